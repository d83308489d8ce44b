import { errorWords, isZhixingError, type RecordingIntake, standardWords, takeRecording } from '@zhixing/core'
import { hashBytes } from '@zhixing/core/ports'
import { readLimited } from '../asset-source/read-body'
import { atCourt, type DeviceFields, readSaid } from './read-said'

/** Which device comes, and for which court: by the host's own means (a certificate, a token of the device). */
export interface DeviceCaller {
  readonly device: string
  readonly courtId: string
}

/** What a device finds at the court's address. */
export interface DevicePushOptions extends Omit<RecordingIntake, 'courtId'> {
  readonly authenticate: (request: Request) => Promise<DeviceCaller | undefined> | DeviceCaller | undefined
  readonly fields?: DeviceFields
  /** Largest body that is read, in bytes; 512 MiB when absent. It is held in memory until it is stored. */
  readonly maxBytes?: number
  readonly now?: () => number
  /** Told what went wrong inside; the device is only told that it did. */
  readonly onError?: (error: unknown) => void
}

const MOST = 512 * 1024 * 1024

/**
 * A mountable handler for devices that send by themselves: `POST` with `multipart/form-data`, a part `said` (the JSON of
 * `DeviceRecording`) and a part `file`. The answer says under which hash the court has it, and what is still to be linked; only
 * then may the device let go of it. Sent again, it is the same answer. Whose device it is, the host says and not the JSON.
 *
 * @example http.createServer(nodeListener(createDevicePush({ engine, files, authenticate })))
 */
export function createDevicePush(options: DevicePushOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const caller = await options.authenticate(request)
      if (!caller) return problem(401, 'not-signed-in')
      if (request.method !== 'POST') return problem(405, 'method-not-allowed', { method: request.method })
      return await take(request, caller, options)
    } catch (error) {
      if (isZhixingError(error))
        return problem(statusOf(error.code, error.params.reason), error.code, error.params)
      options.onError?.(error)
      return problem(500, 'internal', { reference: 'device' })
    }
  }
}

async function take(request: Request, caller: DeviceCaller, options: DevicePushOptions): Promise<Response> {
  const body = await readLimited(request.body, options.maxBytes ?? MOST, {
    declared: request.headers.get('content-length'),
    signal: request.signal,
  })
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined)
  const file = form?.get('file')
  const text = form?.get('said')
  if (!form || !(file instanceof Blob)) return problem(400, 'body-invalid', {})
  const bytes = new Uint8Array(await file.arrayBuffer())
  const hash = hashBytes(bytes)
  const unsaid = {
    device: caller.device,
    serial: hash,
    sha256: hash,
    startedAt: atCourt((options.now ?? Date.now)()),
  }
  const { said } = readSaid(typeof text === 'string' ? text : undefined, unsaid, options.fields)
  const { engine, files } = options
  const intake = { engine, files, courtId: caller.courtId }
  const taken = await takeRecording(intake, { ...said, device: caller.device }, bytes)
  return json(taken.kind === 'kept' ? 200 : 409, taken)
}

const statusOf = (code: string, reason: unknown) =>
  code === 'source-answer-unreadable' && reason === 'too-large' ? 413 : 400

function problem(status: number, code: string, params: Parameters<typeof errorWords>[1] = {}): Response {
  const { what, todo } = errorWords(code, params, standardWords['zh-CN'])
  const body = { type: `urn:zhixing:error:${code}`, title: what, detail: todo, status, code, params }
  return json(status, body, 'application/problem+json; charset=utf-8')
}

function json(status: number, body: object, type = 'application/json; charset=utf-8'): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  })
}
