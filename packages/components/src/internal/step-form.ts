import type { Act } from '../controllers/command-dialog'
import type { CaseView } from './case-element'
import type { CaseDetail, CommandName, ZhixingClient } from './core'
import { type Ask, formAct, type Written } from './form-act'

type Texts = Readonly<Record<string, string>>

/** What a step asks for, begins with and sends. */
export interface StepForm {
  readonly asks?: readonly Ask[]
  readonly texts?: Texts
  readonly note?: string | undefined
  /** What else is missing, in words. */
  readonly lacks?: (texts: Texts) => string | undefined
  readonly send: (
    client: ZhixingClient,
    written: Written,
    options: { key: string },
  ) => ReturnType<Act['send']>
}

/** What a step is taken on, and how it is called above the form. */
interface Thing {
  readonly id: string
  readonly subject: string
}

/** The form of one step of one thing of a case, called what the court calls its command. */
export function stepForm(view: CaseView, command: CommandName, { id, subject }: Thing, form: StepForm): Act {
  const { locale, label } = view
  const { asks = [], texts = {}, note, lacks, send } = form
  const draft = view.draft({ texts: { ...texts } })
  return formAct({
    ...{ title: label('command', command), subject, locale, draft, asks },
    ...(note ? { note } : {}),
    lacks: () => lacks?.(draft.texts),
    send: (client, key, _text, written) => send(client, written, { key }),
    done: () => view.done(command, id),
  })
}

/** A step of the case itself: it is read first, and nothing is asked where there is none to be read. */
export const caseStep =
  (command: CommandName, form: (view: CaseView, detail: CaseDetail) => StepForm) =>
  async (view: CaseView, client: ZhixingClient, caseId: string): Promise<Act | undefined> => {
    const detail = await client.query('case.get', { caseId })
    if (!detail) return undefined
    const subject = `${detail.caseNumber} · ${detail.debtorLabel}`
    return stepForm(view, command, { id: detail.id, subject }, form(view, detail))
  }
