// Papers in the dossier of a real case of the court in the page, for tests and stories.
import type { ZhixingClient } from '@zhixing/core/client'
import { buildHouse, COURT } from '../../../.storybook/court'
import type { Outcome } from '../core'

interface Paper {
  readonly caseId: string
  readonly title: string
  readonly kind: string
  readonly pages: number
}

/** What came of a command that has to be accepted. */
export async function must<R>(giving: Promise<Outcome<R>>): Promise<R> {
  const outcome = await giving
  if (outcome.kind !== 'accepted') throw new Error(`${outcome.kind}: ${outcome.rule}`)
  return outcome.result
}

/** Puts a file into the dossier; its id. */
export async function formPaper(client: ZhixingClient, paper: Paper, blob: Blob): Promise<string> {
  const file = await client.upload(blob)
  const input = { ...paper, section: 'measures', paper: false, file }
  return (await must(client.execute('dossier.form-material', input))).materialId
}

/** A court with these files in the dossier of a case: its judge, its director, and the papers by name. */
export async function courtWithPapers(blobs: Readonly<Record<string, Blob>>, pages: number) {
  const house = await buildHouse()
  const { caseId } = house
  const director = house.clientOf(`${COURT}-director`)
  const detail = await director.query('case.get', { caseId })
  const judge = house.clientOf(detail?.undertakerId ?? '')
  const papers: Record<string, string> = {}
  for (const [name, blob] of Object.entries(blobs))
    papers[name] = await formPaper(
      judge,
      { caseId, title: `卷内${name}`, kind: 'execution-notice', pages },
      blob,
    )
  return { judge, director, caseId, papers }
}
