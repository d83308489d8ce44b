// The only place that knows chart.js; fetched with the first chart, so that lists and forms stay light.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)

/** Bars with their names; colours of the element. */
export interface Bars {
  readonly labels: readonly string[]
  readonly values: readonly (number | null)[]
  readonly unit: string
  readonly colours: { readonly bar: string; readonly ink: string; readonly line: string }
  readonly font: string
  readonly still: boolean
  /** A bar was chosen. */
  readonly pick: (index: number) => void
}

/** Draws the bars, and takes the drawing away with the answer. */
export function drawBars(canvas: HTMLCanvasElement, bars: Bars): () => void {
  const { colours, unit, font } = bars
  const ticks = { color: colours.ink, font: { family: font } }
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: [...bars.labels],
      datasets: [{ data: [...bars.values], backgroundColor: colours.bar, maxBarThickness: 22 }],
    },
    options: {
      indexAxis: 'y',
      // The table beside it is what is read; nothing has to move.
      animation: bars.still ? false : { duration: 200 },
      maintainAspectRatio: false,
      onClick: (_event, [hit]) => {
        if (hit) bars.pick(hit.index)
      },
      plugins: { tooltip: { callbacks: { label: ({ parsed }) => `${parsed.x}${unit}` } } },
      scales: {
        x: { beginAtZero: true, ticks, grid: { color: colours.line }, border: { color: colours.line } },
        y: {
          ticks: { ...ticks, autoSkip: false },
          grid: { display: false },
          border: { color: colours.line },
        },
      },
    },
  })
  return () => chart.destroy()
}
