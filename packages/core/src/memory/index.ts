export { createMemoryFiles } from './files'
export { copyMemoryStorage, createMemoryStorage } from './storage'
