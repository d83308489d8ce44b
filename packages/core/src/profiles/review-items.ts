import type { ReviewItem } from '../kernel/profile-paper'

const SOURCE = 'seed 000:11 卷宗评查; parameter: the seed names the duty, not the items'

function item(id: string, zh: string, en: string, points: number, holder?: ReviewItem['holder']): ReviewItem {
  return { id, label: { 'zh-CN': zh, en }, points, ...(holder ? { holder } : {}), source: SOURCE }
}

const CENTRE = { kind: 'unit', unitKind: 'dossier-centre' } as const
const UNDERTAKER = { kind: 'undertaker' } as const

/** The checklist by which the city plan reviews dossiers; a court sets its own. */
export const usualReviewItems: readonly ReviewItem[] = [
  item('complete', '应有材料齐全', 'Every expected paper is there', 25, UNDERTAKER),
  item('in-place', '目录归类正确、次序清楚', 'Each paper lies in its place of the catalogue', 15, CENTRE),
  item('scans', '扫描件清晰完整、页数相符', 'Scans are clear, whole and of as many pages', 15, CENTRE),
  item('dates', '日期、送达手续完备', 'Dates and proofs of service are complete', 20),
  item('signatures', '签名、盖章齐备', 'Signatures and seals are there', 15),
  item('money', '案款、财产处置手续入卷', 'Papers of money and disposal are in the dossier', 10, UNDERTAKER),
]

/** The same checklist where another seed names the duty. */
export function reviewItemsOf(named: string): readonly ReviewItem[] {
  return usualReviewItems.map((each) => ({
    ...each,
    source: `${named}; parameter: the seed names the duty, not the items`,
  }))
}
