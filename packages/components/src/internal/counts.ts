import { grouped } from './format'

interface Counted {
  readonly total: number
  readonly totalIsCapped: boolean
}

/** `2,341`, or `1,000+` when nobody counted further. */
export function totalOf(page: Counted | undefined): string {
  return `${grouped(page?.total ?? 0)}${page?.totalIsCapped ? '+' : ''}`
}
