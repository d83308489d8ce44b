import { IDENTITY, type Matrix } from './geometry'

const SVG = 'http://www.w3.org/2000/svg'

/** Makes an element; a value that is not there is left out. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value))
  }
  return element
}

export function transformOf(matrix: Matrix): string | undefined {
  return matrix === IDENTITY ? undefined : `matrix(${matrix.join(' ')})`
}
