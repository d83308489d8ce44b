/** Which kind of case a type code stands for. */
export type CaseClass = 'implementation' | 'review' | 'other' | 'preservation-review'

/** One 类型代字. */
export interface CaseTypeCode {
  readonly code: string
  /** The name of the kind of case. */
  readonly name: string
  /**
   * `implementation` 执行实施类, `review` 执行审查类 (法发〔2014〕26号 1), `other`, and `preservation-review` 非诉财产保全审查,
   * which is no enforcement case but arrives at the same desk.
   */
  readonly class: CaseClass
}

/**
 * The type codes of enforcement, longest first, so that 执恢 is found before 执.
 *
 * Source: 关于人民法院案件案号的若干规定 (法〔2015〕137号) 7 and its table of types.
 */
export const caseTypeCodes: readonly CaseTypeCode[] = [
  { code: '执恢', name: '恢复执行', class: 'implementation' },
  { code: '执保', name: '财产保全执行', class: 'implementation' },
  { code: '执异', name: '执行异议', class: 'review' },
  { code: '执复', name: '执行复议', class: 'review' },
  { code: '执监', name: '执行监督', class: 'review' },
  { code: '执协', name: '执行协调', class: 'review' },
  { code: '执请', name: '执行请示', class: 'review' },
  { code: '执他', name: '其他执行', class: 'other' },
  { code: '财保', name: '非诉财产保全审查', class: 'preservation-review' },
  { code: '执', name: '首次执行', class: 'implementation' },
]

/** `supreme` 最高人民法院, `high` 高级, `intermediate` 中级 (and special courts of that rank), `basic` 基层. */
export type CourtLevel = 'supreme' | 'high' | 'intermediate' | 'basic'

/** The short names that begin a court code: provinces, the Production and Construction Corps 兵, military courts 军. */
export const courtRegions = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵军'

/**
 * The rank of a court by its code: 最高法 (with 最高法知 and 最高法商), 甘, 甘12, 甘1202; undefined for a text that is no
 * court code. Source: 法〔2015〕137号, table of court codes.
 */
export function courtLevel(courtCode: string): CourtLevel | undefined {
  if (/^最高法[知商]?$/.test(courtCode)) return 'supreme'
  const match = courtPattern.exec(courtCode)
  if (!match) return undefined
  const digits = match[1]?.length ?? 0
  return digits === 0 ? 'high' : digits === 2 ? 'intermediate' : 'basic'
}

const courtPattern = new RegExp(`^[${courtRegions}](\\d{2}(?:\\d{2})?)?$`)
