import type { TaskForm } from '../domain/task/contract-form'
import { filledForm, type Values } from '../testing/forms'
import type { Life } from './life'
import type { Worker } from './staff'

interface Parties {
  readonly parties: readonly { readonly id: string; readonly role: string; readonly name: string }[]
}

/** 成果表单: what the worker enters when he reports an affair. */
export async function resultsOf(life: Life, affair: string, worker: Worker): Promise<Values> {
  const asked = <R>(name: string, input: object) =>
    life.world.engine.query<R>({ name, input: { caseId: life.caseId, ...input }, actor: worker.actor })
  const { parties } = await asked<Parties>('case.get', {})
  const of = (role: string) => parties.find((party) => party.role === role)
  const form = (await asked<TaskForm | null>('task.form', { affair }))?.form ?? undefined
  const world = { today: life.today, partyId: of('debtor')?.id ?? '' }
  return filledForm(form, world, told(life, affair, worker, of('applicant')))
}

/** What is not simply the first answer: who came, what was looked for, what was done. */
function told(
  life: Life,
  affair: string,
  worker: Worker,
  applicant: Parties['parties'][number] | undefined,
): Values {
  const number = life.plan.filing.caseNumber
  switch (affair) {
    case 'first-reception':
      return {
        ...(applicant ? { visitor: applicant.id } : {}),
        'identity-number': '已核对原件，复印件入卷',
        contact: '见立案材料',
        record: '已告知执行程序、风险和需要配合的事项',
        clues: [{ kind: 'deposit', content: '被执行人在当地银行有账户' }],
      }
    case 'format-documents':
      return {
        papers: ['execution-notice', 'asset-report-order'].map((paper) => ({
          paper,
          number,
          'issued-on': life.today,
          'e-sealed': true,
        })),
      }
    case 'query-control':
      return {
        conclusion: 'property',
        found: [{ what: '银行存款', controlled: true }],
      }
    case 'measures':
      return { decision: number, 'executed-by': worker.id }
    case 'auction-aux':
      return {
        object: '查封的财产',
        steps: ['survey', 'photos', 'display', 'viewing'].map((step) => ({
          step,
          'done-on': life.today,
          'done-by': worker.id,
        })),
      }
    case 'petition-reception':
      return {
        petitioner: applicant?.name ?? '申请执行人',
        demand: '请求加快执行',
        answer: '已告知进展',
        settled: true,
      }
    case 'delegated':
      return { court: '财产所在地基层人民法院', matter: '协助查封、扣押', 'sent-on': life.today }
    case 'asset-disposal':
      return { object: '查封的财产', price: '10000000' }
    default:
      return {}
  }
}
