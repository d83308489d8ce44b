import { deep } from './page'

/** Chooses a small file in a form, as a person does. */
export function chooseFile(element: Element, selector = 'dialog [name=file]'): void {
  const field = deep<HTMLInputElement>(element, selector)
  const files = new DataTransfer()
  files.items.add(new File([`%PDF-1.7 ${Math.random()}`], '回执.pdf', { type: 'application/pdf' }))
  field.files = files.files
  field.dispatchEvent(new Event('change'))
}
