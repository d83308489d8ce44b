import type { Actor } from '@zhixing/core'
import { createHandler } from '@zhixing/core/http'
import type { Console } from '../engine'
import { acrossResponse, superviseResponse } from './across'
import { importResponse } from './imports'
import { demoParties, insider, partyActor } from './parties'
import { answersResponse, paymentFileResponse } from './payments'
import { IMPORT_SAMPLES, sampleFile } from './samples'
import type { Sessions } from './sessions'
import { consoleState, demoActor, type SeedProgress, sessionView } from './state'
import { staticFile } from './static-files'

export interface RoutesOptions {
  readonly console: Console
  readonly sessions: Sessions
  readonly webFolder: string
  readonly samplesFolder: string
  readonly seeding: () => { readonly ready: boolean; readonly progress: SeedProgress | null }
}

/** All addresses of the demonstration: the library's handler under /api, the demo's own under /console, the page. */
export function createRoutes(options: RoutesOptions): (request: Request) => Promise<Response> {
  const { console: court, sessions } = options
  const api = createHandler({
    engine: court.engine,
    files: court.files,
    identify: (request) => (options.seeding().ready ? sessions.actorOf(request) : null),
    onError: (error, reference) => console.error(reference, error),
  })
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/api/')) return api(request)
    if (pathname.startsWith('/console/')) return consoleRoute(options, request, pathname)
    return staticFile(options.webFolder, pathname)
  }
}

async function consoleRoute(options: RoutesOptions, request: Request, pathname: string): Promise<Response> {
  const { console: court, sessions } = options
  const actor = sessions.actorOf(request)
  switch (`${request.method} ${pathname}`) {
    case 'GET /console/state':
      return Response.json(consoleState({ engine: court.engine, ...options.seeding(), actor }))
    case 'POST /console/session':
      return signIn(sessions, request)
    case 'GET /console/parties':
      return partiesOf(court, request)
    case 'POST /console/party-session':
      return signInParty(court, sessions, request)
    case 'DELETE /console/session':
      return new Response(null, { status: 204, headers: { 'set-cookie': sessions.close(request) } })
    case 'POST /console/across':
      return actor ? acrossResponse(court.engine, actor, request) : notSignedIn()
    case 'POST /console/supervise':
      return superviseBelow(court, actor, request)
    case 'GET /console/samples':
      return Response.json(IMPORT_SAMPLES)
    case 'POST /console/import':
      return actor ? importResponse(court.engine, actor, request) : notSignedIn()
    case 'GET /console/payment-file':
      return actor ? paymentFileResponse(court.engine, actor, request) : notSignedIn()
    case 'POST /console/bank-answers':
      return actor ? answersResponse(court.engine, actor, request) : notSignedIn()
    default:
      return pathname.startsWith('/console/samples/')
        ? sampleFile(options.samplesFolder, pathname.slice('/console/samples/'.length))
        : new Response('Not found', { status: 404 })
  }
}

async function superviseBelow({ engine }: Console, actor: Actor | null, request: Request): Promise<Response> {
  if (!actor) return notSignedIn()
  return isJson(request) ? superviseResponse(engine, actor, request) : new Response(null, { status: 415 })
}

async function partiesOf({ engine }: Console, request: Request): Promise<Response> {
  const courtId = new URL(request.url).searchParams.get('court')
  return Response.json(await demoParties(engine, insider(courtId)))
}

async function signInParty({ engine }: Console, sessions: Sessions, request: Request): Promise<Response> {
  if (!isJson(request)) return new Response(null, { status: 415 })
  const given = (await request.json()) as { readonly courtId?: unknown }
  const actor = await partyActor(engine, insider(given.courtId), given)
  if (!actor) return new Response(null, { status: 404 })
  return Response.json(sessionView(actor), { headers: { 'set-cookie': sessions.open(actor) } })
}

function isJson(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('application/json') === true
}

async function signIn(sessions: Sessions, request: Request): Promise<Response> {
  if (!isJson(request)) return new Response(null, { status: 415 })
  const { courtId, personId } = (await request.json()) as { courtId?: unknown; personId?: unknown }
  const actor: Actor | null = demoActor(courtId, personId)
  if (!actor) return new Response(null, { status: 404 })
  return Response.json(sessionView(actor), { headers: { 'set-cookie': sessions.open(actor) } })
}

function notSignedIn(): Response {
  return new Response(null, { status: 401 })
}
