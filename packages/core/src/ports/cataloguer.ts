/** What a cataloguer can do; the suite `cataloguerConformance` of `@zhixing/core/testing` holds it to it. */
export interface CataloguerCapabilities {
  /** Files that it can look at. */
  readonly mediaTypes: readonly string[]
  /** What it says besides the kind of paper. */
  readonly says: readonly ('title' | 'date' | 'page')[]
  /** The same file and the same kinds give the same answer. */
  readonly repeatable: boolean
}

/** What a machine takes a scan for. Nothing of it takes effect before a person has accepted it. */
export interface CataloguedByMachine {
  /** One of the kinds it was asked with. */
  readonly kind: string
  /** 0 to 100, whole: how sure the machine says it is. */
  readonly confidence: number
  readonly title?: string
  /** The date that stands on the paper, `YYYY-MM-DD`. */
  readonly datedOn?: string
  /** On which page it saw what it is. */
  readonly page?: number
}

/**
 * Says of a scan what kind of paper it is (OCR, a model). The place in the catalogue still comes from the rules of the profile.
 * `null` when it cannot tell: a guess is worse than silence. Anything that is thrown leaves the paper as it was.
 */
export interface Cataloguer {
  /** Stand beside everything it proposes: `ocr-paddle`, `3.1`. */
  readonly model: string
  readonly version: string
  readonly capabilities: CataloguerCapabilities
  catalogue(asked: {
    readonly mediaType: string
    readonly bytes: Uint8Array
    /** The kinds of paper that this court knows. */
    readonly kinds: readonly string[]
  }): Promise<CataloguedByMachine | null>
}
