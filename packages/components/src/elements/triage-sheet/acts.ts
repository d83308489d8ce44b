import { html } from 'lit'
import type { Act } from '../../controllers/command-dialog'
import type { TriageDetail } from '../../internal/core'
import type { triage } from '../../locales'

/** What is answered in the form, by criterion. */
export type Answers = Readonly<Record<string, 'yes' | 'no' | 'unknown'>>

interface Desk {
  readonly caseId: string
  readonly subject: string
  t(key: keyof (typeof triage)['zh-CN']): string
  done(): void
}

/** Records the answers, with what they rest on. */
export function recordAct(desk: Desk, answers: Answers, basis: string | null): Act {
  const { caseId, subject, t, done } = desk
  return {
    title: t('record'),
    subject,
    submit: t('record'),
    field: { label: t('basis'), max: 300, initial: basis ?? '' },
    send: (client, key, text) =>
      client.execute('triage.record-facts', { caseId, answers, basis: text }, { key }),
    done,
  }
}

/** Lets the table decide. */
export function decideAct({ caseId, subject, t, done }: Desk): Act {
  return {
    title: t('decide'),
    subject,
    submit: t('decide'),
    note: t('decide.note'),
    send: (client, key) => client.execute('triage.decide', { caseId }, { key }),
    done,
  }
}

/** A superior sets the table aside, with a reason. */
export function overrideAct(
  desk: Desk,
  detail: TriageDetail,
  classes: readonly { readonly id: string; readonly words: string }[],
): Act {
  const { caseId, subject, t, done } = desk
  const others = classes.filter(({ id }) => id !== detail.class)
  let chosen = others[0]?.id ?? ''
  return {
    title: t('override'),
    subject,
    submit: t('override'),
    choice: () => html`<label class="field">
      <span>${t('override.class')}</span>
      <select @change=${(event: Event) => {
        chosen = (event.target as HTMLSelectElement).value
      }}>
        ${others.map(({ id, words }) => html`<option value=${id} ?selected=${id === chosen}>${words}</option>`)}
      </select>
    </label>`,
    chosen: () => chosen,
    field: { label: t('override.reason'), max: 300 },
    send: (client, key, reason) =>
      client.execute('triage.override', { caseId, class: chosen, reason }, { key }),
    done,
  }
}
