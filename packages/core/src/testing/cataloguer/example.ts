import type { CataloguedByMachine, Cataloguer } from '../../ports/cataloguer'

/** What the example looks for on a page, and what it takes the paper for then. */
export interface Clue {
  readonly words: string
  readonly kind: string
  readonly confidence: number
}

const CLUES: readonly Clue[] = [
  { words: '执行通知书', kind: 'execution-notice', confidence: 97 },
  { words: '报告财产令', kind: 'report-order', confidence: 95 },
  { words: '和解协议', kind: 'settlement-agreement', confidence: 93 },
  { words: '谈话笔录', kind: 'inquiry-record', confidence: 90 },
  { words: '结案通知书', kind: 'closing-notice', confidence: 88 },
  { words: '裁定书', kind: 'seal-ruling', confidence: 64 },
]

/**
 * A cataloguer without any learning in it, for tests and demonstrations: it looks for fixed words in files of text, page by page,
 * and says what stands first. The same file gives the same answer, always. No adapter to a real model comes along.
 */
export function exampleCataloguer(clues: readonly Clue[] = CLUES): Cataloguer {
  return {
    model: 'example-words',
    version: '1',
    capabilities: { mediaTypes: ['text/plain'], says: ['title', 'date', 'page'], repeatable: true },
    catalogue: async ({ bytes, kinds }) => {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      return read(
        text.split('\f'),
        clues.filter(({ kind }) => kinds.includes(kind)),
      )
    },
  }
}

function read(pages: readonly string[], clues: readonly Clue[]): CataloguedByMachine | null {
  for (const [at, page] of pages.entries()) {
    const clue = clues.find(({ words }) => page.includes(words))
    if (!clue) continue
    const { kind, confidence, words } = clue
    const datedOn = dateIn(pages.join('\n'))
    return { kind, confidence, title: words, page: at + 1, ...(datedOn ? { datedOn } : {}) }
  }
  return null
}

function dateIn(text: string): string | undefined {
  const [, year, month = '', day = ''] = text.match(/(\d{4})年(\d{1,2})月(\d{1,2})日/) ?? []
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
