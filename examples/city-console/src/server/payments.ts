import { parsePaymentStatus } from '@zhixing/adapters/bank-payment'
import { importAnswers, paymentFileBytes } from '@zhixing/adapters/importing'
import { type Actor, type Engine, isZhixingError, toJson } from '@zhixing/core'
import { readBytes } from '@zhixing/core/http'
import { errorLine, localeOf, withTexts } from './imports'

const LIMIT = 8 * 1024 * 1024

/** Who may write the bank's answers down. */
const ANSWERERS: readonly string[] = ['cashier', 'fund-clerk']

/** A payment file that was recorded, as often as it is asked for; the engine says who may have it. */
export async function paymentFileResponse(engine: Engine, actor: Actor, request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const fileId = searchParams.get('file') ?? ''
  const format = searchParams.get('format') === 'csv' ? 'csv' : 'pain.001'
  try {
    const bytes = await paymentFileBytes({ engine, actor, fileId, format })
    if (!bytes) return new Response(null, { status: 404 })
    const csv = format === 'csv'
    return new Response(bytes.slice(), {
      headers: {
        'content-type': csv ? 'text/csv; charset=utf-8' : 'application/xml',
        'content-disposition': `attachment; filename="${encodeURIComponent(fileId)}.${csv ? 'csv' : 'xml'}"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    return failed(error, engine, request)
  }
}

/** Reads a file of the bank's answers in: what became of each, by its key. */
export async function answersResponse(engine: Engine, actor: Actor, request: Request): Promise<Response> {
  if (!actor.roles.some((role) => ANSWERERS.includes(role))) return new Response(null, { status: 403 })
  const bytes = await readBytes(request, LIMIT).catch(() => undefined)
  if (!bytes) return new Response(null, { status: 413 })
  try {
    const file = parsePaymentStatus(bytes)
    const report = await importAnswers({ engine, courtId: actor.courtId, file, by: actor.id })
    return new Response(toJson(withTexts(report, engine, localeOf(request))), {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    })
  } catch (error) {
    return failed(error, engine, request)
  }
}

function failed(error: unknown, engine: Engine, request: Request): Response {
  const { code, text } = errorLine(error, engine, localeOf(request))
  const forbidden = isZhixingError(error) && error.code.startsWith('access')
  const status = forbidden ? 403 : isZhixingError(error) ? 422 : 500
  return Response.json({ code, title: text.what, detail: text.todo }, { status })
}
