import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { canonicalJson } from '@zhixing/core'
import type { SourceAnswer } from '@zhixing/core/ports'

/** An answer that says that no answer could be had. It can never be read as "nothing found". */
export function withoutAnswer(
  requestNo: string,
  outcome: 'failed' | 'unknown' | 'needs-person',
  error: { readonly code: string; readonly text: string; readonly retryable: boolean },
  today: string,
): SourceAnswer {
  const { code, text, retryable } = error
  return {
    requestNo,
    answerNo: answerNoOf(requestNo, { outcome, code, text }),
    part: { index: 1, last: true },
    outcome,
    subject: { name: '', idNumber: '' },
    hits: [],
    asOf: today,
    error: { code: code.slice(0, 60), text: text.slice(0, 500), retryable },
  }
}

/** The name of an answer that its source did not number: equal for equal answers. */
export function answerNoOf(requestNo: string, content: unknown): string {
  const digest = bytesToHex(sha256(new TextEncoder().encode(canonicalJson(content)))).slice(0, 24)
  return `${requestNo.slice(0, 90)}-${digest}`
}

/** What went wrong, in a text that may stand on a screen. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300)
}
