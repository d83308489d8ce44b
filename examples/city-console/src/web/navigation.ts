import { type ConsoleEntry, consoleEntries, mergeEntries } from '@zhixing/components'
import { html, nothing, type TemplateResult } from 'lit'
import { type Desk, mayAsk, permittedTo } from './console-element'
import { icons } from './icons'
import { hashOf, type PageName } from './route'
import { settings } from './settings'
import type { WordKey } from './words'

/** How addresses of the court's own pages begin. */
export const OWN_ADDRESS = '#/own/'

/** Posts that may bring files in; the server decides, the page only spares others the way. */
const IMPORTERS = new Set([
  'case-filing-clerk',
  'fund-clerk',
  'execution-director',
  'vice-president-in-charge',
  'system-administrator',
])

/** What each post has at hand; everything else that it may see is one click further. */
const AT_HAND: Readonly<Record<string, readonly PageName[]>> = {
  'execution-director': ['command', 'queue', 'cases', 'supervision', 'orders', 'funds'],
  'vice-president-in-charge': ['command', 'queue', 'cases', 'supervision', 'orders', 'funds'],
  'special-supervisor': ['supervision', 'orders', 'command', 'queue', 'cases'],
  'fund-clerk': ['queue', 'funds', 'clearance', 'goods', 'cases'],
  cashier: ['queue', 'funds', 'clearance', 'goods', 'cases'],
  'dossier-clerk': ['queue', 'dossier', 'find', 'cases', 'documents'],
  'case-filing-clerk': ['queue', 'cases', 'window', 'import'],
  'closing-reviewer': ['queue', 'cases', 'terminated', 'controls', 'documents'],
  'affairs-clerk': ['queue', 'cases', 'window', 'controls', 'documents'],
}
/** Of everybody else: judges, officers, assistants, clerks of teams. */
const USUAL: readonly PageName[] = ['queue', 'cases', 'find', 'controls', 'documents', 'interest']
/** Who receives visitors, and who stands before the whole centre. */
const WINDOW = new Set(['affairs-clerk', 'case-filing-clerk', 'clerk', 'execution-director'])
const COMMAND = new Set(['execution-director', 'vice-president-in-charge', 'special-supervisor'])

const holds = (desk: Desk, posts: ReadonlySet<string>) => desk.session.roles.some((role) => posts.has(role))

/** Pages at hand, in the order of the post. */
function atHand({ session }: Desk): readonly PageName[] {
  const pages = session.roles.flatMap((role) => AT_HAND[role] ?? [])
  return pages.length === 0 ? USUAL : [...new Set(pages)]
}

/** Pages of this console itself, by what the court lets that person ask. */
export function builtIn(desk: Desk): readonly PageName[] {
  const pages: PageName[] = ['queue', 'cases']
  if (mayAsk(desk, 'dossier.search')) pages.push('find')
  if (mayAsk(desk, 'fund.totals')) pages.push('funds')
  if (mayAsk(desk, 'control.calendar')) pages.push('controls')
  if (mayAsk(desk, 'goods.list')) pages.push('goods')
  if (permittedTo(desk).includes('document.draft')) pages.push('documents')
  if (mayAsk(desk, 'dossier.desk') || mayAsk(desk, 'review.defects')) pages.push('dossier')
  if (mayAsk(desk, 'clearance.items')) pages.push('clearance')
  if (mayAsk(desk, 'relief.list')) pages.push('relief')
  pages.push('interest')
  if (holds(desk, WINDOW)) pages.push('window')
  if (holds(desk, COMMAND)) pages.push('command')
  if (holds(desk, IMPORTERS)) pages.push('import')
  if (mayAsk(desk, 'supervision.blocked-acts')) pages.push('supervision')
  if (mayAsk(desk, 'maintenance.list')) pages.push('terminated')
  if (mayAsk(desk, 'supervision.orders')) pages.push('orders')
  // Everybody may look; in the side bar it stands for those who decide on it.
  if (permittedTo(desk).includes('profile.propose')) pages.push('profiles')
  return pages
}

/** Every page that a person may be on. */
export function pagesOf(desk: Desk): readonly PageName[] {
  return [...builtIn(desk), 'own', ...designer(desk)]
}

const designer = (desk: Desk): readonly PageName[] => (mayAsk(desk, 'console.check') ? ['designer'] : [])

/** Entries of this console and those that the court has put among them; what the court places nowhere stands behind. */
export function sideBar(
  desk: Desk,
  current: PageName,
  t: (key: WordKey) => string,
): readonly TemplateResult[] {
  const { locale } = settings()
  const own = desk.own ? consoleEntries(desk.own, { address: OWN_ADDRESS, locale }) : []
  const host = (page: PageName) => ({ id: page, page })
  const near = atHand(desk)
  const place = (page: PageName) => (near.includes(page) ? near.indexOf(page) : near.length)
  // Where the court has nothing of its own for this person, one entry says so.
  const built = [...builtIn(desk), ...(own.length === 0 ? (['own'] as const) : [])]
  const ordered = [...built].sort((a, b) => place(a) - place(b)).map(host)
  const here = desk.own ? placeIn(desk.own) : ''
  const isCourts = (entry: ConsoleEntry | { readonly page: PageName }): entry is ConsoleEntry =>
    'href' in entry
  // What the court puts behind an entry stands behind it, at hand or further on.
  const all = [...mergeEntries(ordered, own), ...designer(desk).map(host)]
  const cut = all.findIndex((entry) => !isCourts(entry) && !near.includes(entry.page))
  const first = cut < 0 ? all : all.slice(0, cut)
  const rest = cut < 0 ? [] : all.slice(cut)
  const drawn = (entry: (typeof all)[number]) =>
    isCourts(entry) ? ofCourt(entry, current === 'own' ? here : undefined) : ofHost(entry.page, current, t)
  const isIn = rest.some((entry) => !isCourts(entry) && entry.page === current)
  return [...first.map(drawn), ...(rest.length === 0 ? [] : [furtherOn(rest.map(drawn), isIn, t)])]
}

/** Pages that a post seldom needs; where one of them is shown, all are. */
function furtherOn(
  rest: readonly TemplateResult[],
  isIn: boolean,
  t: (key: WordKey) => string,
): TemplateResult {
  const close = (event: Event) => {
    const details = (event.currentTarget as HTMLElement).closest('details')
    if (details && matchMedia('(max-width: 720px)').matches) details.open = false
  }
  return html`<details class="rest" ?open=${isIn && !matchMedia('(max-width: 720px)').matches}>
    <summary>${icons.more}<span>${t('nav.more')}</span></summary>
    <div class="items" @click=${close}>${rest}</div>
  </details>`
}

const ofHost = (page: PageName, current: PageName, t: (key: WordKey) => string) =>
  html`<a href=${hashOf({ page })} aria-current=${current === page ? 'page' : nothing}>
    ${icons[page]}<span>${t(`nav.${page}`)}</span>
  </a>`

function ofCourt(
  { text, href, page, children }: ConsoleEntry,
  here: string | undefined,
  level = '',
): TemplateResult {
  const inner = html`${level === '' ? icons.own : nothing}<span>${text}</span>`
  const link =
    href === undefined
      ? html`<span class="heading">${inner}</span>`
      : html`<a class=${level} data-own=${page ?? nothing} href=${href} aria-current=${page === here ? 'page' : nothing}>${inner}</a>`
  return html`${link}${children.map((child) => ofCourt(child, here, 'child'))}`
}

/** The page of the court's own that the address means; the first one when it says none. */
export function placeIn({ definition }: NonNullable<Desk['own']>): string {
  const [, name = ''] = /^#\/own\/([^?]*)/.exec(location.hash) ?? []
  if (name !== '') return decodeURIComponent(name)
  return definition.home ?? definition.navigation[0]?.page ?? definition.pages[0]?.id ?? ''
}
