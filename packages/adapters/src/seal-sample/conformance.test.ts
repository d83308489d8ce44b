import { type SealConformanceOptions, sealServiceConformance } from '@zhixing/core/testing'
import { test } from 'vitest'
import { sampleSealHarness } from './testing/harness'

/** The stand-in keeps everything that is asked of a real one. */
test.each(sealServiceConformance(sampleSealHarness satisfies SealConformanceOptions))('$name', ({ run }) =>
  run(),
)
