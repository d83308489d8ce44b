// What the stories of the dossier viewer need of the court: papers of several formats with notes on them, and masked copies.
import type { ZhixingClient } from '@zhixing/core/client'
import { formPaper, must } from '../src/internal/testing/dossier-papers'
import { smallImage, smallPdf } from '../src/internal/testing/files'
import { salesList } from '../src/internal/testing/ofd-samples'
import { COURT, type House } from './court'
import { scannedJudgment } from './scanned-judgment'

/** What lies in the dossier for the stories: materials by name. */
export interface StoryPapers {
  readonly caseId: string
  readonly pdf: string
  readonly ofd: string
  readonly photo: string
}

const made = new WeakMap<House, Promise<StoryPapers>>()

/** Puts them into the dossier of the case with most to see, once. */
export function storyPapers(house: House): Promise<StoryPapers> {
  const known = made.get(house) ?? fill(house)
  made.set(house, known)
  return known
}

/** A sales list of five pages with a seal, as seal systems make them; names and numbers are invented. */
export function ofdSample(): Blob {
  return new Blob([new Uint8Array(salesList())], { type: 'application/ofd' })
}

async function fill(house: House): Promise<StoryPapers> {
  const { caseId } = house
  const director = house.clientOf(`${COURT}-director`)
  const detail = await director.query('case.get', { caseId })
  const judge = house.clientOf(detail?.undertakerId ?? '')
  const paper = (title: string, kind: string, blob: Blob) =>
    formPaper(judge, { caseId, title, kind, pages: 1 }, blob)
  const pdf = await paper('民事判决书', 'enforcement-basis', await scannedJudgment())
  const ofd = await paper('销售清单', 'query-result', ofdSample())
  const photo = await paper('现场照片', 'investigation-report', await smallImage())
  const note = (client: ZhixingClient, materialId: string, markText: string, y: number, shared = true) =>
    must(
      client.execute('marking.annotate', {
        ...{ caseId, materialId, page: 1, markText, shared, corrects: null },
        place: { x: 1250, y, width: 7000, height: 380 },
      }),
    )
  await note(judge, pdf, '送达地址与申请书不一致，请核对。', 2960)
  await note(director, pdf, '已核对，以判决书为准。', 4450)
  await note(director, pdf, '合议时再问一次利息起算日。', 5500, false)
  await must(
    director.execute('marking.bookmark', { caseId, materialId: pdf, page: 2, title: '判项', corrects: null }),
  )
  await note(director, ofd, '开票单位与合同相对方一致。', 2000)
  await copies(caseId, { judge, director }, pdf)
  return { caseId, pdf, ofd, photo }
}

/** One that has gone out, one that waits. */
async function copies(
  caseId: string,
  { judge, director }: Readonly<Record<'judge' | 'director', ZhixingClient>>,
  originalId: string,
): Promise<void> {
  const catalogue = await director.query('dossier.catalogue', { caseId })
  const originalHash = catalogue?.materials.find(({ id }) => id === originalId)?.fileHash ?? ''
  const cover = { page: 1, x: 1000, y: 1000, width: 5000, height: 500, ground: 'id-number' } as const
  const make = async (words: string, purpose: 'party' | 'publication') => {
    const { hash, size } = await judge.upload(smallPdf(3, words))
    const file = { hash, size, mediaType: 'application/pdf' as const }
    const input = { caseId, originalId, originalHash, file, pages: 3, purpose, covers: [cover] }
    return { hash, ...(await must(judge.execute('dossier.file-masked-copy', input))) }
  }
  const { copyId, hash: fileHash } = await make('Copy for the applicant', 'party')
  await must(director.execute('dossier.approve-copy', { caseId, copyId, fileHash }))
  await must(judge.execute('dossier.hand-out-copy', { caseId, copyId, handedTo: '申请执行人' }))
  await make('Copy for publication', 'publication')
}
