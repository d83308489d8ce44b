/** An option of a contract in the court's words, as far as there are any. */
export function optionText(
  label: (kind: string, code: string) => string,
  command: string,
  name: string,
  value: string,
): string {
  const room = command.split('.')[0] ?? ''
  const kinds = [
    `option.${name}`,
    name,
    `${room}.${name}`,
    `state.${room}`,
    room,
    'closing',
    'role',
    'currency',
    'work',
  ]
  return kinds.map((kind) => label(kind, value)).find((text) => text !== value) ?? value
}
