import { html } from 'lit'
import { CasePicker } from '../../controllers/case-picker'
import type { Act } from '../../controllers/command-dialog'
import type { Outcome, ZhixingClient } from '../../internal/core'
import type { BoardView } from '../../internal/court-board'
import { type Ask, formAct, type Written } from '../../internal/form-act'
import { dateOfDay, dayNumber } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { stepForm } from '../../internal/step-form'
import { ordersWords } from '../../locales/orders-board'
import type { AskCourts } from '../supervision-board/courts'
import type { Asked, Order } from './read'

/** Ten days are what is filled in; whoever orders says what is right. */
const USUAL_DAYS = 10
const OWN = 'own'

const inDays = (today: string, count: number) => dateOfDay(dayNumber(today) + count)
const about = ({ id, caseNumber, opinion }: Order) => ({ id, subject: `${caseNumber} · ${opinion}` })

/** 回复: by who is asked; for the court by its director. */
export function replyAct(view: BoardView, order: Order): void {
  const t = wordsIn(ordersWords, view.locale)
  const { caseId, id: orderId, returnReason, state } = order
  view.ask(() =>
    stepForm(view, 'supervision.reply-order', about(order), {
      asks: [{ name: 'reply', label: t('ask.reply'), kind: 'long', max: 2000 }],
      note: state === 'returned' && returnReason ? t('returned-for', { reason: returnReason }) : undefined,
      send: (client, written, options) =>
        client.execute('supervision.reply-order', { caseId, orderId, reply: written.text('reply') }, options),
    }),
  )
}

/** 认可: by who issued it; in a court below through the host. */
export function confirmAct(view: BoardView, asked: Asked, order: Order): void {
  const t = wordsIn(ordersWords, view.locale)
  const input = { caseId: order.caseId, orderId: order.id }
  view.ask(() =>
    stepForm(view, 'supervision.confirm-order', about(order), {
      note: t('note.confirm', { reply: order.reply ?? '' }),
      send: (client, _written, { key }) =>
        below(asked, order, 'confirm-order', input, key) ??
        client.execute('supervision.confirm-order', input, { key }),
    }),
  )
}

/** 退回: with the reason and a new day. */
export function returnAct(view: BoardView, asked: Asked, order: Order): void {
  const t = wordsIn(ordersWords, view.locale)
  view.ask(() =>
    stepForm(view, 'supervision.return-order', about(order), {
      asks: [
        { name: 'reason', label: t('ask.reason'), kind: 'long', max: 500 },
        { name: 'replyBy', label: t('reply-by'), kind: 'date' },
      ],
      texts: { replyBy: inDays(view.today, USUAL_DAYS) },
      note: t('note.return', { reply: order.reply ?? '' }),
      send: (client, written, { key }) => {
        const input = {
          ...{ caseId: order.caseId, orderId: order.id },
          ...{ reason: written.text('reason'), replyBy: written.text('replyBy') },
        }
        return (
          below(asked, order, 'return-order', input, key) ??
          client.execute('supervision.return-order', input, { key })
        )
      },
    }),
  )
}

function below(
  { supervise }: Asked,
  { court }: Order,
  act: 'confirm-order' | 'return-order',
  input: object,
  key: string,
): Promise<Outcome<unknown>> | undefined {
  return court && supervise ? supervise({ courtId: court.id, act, input, key }) : undefined
}

/** 发出督办意见: in a case of the own court, or of one below it. */
export function issueAct(view: BoardView, asked: Asked): void {
  view.ask(async (client, caseId) => {
    const t = wordsIn(ordersWords, view.locale)
    const courts =
      asked.across && asked.supervise ? await asked.across('supervision.orders', { limit: 1 }) : []
    const [{ people }, fixed] = await Promise.all([
      client.query('organisation.chart', {}),
      caseId ? client.query('case.get', { caseId }) : null,
    ])
    const draft = view.draft({
      texts: { court: OWN, to: 'court', replyBy: inDays(view.today, USUAL_DAYS) },
    })
    const courtId = () => draft.texts.court ?? OWN
    const picker = new CasePicker({
      requestUpdate: () => draft.again(),
      get activeClient() {
        return courtId() === OWN || !asked.across ? client : clientBelow(asked.across, courtId())
      },
    })
    picker.start([], fixed ?? undefined)
    let pickedIn = OWN
    const pick = () => {
      // A case of one court is none of another.
      if (pickedIn !== courtId()) picker.start([])
      pickedIn = courtId()
      return fixed
        ? html``
        : picker.render({ search: t('case.search'), hits: t('case.hits'), none: t('case.none') })
    }
    const to = (): Ask['options'] => [
      { value: 'court', text: t(courtId() === OWN ? 'to.court' : 'to.court.below') },
      { value: 'undertaker', text: undertakerWords(t('to.undertaker'), picker) },
      ...(courtId() === OWN ? people : [])
        .filter(({ active }) => active)
        .map(({ id, name }) => ({ value: id, text: name })),
    ]
    const form = () =>
      formAct({
        ...{ title: view.label('command', 'supervision.issue-order'), locale: view.locale, draft },
        subject: fixed ? `${fixed.caseNumber} · ${fixed.debtorLabel}` : '',
        asks: [
          ...(courts.length === 0 ? [] : [courtAsk(t('ask.court'), t('own'), courts)]),
          { name: 'opinion', label: t('opinion'), kind: 'long', max: 1000 },
          { name: 'to', label: t('ask.to'), kind: 'choice', options: to() ?? [] },
          { name: 'replyBy', label: t('reply-by'), kind: 'date' },
        ],
        lacks: () => {
          if (!picker.chosen) return t('case.choose')
          const isNobody = draft.texts.to === 'undertaker' && !picker.chosen.undertakerId
          return isNobody ? t('no-undertaker') : undefined
        },
        send: (c, key, _text, written) => send(c, asked, courtId(), orderOf(written, picker), key),
        done: () => view.done('supervision.issue-order', picker.chosen?.id ?? ''),
      })
    return live(form, pick, () => JSON.stringify([draft.texts, picker.chosen?.id]))
  })
}

/** The form as it stands now: whom it may go to depends on the case and the court that were chosen in it. */
function live(form: () => Act, pick: () => unknown, chosen: () => string): Act {
  return {
    ...form(),
    choice: () => html`${pick()}${form().choice?.()}`,
    missing: () => form().missing?.(),
    chosen,
  }
}

function undertakerWords(words: string, { chosen }: CasePicker): string {
  return chosen?.undertakerName ? `${words} ${chosen.undertakerName}` : words
}

function courtAsk(
  label: string,
  own: string,
  courts: readonly { readonly courtId: string; readonly courtName: string }[],
): Ask {
  const options = courts.map(({ courtId, courtName }) => ({ value: courtId, text: courtName }))
  return {
    name: 'court',
    label,
    kind: 'choice',
    optional: true,
    options: [{ value: '', text: own }, ...options],
  }
}

function orderOf(written: Written, { chosen }: CasePicker) {
  const to = written.text('to')
  const toPersonId = to === 'undertaker' ? chosen?.undertakerId : to === 'court' ? undefined : to
  return {
    ...{ caseId: chosen?.id ?? '', opinion: written.text('opinion'), replyBy: written.text('replyBy') },
    ...(toPersonId ? { toPersonId } : {}),
  }
}

function send(
  client: ZhixingClient,
  { supervise }: Asked,
  courtId: string,
  input: ReturnType<typeof orderOf>,
  key: string,
): Promise<Outcome<unknown>> {
  if (courtId !== OWN && supervise) return supervise({ courtId, act: 'issue-order', input, key })
  return client.execute('supervision.issue-order', input, { key })
}

/** Asks one court below as if it were the own one. */
function clientBelow(across: AskCourts, courtId: string): Pick<ZhixingClient, 'query'> {
  return {
    query: async (name, input) => {
      const [found] = await across(name, input, courtId)
      if (!found) throw new Error(`court ${courtId} has not answered`)
      return found.answer
    },
  }
}
