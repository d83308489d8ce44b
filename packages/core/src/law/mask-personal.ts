import { maskAccount, maskIdNumber, maskPhone } from './identity'

const MASKS: Readonly<Record<string, (text: string) => string>> = { idNumber: maskIdNumber, phone: maskPhone }

/** Shows the shape of a personal member by its name and not its content; what is no number of a known kind is masked most. */
export function maskPersonal(name: string, text: string): string {
  return (MASKS[name] ?? maskAccount)(text)
}
