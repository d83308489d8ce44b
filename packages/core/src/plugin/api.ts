/**
 * The version of the plugin interface: the second number grows with what is added, the first when something that worked
 * no longer does. `tests/plugins/yesterday` holds a plugin of every version that is still to work.
 */
export const PLUGIN_API = '1.0'

const RANGE = /^\^(\d{1,4})\.(\d{1,4})$/

/** Whether an engine of this interface runs a plugin that asks for `^1.0`; several ranges are joined by `||`. */
export function meetsApi(range: string, api: string = PLUGIN_API): boolean {
  const [major = 0, minor = 0] = api.split('.').map(Number)
  return range.split('||').some((each) => {
    const [, wantedMajor, wantedMinor] = RANGE.exec(each.trim()) ?? []
    return wantedMajor !== undefined && Number(wantedMajor) === major && Number(wantedMinor) <= minor
  })
}
