/** What a registry made of an act. */
export type Said = 'effective' | 'waiting' | 'refused' | 'unknown'
export type Act = 'order' | 'renew' | 'release'

interface Held {
  state: 'ordered' | 'waiting' | 'effective'
  /** The last day, of what is in effect. */
  until: string | null
  /** A warning of it has come due at a sweep. */
  warned: boolean
}

const DAY = 86_400_000
const WARNED = 30

/** What has to be held and watched over, reckoned from what was ordered and answered alone: it imports nothing. */
export class ControlOracle {
  readonly open = new Map<string, Held>()

  ordered(id: string): void {
    this.open.set(id, { state: 'ordered', until: null, warned: false })
  }

  /** The registry answers; `until` is what the document says, or the earlier day that it booked. */
  told(id: string, act: Act, said: Said, until: string): void {
    const held = this.open.get(id)
    if (!held || said === 'unknown') return
    if (act === 'order') this.#ofOrder(id, held, said, until)
    if (said !== 'effective') return
    if (act === 'release') this.open.delete(id)
    if (act === 'renew') this.open.set(id, { state: 'effective', until, warned: false })
  }

  #ofOrder(id: string, held: Held, said: Said, until: string): void {
    if (said === 'refused') this.open.delete(id)
    else if (said === 'waiting') held.state = 'waiting'
    else this.open.set(id, { state: 'effective', until, warned: false })
  }

  withdrawn(id: string): void {
    this.open.delete(id)
  }

  /** The clock looks: what is over is over the day after its last one, on a holiday too. */
  swept(today: string): void {
    for (const [id, held] of this.open) {
      if (held.until === null) continue
      const left = Math.round((Date.parse(held.until) - Date.parse(today)) / DAY)
      if (left < 0) this.open.delete(id)
      else if (left <= WARNED) held.warned = true
    }
  }
}
