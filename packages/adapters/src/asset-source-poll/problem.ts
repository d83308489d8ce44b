import { errorWords, standardWords, type ZhixingError } from '@zhixing/core'

/** `application/problem+json` (RFC 9457) in Chinese: whoever reads it looks after the registry's side. */
export function problem(status: number, code: string, params: ZhixingError['params'] = {}): Response {
  const { what, todo } = errorWords(code, params, standardWords['zh-CN'])
  const body = { type: `urn:zhixing:error:${code}`, title: what, detail: todo, status, code, params }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}
