import type { ExtractorDefinition } from '../kernel/profile-extractor'

const SOURCE = 'seed 000:14 信息自动回填; parameter: no seed names labels, these are those of common forms'

const onPaper = (
  kind: string,
  label: string,
  field: ExtractorDefinition['field'],
  of?: 'applicant' | 'debtor',
): ExtractorDefinition => ({
  id: `${kind}-${field.toLowerCase()}`,
  from: 'material',
  kind,
  label,
  field,
  ...(of ? { of } : {}),
  source: SOURCE,
})

/** What common papers say of a party. Whose paper it is, is chosen by who takes the value over. */
export const usualExtractors: readonly ExtractorDefinition[] = [
  onPaper('identity-document', '公民身份号码', 'idNumber'),
  onPaper('application', '申请人联系电话', 'phone', 'applicant'),
  onPaper('application', '申请人送达地址', 'serviceAddress', 'applicant'),
  onPaper('application', '被申请人联系电话', 'phone', 'debtor'),
  onPaper('application', '被申请人住址', 'serviceAddress', 'debtor'),
].map((one) => (one.of ? { ...one, id: `${one.id}-of-${one.of}` } : one))
