import '@vaadin/grid/vaadin-grid.js'
import '@vaadin/grid/vaadin-grid-column.js'
import { box, COLUMNS, FIRST, ready, seen } from '../pages/data.js'

ready({
  async show(rows) {
    const from = performance.now()
    const grid = document.createElement('vaadin-grid')
    grid.style.height = '100%'
    for (const [path, header] of COLUMNS)
      grid.append(Object.assign(document.createElement('vaadin-grid-column'), { path, header }))
    box().append(grid)
    grid.items = rows
    return await seen(FIRST, from)
  },
  scroller: () => document.querySelector('vaadin-grid').shadowRoot.querySelector('#table'),
})
