import { isZhixingError, type LayoutReader } from '@zhixing/core/ports'
import { openTemplate, tagsIn } from './open-layout'

/** Reads docx layouts for `checkLayouts`: the tags that stand in them, or why it is none that can be used. */
export function createLayoutReader(): LayoutReader {
  return {
    async read(bytes) {
      try {
        return { tags: [...new Set(tagsIn(openTemplate(bytes, () => '')))], problems: [] }
      } catch (error) {
        if (!isZhixingError(error) || error.code !== 'layout-invalid') throw error
        const { reason, where } = error.params as unknown as {
          readonly reason: string
          readonly where: string
        }
        return { tags: [], problems: [{ reason, where: where.slice(0, 200) }] }
      }
    },
  }
}
