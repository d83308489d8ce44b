/** Tabs of a case. */
export const CASE_TABS = [
  'timeline',
  'flow',
  'account',
  'search',
  'measures',
  'goods',
  'documents',
  'dossier',
  'recordings',
  'tasks',
  'relief',
] as const
export type CaseTab = (typeof CASE_TABS)[number]

/** Pages of the navigation. */
export const PAGES = [
  'queue',
  'cases',
  'find',
  'funds',
  'controls',
  'goods',
  'documents',
  'dossier',
  'clearance',
  'relief',
  'interest',
  'import',
  'supervision',
  'orders',
  'terminated',
  'profiles',
  'command',
  'window',
  'own',
  'designer',
] as const
export type PageName = (typeof PAGES)[number]

/** Where the reader is; the hash of the address says it, so that every place has a link. */
export type Route =
  | { readonly page: PageName }
  | { readonly page: 'case'; readonly caseId: string; readonly tab: CaseTab }

/** Reads a hash such as `#/case/case-1/account`; anything unknown is the queue. */
export function routeOf(hash: string): Route {
  const [name = '', id = '', tab = ''] = hash.replace(/^#\/?/, '').split(/[/?]/).map(decoded)
  if (name === 'case' && id !== '') {
    const known = CASE_TABS.find((one) => one === tab)
    return { page: 'case', caseId: id, tab: known ?? 'timeline' }
  }
  return { page: PAGES.find((page) => page === name) ?? 'queue' }
}

/** The hash of a place. */
export function hashOf(route: Route): string {
  return route.page === 'case' ? `#/case/${encodeURIComponent(route.caseId)}/${route.tab}` : `#/${route.page}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Clocks about what the debtor has, declares and loses hold of. */
const PROPERTY =
  /^(control-|clue-|urgent-clue-|investigation-|living-report|breach-decision|asset-alarm|report-order|property-report|supplementary-report|query-)/

/** Clocks of measures against persons. */
const MEASURES = /^(consumption-|dishonesty-|measure-|detention-)/

/** Where what stands in the queue is done: a control that lapses is renewed on the tab of property. */
export function tabOf(item: { readonly kind: string; readonly code: string } | undefined): CaseTab {
  if (item?.kind === 'task') return 'tasks'
  if (item && MEASURES.test(item.code)) return 'measures'
  return item && PROPERTY.test(item.code) ? 'search' : 'timeline'
}
