/** Told apart by people who see few colours (Okabe and Ito), light enough for both schemes. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b', '#56b4e9', '#8a6fd1', '#7f7f7f']

export function colourOf(at: number): string {
  return COLOURS[at % COLOURS.length] ?? '#7f7f7f'
}
