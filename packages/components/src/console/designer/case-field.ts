import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { ZhixingClient } from '../../internal/core'
import type { Bench } from './bench'

const numbers = new WeakMap<ZhixingClient, Map<string, string>>()

/** The number of a case, asked for once and drawn when it is there; where it can not be read, what stands there. */
function numberOf(
  { client, select, selected }: Pick<Bench, 'client' | 'select' | 'selected'>,
  id: string,
): string {
  const known = numbers.get(client) ?? new Map<string, string>()
  numbers.set(client, known)
  const number = known.get(id)
  if (number !== undefined) return number
  known.set(id, id)
  void client.query('case.get', { caseId: id }).then(
    (found) => {
      if (!found) return
      known.set(id, found.caseNumber)
      select(selected)
    },
    () => undefined,
  )
  return id
}

/** A case by its number, as people know it: the definition keeps its id. */
export function caseField(
  bench: Pick<Bench, 'client' | 't' | 'say' | 'select' | 'selected'>,
  { name, words }: { readonly name: string; readonly words: string },
  value: string,
  set: (id: string | undefined) => void,
): TemplateResult {
  const { client, t, say } = bench
  const find = async (event: Event) => {
    const field = event.target as HTMLInputElement
    const search = field.value.trim()
    if (search === '') return set(undefined)
    const { items, total } = await client.query('case.list', { search, limit: 2 })
    const [first] = items
    if (first && total === 1) return set(first.id)
    say(t(total === 0 ? 'case.none' : 'case.many', { about: search, n: total }))
    field.focus()
  }
  const shown = value === '' ? '' : numberOf(bench, value)
  return html`<label class="field"><span>${words}</span>
    <input name=${name} maxlength="100" autocomplete="off" placeholder=${t('case.number')} .value=${live(shown)} @change=${find} /></label>`
}
