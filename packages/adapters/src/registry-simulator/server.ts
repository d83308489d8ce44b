import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type RegistryHandlerOptions, registryHandler } from '@zhixing/core/testing'
import { nodeListener } from '../node-http/index'

/** A simulated registry that listens. */
export interface RegistryServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** Ends at once, hanging connections too. */
  close(): Promise<void>
}

/**
 * Serves a simulated registry over real HTTP, on this machine only: for tests of adapters and for demonstrations. A port
 * that is free is taken unless one is given.
 *
 * @example
 * const registry = createRegistrySimulator({ seed: '7', today: '2024-03-01' })
 * const server = await serveRegistry({ registry, dialect: plainDialect })
 */
export async function serveRegistry(
  options: RegistryHandlerOptions & { readonly port?: number },
): Promise<RegistryServer> {
  const server = createServer(nodeListener(registryHandler(options)))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => closed(server) }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
