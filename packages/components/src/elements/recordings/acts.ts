import type { CaseView } from '../../internal/case-element'
import type { CourseNode, RecordingItem } from '../../internal/core'
import { type Ask, formAct } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { recordingWords } from '../../locales/recordings'

/** 关联: what is missing, in words; the court looks up whom and what they mean. The node once the case is known. */
export function linkAct(view: CaseView, item: RecordingItem): void {
  const { locale, label } = view
  const t = wordsIn(recordingWords, locale)
  view.ask(async (client) => {
    const { caseId, officerId } = item
    const nodes = caseId === null ? [] : await client.query('node.course', { caseId })
    const asks: Ask[] = [
      ...(officerId === null ? [{ name: 'officer', label: t('ask.officer'), max: 120, optional: true }] : []),
      ...(caseId === null ? [{ name: 'number', label: t('ask.case'), max: 120, optional: true }] : []),
      ...(caseId === null ? [] : [nodeAsk(nodes, t('ask.node'), view)]),
      { name: 'reason', label: t('ask.reason'), kind: 'long', max: 300 },
    ]
    const node = nodes.find(({ id, state }) => id !== null && state === 'running')?.id ?? ''
    const texts = { officer: item.officerSaid ?? '', number: item.caseSaid ?? '', node }
    return formAct({
      ...{ title: label('command', 'recording.link'), subject: nameOf(item), locale, asks },
      draft: view.draft({ texts }),
      send: async (c, key, _text, written) => {
        const officer = officerId === null ? written.some('officer') : null
        const caseNumber = caseId === null ? written.some('number') : null
        const found = await c.query('recording.find-links', { officer, caseNumber })
        // What nobody knows is sent as it was written: the court says that it is not there.
        const wanted = {
          officerId: officer === null ? undefined : (found.officerId ?? officer),
          caseId: caseNumber === null ? (caseId ?? undefined) : (found.caseId ?? undefined),
          nodeId: caseId === null ? undefined : (written.some('node') ?? undefined),
        }
        const input = { recordingId: item.id, reason: written.text('reason'), ...defined(wanted) }
        return c.execute('recording.link', input, { key })
      },
      done: () => view.done('recording.link', item.id),
    })
  })
}

function nodeAsk(nodes: readonly CourseNode[], label: string, view: CaseView): Ask {
  const options = nodes.flatMap(({ id, node, startedOn }) =>
    id === null ? [] : [{ value: id, text: `${view.label('node', node)} ${startedOn ?? ''}` }],
  )
  return { name: 'node', label, kind: 'choice', options }
}

/** 核查: by somebody else than its officer. */
export function reviewAct(view: CaseView, item: RecordingItem): void {
  const { locale, label } = view
  const t = wordsIn(recordingWords, locale)
  view.ask(() =>
    formAct({
      ...{ title: label('command', 'recording.review'), subject: nameOf(item), locale },
      draft: view.draft({ texts: { outcome: 'sound' } }),
      asks: [
        {
          ...{ name: 'outcome', label: t('ask.outcome'), kind: 'choice' },
          options: (['sound', 'faulty'] as const).map((value) => ({ value, text: t(value) })),
        },
        { name: 'remark', label: t('ask.remark'), kind: 'long', max: 500 },
      ],
      send: (client, key, _text, written) => {
        const outcome = written.text('outcome') === 'faulty' ? 'faulty' : 'sound'
        const input = { recordingId: item.id, outcome, remark: written.text('remark') } as const
        return client.execute('recording.review', input, { key })
      },
      done: () => view.done('recording.review', item.id),
    }),
  )
}

function nameOf({ act, caseNumber, device, serial }: RecordingItem): string {
  return [act ?? `${device} ${serial}`, caseNumber].filter(Boolean).join(' · ')
}

function defined<T extends Record<string, string | undefined>>(members: T) {
  const there = Object.entries(members).filter(([, value]) => value !== undefined)
  return Object.fromEntries(there) as { [K in keyof T]?: string }
}
