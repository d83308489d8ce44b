/** Tabs of a case. */
export const CASE_TABS = [
  'timeline',
  'flow',
  'account',
  'search',
  'goods',
  'dossier',
  'tasks',
  'relief',
] as const
export type CaseTab = (typeof CASE_TABS)[number]

/** Pages of the navigation. */
export const PAGES = [
  'queue',
  'cases',
  'funds',
  'controls',
  'goods',
  'clearance',
  'relief',
  'interest',
  'import',
  'supervision',
] as const
export type PageName = (typeof PAGES)[number]

/** Where the reader is; the hash of the address says it, so that every place has a link. */
export type Route =
  | { readonly page: PageName }
  | { readonly page: 'case'; readonly caseId: string; readonly tab: CaseTab }

/** Reads a hash such as `#/case/case-1/account`; anything unknown is the queue. */
export function routeOf(hash: string): Route {
  const [name = '', id = '', tab = ''] = hash.replace(/^#\/?/, '').split('/').map(decoded)
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
