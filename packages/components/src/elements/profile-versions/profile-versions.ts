import type { DoneDetail, OpenCaseDetail } from '../../events'
import type { LiveChange, ZhixingClient } from '../../internal/core'
import { CourtBoard } from '../../internal/court-board'
import { profileVersions } from '../../locales/boards'
import { versionStyles } from './styles'

/**
 * `<zx-profile-versions>`: 办案模式: by which version the court works and since when, who proposed and who confirmed each, what one says
 * otherwise than the other in words, and what a change means for cases that are open. Two people put a version in use; the court can go back.
 *
 * @fires zx-done - {@link DoneDetail}: a version was proposed, published, sent back or adopted, or a case went over
 * @fires zx-open-case - {@link OpenCaseDetail}: a case that would change was chosen
 * @csspart footer, empty, error, loading, dialog, refusal
 */
export class ProfileVersions extends CourtBoard {
  static override styles = [...CourtBoard.styles, versionStyles]

  protected readonly ui = profileVersions

  protected override concerns({ type }: LiveChange): boolean {
    return type.startsWith('profile.')
  }

  protected override async read(client: ZhixingClient) {
    const { readVersions } = await import('./table')
    return readVersions(client, this.activeToday)
  }
}
