/**
 * Backups of courts as files, out of any storage and into any other: written, checked with the anchors, restored.
 *
 * @module
 */
export { type BackupCheck, type BackupFault, checkBackup } from './check'
export { type BackedUpFiles, copyFiles, filesFaults } from './files'
export { type BackedUpCourt, type BackupManifest, readManifest } from './manifest'
export { restoreBackup } from './restore'
export { type BackupRequest, backUpCourts } from './write'
