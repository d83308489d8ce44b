import { randomBytes } from 'node:crypto'
import type { Actor } from '@zhixing/core'

const COOKIE = 'zx-demo-session'

/**
 * Sign-in of the demonstration: whoever opens the page chooses a person. A real host has its own sign-in and gives the
 * library an actor from its session in the same way.
 */
export interface Sessions {
  actorOf(request: Request): Actor | null
  open(actor: Actor): string
  close(request: Request): string
}

export function createSessions(): Sessions {
  const actors = new Map<string, Actor>()
  return {
    actorOf: (request) => actors.get(tokenOf(request)) ?? null,
    open(actor) {
      const token = randomBytes(24).toString('base64url')
      actors.set(token, actor)
      return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict`
    },
    close(request) {
      actors.delete(tokenOf(request))
      return `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`
    },
  }
}

function tokenOf(request: Request): string {
  const cookies = request.headers.get('cookie') ?? ''
  return new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(cookies)?.[1] ?? ''
}
