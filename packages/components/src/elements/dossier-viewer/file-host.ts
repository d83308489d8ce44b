import type { ReactiveControllerHost } from 'lit'
import type { ZhixingClient } from '../../internal/core'
import type { Note } from '../../internal/ofd'
import type { Mark } from './pages'
import type { PdfSettings } from './pdf-engine'

/** What an open file needs of its element. */
export interface FileHost extends ReactiveControllerHost {
  readonly activeClient: ZhixingClient | undefined
  readonly pdfSettings: PdfSettings
  /** Certificates of those whose seals this court trusts. */
  readonly sealMakers: readonly Uint8Array[]
  pageLabel(page: number): string
  /** Where a frame stands, in words. */
  boxLabel(mark: Mark): string
  /** Why an object of a page is not shown. */
  noteLabel(note: Note): string
}

export type Verdict = 'checking' | 'ok' | 'bad' | 'unknown'

const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

/** Larger (1), smaller (-1), or back to the width of the pane (0). */
export function zoomed(now: number, step: 1 | -1 | 0): number {
  if (step === 0) return 1
  return (step === 1 ? STEPS.find((zoom) => zoom > now) : STEPS.findLast((zoom) => zoom < now)) ?? now
}
