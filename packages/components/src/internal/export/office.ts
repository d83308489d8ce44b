import { type PaperWords, paperWords } from '../../locales/paper'
import { fill } from '../format'
import type { ZxElement } from '../zx-element'
import type { Sheet } from './sheet'

/** What stands on every sheet of a court's finance office: whose it is, in which unit, from which day, who signs. */
export interface Office {
  /** The name of the court; empty when the reader may not see it. */
  readonly court: string
  readonly made: string
  readonly words: PaperWords
}

/** Asks for the name of the court; a sheet without it is better than none. */
export async function officeOf(host: ZxElement): Promise<Office> {
  const words = paperWords[host.activeLocale]
  const made = fill(words.made, { date: host.activeToday })
  try {
    const chart = await host.activeClient?.query('organisation.chart', {})
    return { court: chart?.court?.name ?? '', made, words }
  } catch {
    return { court: '', made, words }
  }
}

/** The lines of those who sign, in the order in which they do. */
export function signers({ words }: Office): readonly string[] {
  return [words['sign.maker'], words['sign.checker'], words['sign.approver']]
}

/** A sheet with the court in its title, the unit and the day above it, and the lines to sign below. */
export function filed(sheet: Sheet, office: Office): Sheet {
  const [title = sheet.name, ...head] = sheet.head
  const { court, made, words } = office
  return {
    ...sheet,
    head: [`${court} ${title}`.trim(), ...head, `${words.unit}　${made}`],
    foot: [
      ...(sheet.foot ?? []),
      signers(office)
        .map((who) => `${who}：________________`)
        .join('　　'),
    ],
  }
}
