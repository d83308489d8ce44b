/** A named system or mode of the source documents. */
export type System = { id: string; zh: string; en: string }

/** The part of vitest's JSON report that is read here. */
export type Report = {
  testResults: {
    name: string
    status: string
    assertionResults: { fullName: string; status: string; title?: string; ancestorTitles?: string[] }[]
  }[]
}

/** What the tests say about one system. */
export type Verdict = { id: string; name: string; works: boolean; tests: string[] }

/**
 * A system works when at least one test carries its tag, and every test that carries it has run and passed.
 * Tests without any tag were filtered out of the run and are reported as skipped: they do not count.
 */
export function judge(systems: readonly System[], report: Report): Verdict[] {
  const results = report.testResults.flatMap((file) => file.assertionResults)
  return systems.map(({ id, zh, en }) => {
    const own = results.filter((result) => result.fullName.includes(`[${id}]`))
    const works = own.length > 0 && own.every((result) => result.status === 'passed')
    return { id, name: `${zh} · ${en}`, works, tests: own.map((result) => result.fullName) }
  })
}
