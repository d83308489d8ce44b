import { join } from 'node:path'
import { serve } from './server.ts'

const { port } = await serve({
  dist: join(import.meta.dirname, '..', 'dist'),
  port: Number(process.env.PORT ?? 8600),
})
console.log(`http://localhost:${port}`)
