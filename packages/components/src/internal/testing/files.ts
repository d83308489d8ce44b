import type { CatalogueEntry, DossierCatalogue, DossierCompleteness, PaperStanding } from '../core'
import { CASE_ID, CASE_NUMBER, course, courseNode, inDays } from './case'
import { FakeClient, sha256 } from './fake-client'
import { ofdOf, words } from './ofd'

/** A small OFD document. */
export function ofdBytes(...pages: readonly string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(ofdOf(...pages))
}

/** A small PDF with a line of text on every page. */
export function smallPdf(pages: number, words = 'Execution notice'): Blob {
  const kids = Array.from({ length: pages }, (_, i) => `${4 + i * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  for (let page = 1; page <= pages; page++) {
    const text = `BT /F1 24 Tf 72 740 Td (${words} ${page}) Tj ET 72 730 450 1 re f`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${4 + page * 2 - 1} 0 R >>`,
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    )
  }
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`
  return new Blob([body], { type: 'application/pdf' })
}

/** A photograph, more or less. */
export async function smallImage(): Promise<Blob> {
  const canvas = new OffscreenCanvas(640, 420)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  const sky = context.createLinearGradient(0, 0, 0, 420)
  sky.addColorStop(0, '#9fb8d8')
  sky.addColorStop(1, '#e9dfcf')
  context.fillStyle = sky
  context.fillRect(0, 0, 640, 420)
  context.fillStyle = '#7a6b58'
  context.fillRect(140, 160, 360, 220)
  return await canvas.convertToBlob({ type: 'image/png' })
}

/** One paper of a dossier. */
export function material(id: string, over: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    id,
    caseId: CASE_ID,
    caseNumber: CASE_NUMBER,
    kind: 'execution-notice',
    title: '执行通知书',
    section: 'measures',
    paper: true,
    state: 'catalogued',
    formedOn: inDays(-60),
    producedBy: 'person-0',
    producedByName: '周文清',
    pages: 2,
    handedInOn: inDays(-58),
    receivedBy: 'person-9',
    cataloguedOn: inDays(-57),
    cataloguedBy: 'person-9',
    catalogueNumber: 1,
    fileHash: null,
    mediaType: null,
    fileSize: null,
    location: 'B-03-12',
    onLoan: false,
    origin: null,
    place: null,
    ...over,
  }
}

const waiting = { handedInOn: null, cataloguedOn: null, catalogueNumber: null, location: null } as const

/** A client with a dossier of seven papers, five of them catalogued. */
export async function dossierClient(): Promise<FakeClient> {
  const client = new FakeClient()
  const put = async (blob: Blob) => {
    const { hash, size } = await client.upload(blob)
    return { fileHash: hash, mediaType: blob.type, fileSize: size }
  }
  const ofd = new Blob([ofdBytes(words(1, '电子回单'))], { type: 'application/ofd' })
  const materials = [
    material('m1', {
      kind: 'application',
      title: '申请执行书',
      section: 'filing',
      catalogueNumber: 1,
      pages: 3,
      ...(await put(smallPdf(3, 'Application'))),
    }),
    material('m2', {
      kind: 'judgment',
      title: '（2026）甘1202民初318号民事判决书',
      section: 'filing',
      catalogueNumber: 2,
      pages: 12,
      onLoan: true,
      ...(await put(smallPdf(12, 'Judgment'))),
    }),
    material('m3', { catalogueNumber: 3, ...(await put(smallPdf(2))) }),
    material('m4', {
      kind: 'photo',
      title: '厂房现场照片',
      catalogueNumber: 4,
      pages: 1,
      paper: false,
      ...(await put(await smallImage())),
    }),
    material('m5', {
      kind: 'remittance',
      title: '银行电子回单',
      section: 'funds',
      catalogueNumber: 5,
      pages: 1,
      paper: false,
      ...(await put(ofd)),
    }),
    material('m6', {
      kind: 'seal-ruling',
      title: '查封裁定书',
      state: 'handed-in',
      ...waiting,
      handedInOn: inDays(-1),
      formedOn: inDays(-3),
    }),
    material('m7', {
      kind: 'query-result',
      title: '现场调查笔录',
      state: 'formed',
      ...waiting,
      formedOn: inDays(-1),
      pages: 6,
    }),
  ]
  client.answers = {
    'dossier.catalogue': ({ caseId }) => (caseId === CASE_ID ? catalogueOf(materials) : null),
    'node.course': () => [
      ...course(),
      courseNode('dossier-hand-in', { id: 'n7', subjectId: 'm7', dueOn: inDays(1), daysLeft: 1 }),
    ],
  }
  return client
}

/** The catalogue of these papers. */
export function catalogueOf(materials: readonly CatalogueEntry[]): DossierCatalogue {
  return {
    caseId: CASE_ID,
    caseNumber: CASE_NUMBER,
    materials,
    catalogued: materials.filter(({ state }) => state === 'catalogued').length,
    loans: [
      {
        id: 'l1',
        caseId: CASE_ID,
        caseNumber: CASE_NUMBER,
        materialId: 'm2',
        title: '民事判决书',
        kind: 'loan',
        state: 'out',
        requestedBy: 'person-2',
        requestedByName: '刘海燕',
        requestedOn: inDays(-5),
        purpose: '核对判项',
        decidedBy: 'person-8',
        decidedOn: inDays(-4),
        dueBackOn: inDays(3),
        lentOn: inDays(-4),
        returnedOn: null,
      },
    ],
  }
}

/** One paper that is late, one that is owed, one that is there and one that does not exist. */
export function completenessOf(): DossierCompleteness {
  const paper = (kind: string, over: Partial<PaperStanding>): PaperStanding => ({
    paper: kind,
    kind,
    section: 'filing',
    occasionId: 'filed',
    occasion: 'case',
    code: 'filed',
    state: 'missing',
    since: inDays(-9),
    dueOn: inDays(-7),
    holderId: 'person-0',
    holderName: '周文清',
    materialId: null,
    reason: null,
    source: 'seed 000:13',
    ...over,
  })
  const node = { occasion: 'node', code: 'execution-notice', occasionId: 'n1', section: 'measures' } as const
  return {
    caseId: CASE_ID,
    caseNumber: CASE_NUMBER,
    papers: [
      paper('identity-document', { state: 'late' }),
      paper('report-order', { ...node, dueOn: inDays(1) }),
      paper('application', { state: 'present', holderId: null, materialId: 'm1' }),
      paper('seal-ruling', { ...node, state: 'none', holderId: null, reason: '没有查封' }),
    ],
    uncatalogued: [],
    lacking: 2,
    complete: false,
  }
}

export { sha256 }
