/**
 * Where a rule, node or number comes from: `seed 000:13` (document and line), `law 法释〔2020〕21号 27`
 * (act and article), `requirement fund-double-entry`, or `design` with a reason. Never empty.
 */
export type Source = string
