import { html, type TemplateResult } from 'lit'
import type { ConsoleInUse, ZhixingClient } from '../../internal/core'
import { clientCopy } from '../client-copy'
import type { Bench } from './bench'
import { rolesOf } from './conditions'
import { pick } from './inputs'

const tried = new WeakMap<ZhixingClient, ZhixingClient>()

/** The same client, but no act takes effect: whoever tries a page out changes no case. */
export function onlyTried(client: ZhixingClient): ZhixingClient {
  const known = tried.get(client)
  if (known) return known
  const made = clientCopy(client, (name, input, options) =>
    client.execute(name, input, { ...options, dryRun: true }),
  )
  tried.set(client, made)
  return made
}

/** The whole console as people of a post will see it, at the page that is being worked on. */
export function preview(
  bench: Bench,
  { role, choose, inUse }: { role: string; choose: (role: string) => void; inUse: ConsoleInUse },
): TemplateResult {
  const { t, definition, client, locale, today, registry } = bench
  const page = definition.pages[bench.page]?.id ?? definition.home ?? ''
  const roles = [{ value: '', text: t('preview.self') }, ...rolesOf(bench)]
  return html`<div class="as">${pick('preview-as', t('preview.as'), role, roles, choose)}<p class="hint">${t('live.off')}</p></div>
    <zx-console class="preview" page=${page} .client=${onlyTried(client)} .locale=${locale} .today=${today} .registry=${registry} .roles=${role === '' ? undefined : [role]} .inUse=${inUse}></zx-console>`
}
