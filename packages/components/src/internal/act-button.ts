import { html, nothing, type TemplateResult } from 'lit'
import type { CaseView } from './case-element'
import type { CommandName } from './core'

/** A button for an act, called what the court calls its command; none where the act is not offered. */
export function actButton(
  view: Pick<CaseView, 'offers' | 'label'>,
  command: CommandName,
  act: () => void,
  {
    text = view.label('command', command),
    tone = 'small',
    name = command,
  }: { text?: string; tone?: string; name?: string } = {},
): TemplateResult | typeof nothing {
  if (!view.offers(command)) return nothing
  return html`<button class="btn noprint ${tone}" type="button" data-act=${name} @click=${act}>${text}</button>`
}
