import type { Paint } from './colour'
import type { Box, Matrix } from './geometry'
import type { Note } from './problem'
import type { Font, Part } from './resources'
import type { Cluster } from './text'

/** Only what lies in one of the shapes is shown. */
export interface Clip {
  readonly shapes: readonly { readonly matrix: Matrix; readonly path: string; readonly evenOdd: boolean }[]
}

export interface Line {
  readonly paint: Paint
  readonly width: number
  readonly dash: readonly number[]
  readonly dashOffset: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  readonly miterLimit: number
}

interface Drawn {
  /** Number of the object in the document. */
  readonly id: string
  /** From the object's coordinates to those of the page. */
  readonly matrix: Matrix
  readonly opacity: number
  readonly clips: readonly Clip[]
  /** Drawn by a stamp: no text of the document. */
  readonly seal: boolean
}

export interface TextItem extends Drawn {
  readonly kind: 'text'
  readonly clusters: readonly Cluster[]
  readonly font: Font
  readonly size: number
  readonly weight: number
  readonly italic: boolean
  readonly hScale: number
  readonly rotate: number
  readonly fill: Paint | undefined
  readonly stroke: Line | undefined
}

export interface PathItem extends Drawn {
  readonly kind: 'path'
  readonly path: string
  readonly evenOdd: boolean
  readonly fill: Paint | undefined
  readonly stroke: Line | undefined
}

export interface ImageItem extends Drawn {
  readonly kind: 'image'
  /** The picture fills the unit square of the matrix. */
  readonly media: Part & { readonly format: string }
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** A place kept for what cannot be shown, so that nobody takes the page for complete. */
export interface MissingItem extends Drawn {
  readonly kind: 'missing'
  readonly note: Note
  readonly box: Box
}

export type Item = TextItem | PathItem | ImageItem | MissingItem

/** A page, ready to be drawn: every object with its place on the page, in the order of drawing. */
export interface Scene {
  readonly box: Box
  readonly items: readonly Item[]
  readonly notes: readonly Note[]
  /** Objects that the page has; those not shown are in the notes. */
  readonly objects: number
}
