import type { WordsByLocale } from './words'

/** Words of the statements of case money: of a day, of a party. */
export const fundStatementWords: WordsByLocale = {
  'zh-CN': { labels: { 'query.fund.day': '案款日报', 'query.fund.party-statement': '当事人案款明细' } },
  en: {
    labels: { 'query.fund.day': 'Day of case money', 'query.fund.party-statement': 'Statement of a party' },
  },
}
