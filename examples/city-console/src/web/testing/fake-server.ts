import { type Actor, caseIdOf, createEngine, type Engine, toJson } from '@zhixing/core'
import { createHandler } from '@zhixing/core/http'
import { createMemoryFiles, createMemoryStorage } from '@zhixing/core/memory'
import { actorOf, countyCourt, establishCourt, manualClock, sequentialIds } from '@zhixing/core/testing'
import { livelihood } from 'example-plugin-livelihood/server'
import { demoParties, partyActor } from '../../server/parties'
import { answersResponse, paymentFileResponse } from '../../server/payments'

const CASE_NUMBER = '（2024）甘1202执123号'
export const CASE_ID = caseIdOf(CASE_NUMBER)

/** A server inside the page: the real engine and handler over memory, and the demonstration's own addresses. */
export interface FakeServer {
  readonly engine: Engine
  /** Not ready until it is set. */
  ready: boolean
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  give(personId: string, name: string, input: unknown): Promise<unknown>
  /** The first party of the case with this role. */
  partyOf(role: string): Promise<string>
  setDay(today: string): void
}

/** Sets a county court up with one case that has a course, money, papers and an affair. */
export async function fakeServer(): Promise<FakeServer> {
  const clock = manualClock('2024-06-03')
  const files = createMemoryFiles()
  const engine = await createEngine({
    storage: createMemoryStorage(),
    clock,
    ids: sequentialIds(),
    plugins: [livelihood],
  })
  await establishCourt(engine, countyCourt)
  const give = async (personId: string, name: string, input: unknown) => {
    const outcome = await engine.execute({ name, input, actor: actorOf(countyCourt, personId) })
    if (outcome.kind === 'refused') throw new Error(`${name} refused by ${outcome.rule}`)
    return outcome.result
  }
  await work(give)
  clock.set('2024-07-01')
  let personId: string | undefined
  let party: Actor | null = null
  const director = actorOf(countyCourt, 'director')
  const api = createHandler({
    engine,
    files,
    identify: () => party ?? (personId === undefined ? null : actorOf(countyCourt, personId)),
  })
  const session = () => {
    if (party) return { ...partySession, personId: party.id }
    return personId === undefined ? null : sessionOf(personId)
  }
  const server: FakeServer = {
    engine,
    give,
    setDay: (today) => clock.set(today),
    partyOf: (role) => partyWith(engine, role),
    ready: true,
    async fetch(input, init) {
      const request = new Request(new URL(String(input), location.origin), init)
      const { pathname } = new URL(request.url)
      if (pathname.startsWith('/api/')) return api(request)
      switch (`${request.method} ${pathname}`) {
        case 'GET /console/state':
          return Response.json({ ...state(server.ready, clock.today()), session: session() })
        case 'POST /console/session':
          personId = ((await request.json()) as { personId: string }).personId
          return Response.json(session())
        case 'GET /console/parties':
          return Response.json(await demoParties(engine, director))
        case 'POST /console/party-session':
          party = await partyActor(engine, director, (await request.json()) as object)
          return party ? Response.json(session()) : new Response(null, { status: 404 })
        case 'DELETE /console/session':
          personId = undefined
          party = null
          return new Response(null, { status: 204 })
        case 'GET /console/payment-file':
          return paymentFileResponse(engine, actorOf(countyCourt, personId ?? ''), request)
        case 'POST /console/bank-answers':
          return answersResponse(engine, actorOf(countyCourt, personId ?? ''), request)
        default:
          return importing(request)
      }
    },
  }
  return server
}

/** The first party of the case with this role. */
async function partyWith(engine: Engine, role: string): Promise<string> {
  const detail = (await engine.query({
    name: 'case.get',
    input: { caseId: CASE_ID },
    actor: actorOf(countyCourt, 'judge-1'),
  })) as { parties: readonly { id: string; role: string }[] }
  return detail.parties.find((party) => party.role === role)?.id ?? ''
}

/** What the pages of importing ask for. */
function importing(request: Request): Response {
  const { pathname, searchParams } = new URL(request.url)
  switch (`${request.method} ${pathname}`) {
    case 'GET /console/samples':
      return Response.json([{ name: 'register.csv', kind: 'register', title: '台账' }])
    case 'GET /console/samples/register.csv':
      return new Response('案号')
    case 'POST /console/import':
      return new Response(importLines(searchParams.get('mode') === 'run' ? 'run' : 'preview'))
    default:
      return new Response(null, { status: 404 })
  }
}

const { courtId, name: courtName } = countyCourt
const partySession = { courtId, courtName, name: '', unitName: '', roles: ['party'] }

async function work(give: FakeServer['give']): Promise<void> {
  const caseId = CASE_ID
  await give('filing', 'case.file', {
    caseNumber: CASE_NUMBER,
    filedOn: '2024-06-03',
    cause: '追索劳动报酬纠纷',
    basis: { number: '（2023）甘1202民初88号', issuedBy: '武都区人民法院' },
    claimFen: 5_000_000n,
    parties: [
      { role: 'applicant', kind: 'person', name: '王秀英' },
      { role: 'debtor', kind: 'organisation', name: '陇南某建筑有限公司' },
    ],
    flags: ['livelihood'],
  })
  await give('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
  await give('judge-1', 'task.dispatch', { caseId, affair: 'query-control', note: '请发起网络查控' })
  await give('judge-1', 'dossier.form-material', {
    caseId,
    kind: 'inquiry-record',
    title: '询问笔录',
    paper: true,
    pages: 2,
  })
  const receipt = (await give('fund-1', 'fund.book-receipt', {
    bankAccount: '6222000011112222',
    serial: 'S1',
    statementId: 'D1',
    direction: 'credit',
    amountMinor: 2_000_000n,
    currency: 'CNY',
    bookedOn: '2024-06-03',
    payerName: '陇南某建筑有限公司',
  })) as { receiptId: string }
  await give('fund-1', 'fund.identify-receipt', {
    caseId,
    receiptId: receipt.receiptId,
    reason: '付款人是被执行人',
  })
}

function state(ready: boolean, today: string) {
  const { courtId, name, level } = countyCourt
  const people = countyCourt.people.map((person) => ({
    ...person,
    unitName: countyCourt.units.find(({ unitId }) => unitId === person.unitId)?.name ?? '',
  }))
  const progress = ready ? null : { done: 40, total: 182, label: '2024-02' }
  return { ready, progress, today, courts: [{ courtId, name, level, people }] }
}

function sessionOf(personId: string) {
  const person = countyCourt.people.find(({ id }) => id === personId)
  return {
    courtId: countyCourt.courtId,
    courtName: countyCourt.name,
    personId,
    name: person?.name,
    unitName: '执行实施一团队',
    roles: person?.roles ?? [],
  }
}

function importLines(mode: 'preview' | 'run'): string {
  const sum = { count: 1, claimFen: 100n, digest: 'f'.repeat(64) }
  const report = {
    mode,
    rows: [
      {
        line: 2,
        status: mode === 'run' ? 'filed' : 'will-file',
        caseNumber: '（2024）甘1202执9号',
        caseId: CASE_ID,
        problems: [],
        warnings: [],
      },
      {
        line: 3,
        status: 'refused',
        caseNumber: '=1+1',
        problems: [{ code: 'case-number-invalid', params: {}, text: '案号不合规范' }],
        warnings: [],
      },
    ],
    counts: { found: 2, filed: 1, unchanged: 0, refused: 1 },
    checksum: { source: sum, target: sum, equal: mode === 'run' },
    open: { count: 1, withWork: 1 },
  }
  const lines = [
    { type: 'progress', done: 1, total: 2 },
    { type: 'report', report },
  ]
  return `${lines.map((line) => toJson(line)).join('\n')}\n`
}

/** The applicant's account, registered by the fund clerk and confirmed by the cashier, as a payout names it. */
export async function registerPayee(
  { engine, give }: FakeServer,
  payeeAccount: string,
): Promise<{ payeePartyId: string; payeeAccountId: string }> {
  const actor = actorOf(countyCourt, 'judge-1')
  const ask = <R>(name: string) => engine.query<R>({ name, input: { caseId: CASE_ID }, actor })
  const known = await ask<readonly { id: string; partyId: string; state: string }[]>('fund.payee-accounts')
  const confirmed = known.find(({ state }) => state === 'confirmed')
  if (confirmed) return { payeePartyId: confirmed.partyId, payeeAccountId: confirmed.id }
  const detail = await ask<{ parties: readonly { id: string; role: string; name: string }[] }>('case.get')
  const payee = detail.parties.find(({ role }) => role === 'applicant')
  const said = {
    payeeAccount,
    payeeBank: '甘肃银行武都支行',
    holderName: payee?.name,
    evidence: '账户确认书',
  }
  const registered = await give('fund-1', 'fund.register-payee-account', {
    ...{ caseId: CASE_ID, partyId: payee?.id },
    ...said,
  })
  const { payeeAccountId } = registered as { payeeAccountId: string }
  const typed = { caseId: CASE_ID, payeeAccountId, payeeAccount }
  await give('cashier-1', 'fund.confirm-payee-account', typed)
  return { payeePartyId: payee?.id ?? '', payeeAccountId }
}
