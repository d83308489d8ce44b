import type { DocumentNumbering, DocumentTemplate } from '../kernel/profile-document'

const NAMED = 'seed 002:2 执行通知、报告财产令等法律文书的制作; '
const WORDING = 'design: the wording is an example that a court replaces by its own'

/** One series for each kind of paper: the first bears the case number, the next one 之一. */
function countedBy(series: string): DocumentNumbering {
  return {
    series,
    first: 'plain',
    source:
      'parameter: no seed says how papers of one case are numbered; the case number with 之一, 之二 is usual',
  }
}

function toDebtor(
  id: string,
  title: string,
  body: readonly string[],
  more: Pick<DocumentTemplate, 'section' | 'source'> & Partial<DocumentTemplate>,
): DocumentTemplate {
  const { required = [], ...rest } = more
  return {
    id,
    kind: id,
    title,
    text: [title, '{documentNumber}', '{addressee}：', ...body, '{court}', '{today}'].join('\n'),
    version: '1',
    addressee: 'debtor',
    required: ['documentNumber', 'addressee', 'court', ...required],
    numbering: countedBy(id),
    seal: 'court',
    serve: true,
    ...rest,
  }
}

function withoutAddressee({ addressee: _, ...template }: DocumentTemplate): DocumentTemplate {
  return template
}

const MATTER = '{applicant}与{debtor}{cause}一案，{basisIssuedBy}作出的{basisNumber}已经发生法律效力。'

/** 格式文书 that people make, one by one or for many cases at once. Rulings are none of them: judges write these. */
export const formatDocuments: readonly DocumentTemplate[] = [
  toDebtor(
    'execution-notice',
    '执行通知书',
    [
      `${MATTER}申请执行人于{filedOn}向本院申请执行，本院已立案执行。`,
      '责令你（单位）自收到本通知之日起立即履行上述法律文书确定的义务，执行标的{claim}元，并负担执行费用及迟延履行期间的债务利息。',
      '承办人：{undertaker}。',
    ],
    {
      section: 'notices',
      required: ['applicant', 'debtor', 'basisNumber', 'filedOn', 'claim', 'undertaker'],
      source: `${NAMED}law 民诉法解释（2022） 480; ${WORDING}`,
    },
  ),
  toDebtor(
    'report-order',
    '报告财产令',
    [
      MATTER,
      '责令你（单位）于{reportDueOn}前向本院书面报告当前以及收到执行通知之日前一年的财产情况。拒绝报告或者虚假报告的，本院将依法予以制裁。',
      '承办人：{undertaker}。',
    ],
    {
      section: 'notices',
      required: ['applicant', 'debtor', 'basisNumber', 'reportDueOn', 'undertaker'],
      source: `${NAMED}law 财产调查规定（2020） 3-5; ${WORDING}`,
    },
  ),
  toDebtor(
    'consumption-limit',
    '限制消费令',
    [
      `${MATTER}你（单位）未按执行通知书指定的期间履行给付义务。`,
      '本院依法对你（单位）采取限制消费措施：{matter}',
      '承办人：{undertaker}。',
    ],
    {
      section: 'measures',
      required: ['applicant', 'debtor', 'basisNumber', 'matter'],
      // A measure against a person: the president signs it (限制消费规定).
      issuers: ['president', 'vice-president-in-charge', 'execution-director'],
      source: `${NAMED}law 限制消费规定（2015） 4: from memory, the president signs; ${WORDING}; parameter: whom he has entrusted`,
    },
  ),
  // Its addressee is a bank or a registry: a 协助执行单位 that was entered, or one that is named here.
  withoutAddressee(
    toDebtor(
      'assistance-notice',
      '协助执行通知书',
      [`${MATTER}请协助执行以下事项：{matter}`, '承办人：{undertaker}，执行公务时另行出示证件。'],
      {
        section: 'measures',
        required: ['applicant', 'debtor', 'basisNumber', 'matter'],
        source: `${NAMED}law 查扣冻规定（2020） 1; ${WORDING}`,
      },
    ),
  ),
]
