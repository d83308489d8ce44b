import type { CommandInput, QueryResult } from '@zhixing/core/client'
import type { ActForm } from './act-form'
import { yuan } from './format'
import type { Making } from './register'
import { say } from './words'

const CAUSES = [
  'payee-not-found',
  'payee-does-not-collect',
  'no-account-given',
  'disputed',
  'frozen-elsewhere',
  'distribution-pending',
  'overlooked',
  'other',
] as const

/** 登记核查情况: why a sum or a thing is still here. */
export function noteForm(
  { label }: Making,
  item: {
    readonly id: string
    readonly caseId: string
    readonly label: string
    readonly cause: string | null
  },
): ActForm {
  return {
    title: 'clear.act.note',
    subject: item.label,
    fields: [
      {
        name: 'cause',
        label: 'clear.field.cause',
        type: 'choice',
        value: item.cause ?? '',
        options: CAUSES.map((value) => ({ value, text: label('cause', value) })),
      },
      { name: 'note', label: 'clear.field.note', type: 'long', max: 500 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'clearance.note-item',
        {
          caseId: item.caseId,
          itemId: item.id,
          cause: texts.cause as CommandInput<'clearance.note-item'>['cause'],
          note: texts.note ?? '',
        },
        { key },
      ),
  }
}

/** 启动专项清理. */
export function openForm({ locale, desk: { today } }: Making): ActForm {
  const year = today.slice(0, 4)
  const name = locale === 'en' ? `Clean-up of case money ${year}` : `${year}年执行案款专项清理`
  return {
    title: 'clear.act.open',
    subject: say(locale, 'clear.title'),
    fields: [
      { name: 'name', label: 'clear.field.name', type: 'text', max: 120, value: name },
      { name: 'basis', label: 'field.basis', type: 'text', max: 200 },
      { name: 'jointWith', label: 'clear.field.jointWith', type: 'text', max: 120, optional: true },
      { name: 'until', label: 'clear.field.until', type: 'date', value: today },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'clearance.open-campaign',
        {
          name: texts.name ?? '',
          basis: texts.basis ?? '',
          jointWith: texts.jointWith || null,
          inheritedUntil: texts.until ?? today,
        },
        { key },
      ),
  }
}

/** 结束专项清理: what is still open is said before. */
export function closeForm(
  { locale }: Making,
  { campaign, start, settled, open }: NonNullable<QueryResult<'clearance.progress'>>,
): ActForm {
  return {
    title: 'clear.act.close',
    subject: campaign.name,
    note: say(locale, 'clear.close.note', {
      ...{ all: start.items, settled: settled.items, open: open.items, amount: yuan(open.sumFen) },
    }),
    fields: [{ name: 'summary', label: 'clear.field.summary', type: 'long', max: 1000 }],
    send: (client, { texts }, key) =>
      client.execute(
        'clearance.close-campaign',
        { campaignId: campaign.id, summary: texts.summary ?? '' },
        { key },
      ),
  }
}
