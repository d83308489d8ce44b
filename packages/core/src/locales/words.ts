export type * from '../kernel/words'
