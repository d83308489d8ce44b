/**
 * A stand-in for the court's seal service, for demos and tests: every file that it touches says on its face that it bears no
 * seal of any court.
 *
 * @module
 */
export { createSampleSeal, type SampleSealOptions } from './sample-seal'
