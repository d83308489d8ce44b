import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { makeKey, type Sealed, seal, sha256, unseal } from './seal'

/** What a person said of a capture. */
export interface CaptureNotes {
  readonly caseId: string | null
  readonly caseNumber: string
  readonly nodeId: string | null
  readonly act: string
  readonly note: string
  readonly place: string
  /** At +08:00. */
  readonly startedAt: string
  readonly mediaType: string
  readonly size: number
  readonly name: string
}

/**
 * waiting: only on this device · refused: the court has said no, with the reason · confirmed: the court has it under its hash,
 * and the file is no longer kept here
 */
export type CaptureState = 'waiting' | 'refused' | 'confirmed'

/** A capture of the signed-in person. */
export interface Capture extends CaptureNotes {
  readonly id: string
  readonly hash: string
  readonly state: CaptureState
  readonly problem: string | null
}

interface StoredCapture {
  readonly id: string
  readonly owner: string
  /** Orders them; says nothing else. */
  readonly at: number
  readonly hash: string
  readonly state: CaptureState
  readonly problem: string | null
  readonly notes: Sealed
  /** Gone once the court has confirmed the hash. */
  readonly file: Sealed | null
}

interface Schema extends DBSchema {
  captures: { key: string; value: StoredCapture; indexes: { owner: [string, number] } }
  keys: { key: string; value: CryptoKey }
  /** What was to choose from when the network was last there. */
  choices: { key: [string, string]; value: Sealed }
}

/** The captures of one person on this device. Of anybody else's only the number is known. */
export class CaptureStore {
  readonly #db: IDBPDatabase<Schema>
  readonly #key: CryptoKey
  readonly owner: string

  private constructor(db: IDBPDatabase<Schema>, key: CryptoKey, owner: string) {
    this.#db = db
    this.#key = key
    this.owner = owner
  }

  /** Opens what this person (`court/person`) has on this device, with his own key. */
  static async open(owner: string, name = 'zhixing-captures'): Promise<CaptureStore> {
    const db = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        const captures = fresh.createObjectStore('captures', { keyPath: 'id' })
        captures.createIndex('owner', ['owner', 'at'])
        fresh.createObjectStore('keys')
        fresh.createObjectStore('choices')
      },
    })
    const made = await makeKey()
    const tx = db.transaction('keys', 'readwrite')
    // Two tabs that open at once: the first key stays.
    const known = await tx.store.get(owner)
    if (!known) await tx.store.put(made, owner)
    await tx.done
    return new CaptureStore(db, known ?? made, owner)
  }

  close(): void {
    this.#db.close()
  }

  /** Keeps a capture whole, with its hash, or not at all. */
  async add(bytes: ArrayBuffer, notes: CaptureNotes): Promise<string> {
    const id = crypto.randomUUID()
    const [hash, sealedNotes, file] = await Promise.all([
      sha256(bytes),
      seal(this.#key, encode(notes)),
      seal(this.#key, bytes),
    ])
    const common = { id, owner: this.owner, at: Date.now(), hash, problem: null }
    await this.#db.put('captures', { ...common, state: 'waiting', notes: sealedNotes, file })
    return id
  }

  /** Oldest first. */
  async list(): Promise<Capture[]> {
    const rows = await this.#db.getAllFromIndex('captures', 'owner', ofOwner(this.owner))
    return Promise.all(
      rows.map(async ({ id, hash, state, problem, notes }) => {
        const said = decode<CaptureNotes>(await unseal(this.#key, notes))
        return { ...said, id, hash, state, problem }
      }),
    )
  }

  /** How many captures on this device are somebody else's and have not been sent. */
  async othersWaiting(): Promise<number> {
    const rows = await this.#db.getAll('captures')
    return rows.filter(({ owner, state }) => owner !== this.owner && state !== 'confirmed').length
  }

  /** The file as it was captured; nothing when it is gone, or no longer what it was. */
  async bytes(id: string): Promise<ArrayBuffer | undefined> {
    const row = await this.#own(id)
    if (!row?.file) return undefined
    const bytes = await unseal(this.#key, row.file).catch(() => undefined)
    return bytes && (await sha256(bytes)) === row.hash ? bytes : undefined
  }

  /** The court has it under this very hash: only now the copy here goes. */
  async confirm(id: string, hash: string): Promise<void> {
    await this.#change(id, (row) =>
      row.hash === hash ? { ...row, state: 'confirmed', problem: null, file: null } : row,
    )
  }

  /** Says why it is still here. */
  async remark(id: string, state: 'waiting' | 'refused', problem: string | null): Promise<void> {
    await this.#change(id, (row) => (row.state === 'confirmed' ? row : { ...row, state, problem }))
  }

  /** What a person said is put right before it is sent. */
  async rewrite(id: string, notes: CaptureNotes): Promise<void> {
    const sealed = await seal(this.#key, encode(notes))
    await this.#change(id, (row) =>
      row.state === 'confirmed' ? row : { ...row, notes: sealed, state: 'waiting', problem: null },
    )
  }

  async remember(name: string, choices: unknown): Promise<void> {
    await this.#db.put('choices', await seal(this.#key, encode(choices)), [this.owner, name])
  }

  async recall<T>(name: string): Promise<T | undefined> {
    const sealed = await this.#db.get('choices', [this.owner, name])
    return sealed && decode<T>(await unseal(this.#key, sealed))
  }

  async #own(id: string): Promise<StoredCapture | undefined> {
    const row = await this.#db.get('captures', id)
    return row?.owner === this.owner ? row : undefined
  }

  async #change(id: string, change: (row: StoredCapture) => StoredCapture): Promise<void> {
    const tx = this.#db.transaction('captures', 'readwrite')
    const row = await tx.store.get(id)
    if (row?.owner === this.owner) await tx.store.put(change(row))
    await tx.done
  }
}

function ofOwner(owner: string): IDBKeyRange {
  return IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER])
}

function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value))
}

function decode<T>(bytes: ArrayBuffer): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T
}
