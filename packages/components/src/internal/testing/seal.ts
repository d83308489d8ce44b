import type { SealService } from '@zhixing/core'

/** A seal service that is played: it seals whatever it is given, and says that it is a sample. */
export function playedSeal(day: string): SealService {
  return {
    id: 'played',
    seal: async ({ key, seal, file }) => {
      const about = {
        issuer: '样章',
        sealedAt: `${day}T09:00:00+08:00`,
        sample: true,
        contentHash: file.hash,
      }
      return {
        kind: 'sealed',
        bytes: file.bytes,
        mediaType: 'text/plain',
        certificate: { id: key, seal, ...about },
      }
    },
  }
}
