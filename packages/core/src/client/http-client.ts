import { ZhixingError } from '../kernel/errors'
import { fromJson, toJson } from '../kernel/json'
import type { Locale, Words } from '../locales/words'
import { sharedLine } from './listen'
import type { Outcome, ZhixingClient } from './types'

export interface HttpClientOptions {
  /** Where the handler is mounted, e.g. `/api` or `https://court.example/zhixing/api`. */
  readonly baseUrl: string
  /** Language of texts in answers; `zh-CN` when nothing is said. */
  readonly locale?: Locale
  /** The host's own headers, e.g. its session token. */
  readonly headers?: () => Readonly<Record<string, string>>
  readonly fetch?: typeof fetch
}

/**
 * A client over HTTP. Answers of commands are typed; what is no act at all is thrown with the server's words.
 *
 * @throws ZhixingError with the server's code, or `offline` when it cannot be reached
 */
export function createClient(options: HttpClientOptions): ZhixingClient {
  const send = options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args))
  const headers = () => ({ 'accept-language': options.locale ?? 'zh-CN', ...options.headers?.() })
  const words = new Map<Locale, Promise<Words>>()

  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    try {
      return await send(`${options.baseUrl}${path}`, {
        credentials: 'same-origin',
        ...init,
        headers: { ...headers(), ...(init.headers as Record<string, string> | undefined) },
      })
    } catch (error) {
      throw new ZhixingError('offline', { reason: error instanceof Error ? error.message : String(error) })
    }
  }

  async function post(path: string, body: unknown): Promise<Response> {
    return call(path, {
      method: 'POST',
      body: toJson(body),
      headers: { 'content-type': 'application/json' },
    })
  }

  return {
    async query(name, input) {
      const response = await post(`/queries/${name}`, input)
      if (!response.ok) throw await errorOf(response)
      return fromJson(await response.text())
    },
    async execute(name, input, given = {}) {
      const response = await post(`/commands/${name}`, { input, ...given })
      const text = await response.text()
      const body = parse(text) as { kind?: string }
      if (body.kind === 'accepted' || body.kind === 'refused') return body as Outcome<never>
      throw errorFrom(response.status, body)
    },
    words(locale) {
      const known = words.get(locale)
      if (known) return known
      const asked = call(`/words/${locale}`).then(async (response) => {
        if (!response.ok) throw await errorOf(response)
        return fromJson<Words & Record<string, never>>(await response.text()) as Words
      })
      words.set(locale, asked)
      asked.catch(() => words.delete(locale))
      return asked
    },
    async file(hash, caseId) {
      const ofCase = caseId === undefined ? '' : `?case=${encodeURIComponent(caseId)}`
      const response = await call(`/files/${hash}${ofCase}`)
      if (!response.ok) throw await errorOf(response)
      return response.blob()
    },
    async upload(file) {
      const response = await call('/files', {
        method: 'POST',
        body: file,
        headers: { 'content-type': file.type },
      })
      if (!response.ok) throw await errorOf(response)
      return fromJson(await response.text())
    },
    subscribe: sharedLine((path, init) => call(path, init)),
  }
}

async function errorOf(response: Response): Promise<ZhixingError> {
  return errorFrom(response.status, parse(await response.text()))
}

function errorFrom(status: number, body: unknown): ZhixingError {
  const problem = body as { code?: string; params?: Record<string, string>; title?: string; detail?: string }
  const text = [problem.title, problem.detail].filter(Boolean).join(' ')
  return new ZhixingError(problem.code ?? 'server-error', { ...problem.params, status, text })
}

function parse(text: string): unknown {
  try {
    return fromJson(text)
  } catch {
    return {}
  }
}
