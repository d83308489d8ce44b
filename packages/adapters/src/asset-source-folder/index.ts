/**
 * Sources that people answer in tables: request files out, answer files in, every row confirmed by a person.
 *
 * @module
 */
export {
  type Confirmation,
  createDropFolder,
  type DropFolder,
  type DropFolderOptions,
  type FilePreview,
} from './drop-folder'
export { createFolderSource } from './folder-source'
export type { ReadAnswer, RowProblem } from './read-answers'
export type { FolderFormat } from './write-file'
