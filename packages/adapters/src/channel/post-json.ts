/** What the other side answered; a body that is no JSON is `null`. */
export interface PostAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> | null
  /** How long it asks to be left alone, in milliseconds; nothing where it did not say. */
  readonly retryAfterMs: number | null
}

/** Sends JSON and reads JSON. A broken connection throws: nobody knows then what the other side has done. */
export async function postJson(
  url: string,
  body: object,
  {
    headers = {},
    signal,
  }: { readonly headers?: Readonly<Record<string, string>>; readonly signal: AbortSignal },
): Promise<PostAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
    signal,
    redirect: 'error',
  })
  const text = await response.text()
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return {
    status: response.status,
    body: parsed(text),
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : null,
  }
}

function parsed(text: string): PostAnswer['body'] {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
