/**
 * What channels to the parties share: a guard (needs `cockatiel`), a call over HTTP, and the checks that a channel has to
 * pass. How to write one: docs/openness.md.
 *
 * @module
 */
export { type ChannelCase, type ChannelHarness, channelConformance } from './conformance'
export { type ChannelGuardOptions, guardChannel } from './guard'
export { type PostAnswer, postJson } from './post-json'
