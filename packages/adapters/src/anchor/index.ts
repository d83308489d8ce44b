export { anchorCode, readAnchorCode } from './code'
export { createFileAnchor, type FileAnchor, type FileAnchorOptions } from './file'
export { type AnchorReceipt, createAnchorHandler, createHttpAnchor, type HttpAnchorOptions } from './http'
export { createSheetAnchor, daySheet, type SheetAnchorOptions, type SheetOptions } from './sheet'
