import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { ZhixingError } from '../../kernel/errors'
import { hasPartyRights } from '../../kernel/party-rights'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { isParty } from '../../kernel/role'
import type { CaseRows, PartyRow } from '../case/model'
import type { opennessQueries } from './contract'
import type { Letter } from './contract-queries'
import { toLabel } from './decide-delivery'
import type { LetterRow, OpennessRows, QuestionRow } from './model'

type Queries = typeof opennessQueries
type Read<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>
type Rows = OpennessRows & CaseRows

/** A party reads his own letters; who handles a case reads no complaint about himself. */
export const readLetters: Read<'openness.letters'> = async ({ caseId }, context) => {
  const { actor, directory } = context
  const reader = context.reader<Rows>()
  const where: readonly Filter[] = [{ column: 'caseId', op: 'eq', value: caseId }]
  const parties = await readAll<Rows, 'case_party'>(reader, { table: 'case_party', where })
  if (isParty(actor)) {
    const own = parties.find(({ id }) => id === actor.id)
    if (!hasPartyRights(own)) throw new ZhixingError('query-not-permitted', { query: 'openness.letters' })
  }
  const [letters, questions] = await Promise.all([
    readAll<Rows, 'openness_letter'>(reader, {
      table: 'openness_letter',
      where,
      orderBy: [{ column: 'writtenAt', direction: 'asc' }],
    }),
    readAll<Rows, 'openness_question'>(reader, { table: 'openness_question', where }),
  ])
  const watches = actor.roles.some((role) => role === 'special-supervisor' || role === 'execution-director')
  const mayRead = ({ partyId, desk }: LetterRow) =>
    isParty(actor) ? partyId === actor.id : desk === 'undertaker' || watches
  return letters.filter(mayRead).map((letter) =>
    letterOf(letter, {
      parties,
      letters,
      question: questions.find(({ id }) => id === letter.id),
      writerName: isParty(actor) ? null : (directory.person(letter.writtenBy)?.name ?? null),
    }),
  )
}

function letterOf(
  { id, partyId, desk, from, letterText, writtenAt, replyTo }: LetterRow,
  about: {
    readonly parties: readonly PartyRow[]
    readonly letters: readonly LetterRow[]
    readonly question: QuestionRow | undefined
    readonly writerName: string | null
  },
): Letter {
  return {
    ...{ id, partyId, desk, from, text: letterText, writtenAt, replyTo },
    toLabel: toLabel(about.parties.find((party) => party.id === partyId)),
    writerName: from === 'court' ? about.writerName : null,
    answered: about.letters.some((other) => other.replyTo === id),
    answerBy: about.question?.answerBy ?? null,
  }
}

/** What waits to be answered, the most urgent first. */
export const readQuestions: Read<'openness.questions'> = ({ mine, limit, cursor }, context) => {
  const watches = context.actor.roles.some(
    (role) => role === 'special-supervisor' || role === 'execution-director',
  )
  return countedPage<Rows, 'openness_question'>(context.reader<Rows>(), {
    table: 'openness_question',
    where: [
      ...(mine ? [{ column: 'holderId', op: 'eq', value: context.actor.id } as const] : []),
      ...(watches ? [] : [{ column: 'desk', op: 'eq', value: 'undertaker' } as const]),
    ],
    orderBy: [{ column: 'answerBy', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
}
