import { type Actor, type Engine, toJson, ZhixingError } from '@zhixing/core'
import { cityCourts } from '@zhixing/core/simulate'

/** What the boards ask of the courts below: what stands there, orders and their steps, and a case to issue one in. */
const ASKED = [
  'supervision.board',
  'supervision.units',
  'supervision.orders',
  'supervision.order-steps',
  'case.list',
]
const ACTS = ['issue-order', 'confirm-order', 'return-order'] as const

/** Passes a question of an upper court on; the engine says which courts are below it, and who may ask. */
export async function acrossResponse(engine: Engine, actor: Actor, request: Request): Promise<Response> {
  const { name, input, courtId } = (await request.json()) as Record<string, unknown>
  if (typeof name !== 'string' || !ASKED.includes(name)) return new Response(null, { status: 404 })
  try {
    const one = typeof courtId === 'string' ? { courtId } : {}
    const answers = await engine.queryAcross({ name, input, actor, ...one })
    const named = answers.map((each) => {
      const court = cityCourts.find((known) => known.courtId === each.courtId)
      return {
        ...each,
        courtName: court?.name ?? each.courtId,
        level: court?.level,
        parentId: court?.parentId,
      }
    })
    return new Response(toJson(named), { headers: { 'content-type': 'application/json' } })
  } catch (error) {
    if (error instanceof ZhixingError) return Response.json({ code: error.code }, { status: 403 })
    throw error
  }
}

/** Passes an order on to a court below; the engine says who may give it there, and records what it refuses. */
export async function superviseResponse(engine: Engine, actor: Actor, request: Request): Promise<Response> {
  const { courtId, act, input, key } = (await request.json()) as Record<string, unknown>
  const known = ACTS.find((one) => one === act)
  if (typeof courtId !== 'string' || typeof key !== 'string' || !known)
    return new Response(null, { status: 404 })
  try {
    const outcome = await engine.supervise({ actor, courtId, act: known, input, key })
    return new Response(toJson(outcome as never), { headers: { 'content-type': 'application/json' } })
  } catch (error) {
    if (error instanceof ZhixingError) return Response.json({ code: error.code }, { status: 400 })
    throw error
  }
}
