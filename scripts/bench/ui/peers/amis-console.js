// The same page out of amis: a navigation of six, a table of twenty rows with six columns, a figure.
import 'amis/lib/themes/cxd.css'
import { render } from 'amis'
import { createRoot } from 'react-dom/client'
import { seen } from '../pages/data.js'

const { cases } = await (await fetch('answers.json')).json()
const COLUMNS = ['caseNumber', 'cause', 'debtorLabel', 'state', 'claimFen', 'filedOn']
const links = ['事务', '队列', '案款', '卷宗', '监管', '指标'].map((label) => ({ label, to: '#' }))
const place = document.body.appendChild(document.createElement('div'))
createRoot(place).render(
  render({
    type: 'page',
    data: { items: cases.items },
    aside: { type: 'nav', stacked: true, links },
    body: [
      { type: 'table', source: '$items', columns: COLUMNS.map((name) => ({ name, label: name })) },
      { type: 'tpl', tpl: '已结案件 0' },
    ],
  }),
)
window.firstScreen = seen('甘1202执19号', 0)
