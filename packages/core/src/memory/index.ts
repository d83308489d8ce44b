export { createMemoryFiles } from './files'
export { createTextRenderer } from './render-text'
export { copyMemoryStorage, createMemoryStorage } from './storage'
