import { join } from 'node:path'
import { PARTNER } from './partner.ts'
import { serve } from './server.ts'

const { port } = await serve({
  dist: join(import.meta.dirname, '..', 'dist'),
  port: Number(process.env.PORT ?? 8600),
})
const partner = await serve({
  dist: join(import.meta.dirname, '..', 'dist'),
  port: Number(process.env.PARTNER_PORT ?? 8601),
  ...PARTNER,
})
console.log(
  `法官 judge http://localhost:${port}  银行柜台 counter of a bank http://localhost:${partner.port}`,
)
