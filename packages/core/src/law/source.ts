/**
 * Where a rule stands. Articles are renumbered with every version of an act (执行异议 was 225, 232 and is 236), so a
 * bare number says nothing: act, version and article go together.
 */
export interface LawSource {
  /** Full name: `民事诉讼法`. */
  readonly act: string
  /** Year of the version: `2023`. */
  readonly version: string
  /** `85`, or several: `201-203`. */
  readonly article: string
}

/** `民事诉讼法（2023）第85条`. */
export function sourceText(source: LawSource): string {
  return `${source.act}（${source.version}）第${source.article}条`
}

/** How periods are counted. */
export const periodSources: readonly LawSource[] = [
  { act: '民事诉讼法', version: '2023', article: '85' },
  { act: '最高人民法院关于适用民事诉讼法的解释', version: '2022', article: '125' },
  { act: '民法典', version: '2020', article: '201-203' },
]
