import type { Locale, Receipt, ZhixingClient } from '../../internal/core'
import type { Sheet } from '../../internal/export/sheet'
import { yuan } from '../../internal/format'
import type { CommonKey, receipts } from '../../locales'
import { paperWords } from '../../locales/paper'

type T = (
  key: keyof (typeof receipts)['zh-CN'] | CommonKey,
  params?: Readonly<Record<string, unknown>>,
) => string

/** Every receipt that belongs to no case, with the sum that must reach zero; not only those in view. */
export async function paper(
  client: ZhixingClient | undefined,
  locale: Locale,
  t: T,
): Promise<readonly Sheet[]> {
  if (!client) return []
  const items: Receipt[] = []
  let cursor: string | undefined
  let sumFen = 0n
  do {
    const page = await client.query('fund.unidentified', {
      limit: 500,
      ...(cursor === undefined ? {} : { cursor }),
    })
    items.push(...page.items)
    sumFen = page.sumFen
    cursor = page.next
  } while (cursor !== undefined)
  const words = paperWords[locale]
  const text = (title: string) => ({ title, kind: 'text' as const })
  return [
    {
      name: t('title'),
      head: [t('title'), t('count', { total: items.length })],
      columns: [
        { title: t('col.booked'), kind: 'date' },
        text(t('col.payer')),
        text(words['payer-account']),
        { title: words.open, kind: 'money' },
        text(words.foreign),
        text(t('col.remittance')),
        text(words.serial),
      ],
      rows: items.map((one) => [
        one.bookedOn,
        one.payerName,
        one.payerAccount,
        isYuan(one) ? one.openFen : null,
        isYuan(one) ? null : `${one.currency} ${yuan(one.amountMinor)}`,
        one.remittance,
        one.serial,
      ]),
      total: [words.total, null, null, sumFen, null, null, null],
    },
  ]
}

function isYuan({ currency }: Receipt): boolean {
  return currency === 'CNY'
}
