const HAN = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef'
const GAP = new RegExp(`(?<=[${HAN}]) +(?=\\S)|(?<=\\S) +(?=[${HAN}])`, 'gu')

/** Between Chinese signs the machine sees gaps where none are: they would part names, and labels from their values. */
export function tidyText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(GAP, '').trim())
    .filter((line) => line !== '')
    .join('\n')
}
