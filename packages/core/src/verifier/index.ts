/**
 * Checks the evidence of a court without the court's server: contents, chains, checkpoints, anchors. Small, without the
 * engine and without a validator; runs in Node and in a page.
 *
 * @module
 */

export {
  type Anchored,
  type Checkpoint,
  type CheckpointBody,
  checkpointHash,
  checkpointText,
  type StreamHead,
} from '../kernel/checkpoint'
export { eventHash } from '../kernel/event-hash'
export { ed25519Check } from './ed25519'
export { EXPORT_FORMAT, type ExportedLine, exportLine, readExport, readJournal } from './journal-file'
export { isUnderRoot, type MerkleProof, merkleProof, merkleRoot, sortedHeads } from './merkle'
export { checkpointOf, isCheckpointEvent, type RecordedCheckpoint } from './recorded'
export { ALL_STREAMS, type EvidenceReport, type Tampering, type Trace } from './report'
export { type SignatureCheck, type VerifyRequest, verifyJournal } from './verify-journal'
