import { ClientSideRowModelModule, createGrid, ModuleRegistry } from 'ag-grid-community'
import { box, COLUMNS, FIRST, ready, seen } from '../pages/data.js'

ModuleRegistry.registerModules([ClientSideRowModelModule])
ready({
  async show(rows) {
    const from = performance.now()
    createGrid(box(), {
      rowData: rows,
      columnDefs: COLUMNS.map(([field, headerName]) => ({ field, headerName, width: 116 })),
      suppressColumnVirtualisation: true,
    })
    return await seen(FIRST, from)
  },
  scroller: () => document.querySelector('.ag-grid-viewport'),
})
