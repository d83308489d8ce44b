/** A filled-in form document that has to become a file. */
export interface RenderRequest {
  readonly kind: string
  readonly title: string
  readonly number: string | null
  /** The words of the form, with its fields in braces. */
  readonly form: string
  /** The same with everything filled in. */
  readonly text: string
  /** Values by name of field; what nobody has recorded is not among them. */
  readonly values: Readonly<Record<string, string>>
  /** The court's own layout, out of the file store. */
  readonly layout?: Uint8Array
  /** What the court wants of this form, where it has no layout of its own. */
  readonly format?: 'docx' | 'pdf'
}

export interface RenderedFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** What is wrong with a layout, and where: a tag that nobody fills, a macro, something fetched from outside. */
export type LayoutProblem = { readonly reason: string; readonly where: string }

/** Looks into a layout before it is used: which tags stand in it, and what has no business in a form. */
export interface LayoutReader {
  read(bytes: Uint8Array): Promise<{
    readonly tags: readonly string[]
    readonly problems: readonly LayoutProblem[]
  }>
}

/**
 * Makes files of documents. The same request gives the same bytes, on every machine. What it cannot make it refuses by an
 * error whose message names the place, e.g. the tag that nobody fills; such a message holds no values.
 */
export interface DocumentRenderer {
  /** Names the renderer in reports. */
  readonly id: string
  render(request: RenderRequest): Promise<RenderedFile>
}
