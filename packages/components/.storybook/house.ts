import { buildHouse, type House } from './court'

let house: Promise<House> | undefined

/** The court of this page: one for all stories. */
export function theHouse(): Promise<House> {
  house ??= buildHouse()
  return house
}
