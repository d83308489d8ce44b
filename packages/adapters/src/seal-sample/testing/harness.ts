import type { SealConformanceOptions } from '@zhixing/core/testing'
import { layoutOf } from '../../docx/layout-of'
import { DOCX } from '../../docx/renderer'
import { createSampleSeal } from '../sample-seal'

const docx = (text: string) => layoutOf({ title: '执行通知书', text })

/** The sample seal as it is tried: the counter is its number of different certificates. */
export const sampleSealHarness: SealConformanceOptions = {
  make: () => {
    const service = createSampleSeal({ now: () => '2026-11-22T09:00:00+08:00' })
    const seen = new Set<string>()
    return {
      sealed: () => seen.size,
      service: {
        id: service.id,
        seal: async (request) => {
          const answer = await service.seal(request)
          if (answer.kind === 'sealed') seen.add(answer.certificate.id)
          return answer
        },
      },
    }
  },
  capabilities: {
    ...{ seals: ['court'], mediaTypes: [DOCX, 'text/plain'], sample: true, keepsOriginal: false },
    plays: [],
  },
  files: [
    { mediaType: DOCX, bytes: docx('内容') },
    { mediaType: 'text/plain', bytes: new TextEncoder().encode('通知') },
  ],
  other: docx('别的内容'),
}
