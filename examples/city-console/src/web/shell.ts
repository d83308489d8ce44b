import { html, nothing, type TemplateResult } from 'lit'
import { ConsoleError } from './api'
import { type Desk, permittedTo } from './console-element'
import { icons, mark } from './icons'
import { pagesOf, placeIn, sideBar } from './navigation'
import { hashOf, type PageName, type Route } from './route'
import { changeSettings, settings } from './settings'
import { roleName, type WordKey } from './words'

type T = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string

/** What surrounds a page. */
export interface Shell {
  readonly t: T
  readonly desk: Desk
  readonly route: Route
  readonly offline: boolean
  readonly page: TemplateResult
  onSwitch(): void
  onOpen(event: HTMLElementEventMap['zx-open-case']): void
}

/** The page of a place. */
export function pageFor(desk: Desk, route: Route): TemplateResult {
  if (route.page === 'case') {
    return html`<city-case .desk=${desk} .caseId=${route.caseId} .tab=${route.tab}></city-case>`
  }
  if (!pagesOf(desk).includes(route.page)) return html`<city-denied .desk=${desk}></city-denied>`
  switch (route.page) {
    case 'queue':
      return html`<city-queue .desk=${desk}></city-queue>`
    case 'cases':
      return html`<city-cases .desk=${desk}></city-cases>`
    case 'funds':
      return html`<city-funds .desk=${desk}></city-funds>`
    case 'controls':
      return html`<city-controls .desk=${desk}></city-controls>`
    case 'goods':
      return html`<city-goods .desk=${desk}></city-goods>`
    case 'documents':
      return html`<city-documents .desk=${desk}></city-documents>`
    case 'find':
      return html`<city-find .desk=${desk}></city-find>`
    case 'dossier':
      return html`<city-dossier .desk=${desk}></city-dossier>`
    case 'clearance':
      return html`<city-clearance .desk=${desk}></city-clearance>`
    case 'relief':
      return html`<city-relief .desk=${desk}></city-relief>`
    case 'interest':
      return html`<city-interest .desk=${desk}></city-interest>`
    case 'import':
      return html`<city-import .desk=${desk}></city-import>`
    case 'supervision':
      return html`<city-supervision .desk=${desk}></city-supervision>`
    case 'orders':
      return html`<city-orders .desk=${desk}></city-orders>`
    case 'profiles':
      return html`<div class="page"><zx-profile-versions class="fill" .client=${desk.client} .today=${desk.today} .permitted=${permittedTo(desk)}></zx-profile-versions></div>`
    case 'terminated':
      return html`<div class="page"><zx-terminated-board class="fill" .client=${desk.client} .today=${desk.today} .permitted=${permittedTo(desk)}></zx-terminated-board></div>`
    case 'command':
      return html`<city-command .desk=${desk}></city-command>`
    case 'window':
      return html`<div class="page"><zx-service-window class="fill" .client=${desk.client} .today=${desk.today}></zx-service-window></div>`
    case 'own':
      return html`<city-own .desk=${desk} .place=${desk.own ? placeIn(desk.own) : ''}></city-own>`
    case 'designer':
      return html`<city-designer .desk=${desk}></city-designer>`
  }
}

export function shell(frame: Shell): TemplateResult {
  const { t, desk, route } = frame
  const current: PageName = route.page === 'case' ? 'cases' : route.page
  const skip = (event: Event) => {
    event.preventDefault()
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot
    root.querySelector('main')?.focus()
  }
  return html`<div class="frame">
    ${top(frame, skip)}
    ${frame.offline ? html`<div class="offline" role="status">${t('top.offline')}</div>` : nothing}
    <nav aria-label=${t('nav')}>
      ${sideBar(desk, current, t)}
    </nav>
    <main tabindex="-1" @zx-open-case=${frame.onOpen}>${frame.page}</main>
  </div>`
}

function top({ t, desk, route, onSwitch }: Shell, skip: (event: Event) => void): TemplateResult {
  const { session, today } = desk
  const { locale } = settings()
  const role = session.roles[0]
  return html`<header>
    <a class="btn skip" href=${hashOf(route)} @click=${skip}>${t('skip')}</a>
    <a class="brand" href="#/queue" aria-label="执行 Zhixing">${mark}<span>执行 <small>Zhixing</small></span></a>
    <span class="court">${session.courtName}</span>
    <span class="grow"></span>
    <span class="day num">${icons.calendar}<span>${t('top.date', { date: today })}</span></span>
    <div class="tools">${languageTool(t, locale)}${themeTool(t)}
      ${largeTool(t)}
    </div>
    <div class="who">
      <span><b>${session.name}</b><small>${role ? roleName(locale, role) : session.unitName}</small></span>
      <button class="tool" type="button" aria-label=${t('top.switch')} title=${t('top.switch')} @click=${onSwitch}>
        ${icons.swap}<span>${t('top.switch')}</span>
      </button>
    </div>
  </header>`
}

/** Turns large type on and off. */
export function largeTool(t: T): TemplateResult {
  const { large } = settings()
  return html`<button
    class="tool"
    type="button"
    aria-pressed=${String(large)}
    aria-label=${t('top.large')}
    title=${t('top.large')}
    @click=${() => changeSettings({ large: !large })}
  >
    ${icons.type}
  </button>`
}

/** Changes the language; its name is written in the other one. */
export function languageTool(t: T, locale: 'zh-CN' | 'en'): TemplateResult {
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return html`<button class="tool" type="button" lang=${other} data-tool="locale" @click=${() => changeSettings({ locale: other })}>
    ${t('top.locale')}
  </button>`
}

/** Changes between light and dark. */
export function themeTool(t: T): TemplateResult {
  const { theme } = settings()
  const dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  const name = t(dark ? 'top.light' : 'top.dark')
  return html`<button
    class="tool"
    type="button"
    aria-label=${name}
    title=${name}
    @click=${() => changeSettings({ theme: dark ? 'light' : 'dark' })}
  >
    ${dark ? icons.sun : icons.moon}
  </button>`
}

/** What could not be read, why, and a way to try again. */
export function failurePanel(t: T, error: unknown, retry: () => void): TemplateResult {
  const words = error instanceof ConsoleError ? error.words : {}
  return html`<div class="state error" role="alert">
    ${icons.alert}<strong>${words.what ?? t('error.read')}</strong><span>${words.todo ?? t('error.todo')}</span>
    <code>${t('error.code', { code: codeOf(error) })}</code>
    <button class="btn" type="button" @click=${retry}>${icons.refresh}${t('retry')}</button>
  </div>`
}

/** The code of an error, for the administrator. */
export function codeOf(error: unknown): string {
  if (error !== null && typeof error === 'object' && 'code' in error) return String(error.code)
  return 'unexpected'
}
