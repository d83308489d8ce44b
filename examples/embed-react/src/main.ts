import { join } from 'node:path'
import { serve } from '../../embed-html/src/server.ts'
import { HOST } from './host.ts'

const dist = join(import.meta.dirname, '..', 'dist')
const { port } = await serve({ dist, port: Number(process.env.PORT ?? 8610), ...HOST })
console.log(`http://localhost:${port}`)
