/**
 * What a device says of one recording (5G单兵、专用PAD、执法记录仪, seed 004:61): its own words, nothing looked up yet. A device
 * that does not know officer, case or node leaves them out; the recording is kept all the same.
 */
export interface DeviceRecording {
  /** The device, as the court calls it. */
  readonly device: string
  /** The number that the recording has on the device; its hash when the device gives none. */
  readonly serial?: string
  /** SHA-256 of the file, 64 hex digits, as the device computed it. */
  readonly sha256: string
  readonly mediaType?: string
  /** Instants at +08:00. */
  readonly startedAt: string
  readonly endedAt?: string
  readonly place?: string
  /** Id or name of the officer. */
  readonly officer?: string
  readonly caseNumber?: string
  /** The node by its code, e.g. `asset-investigation`, or the id of its clock. */
  readonly node?: string
  /** Ids of a thing and of an affair in the case. */
  readonly asset?: string
  readonly task?: string
  /** The act that it shows, and what it is about, in words. */
  readonly act?: string
  readonly object?: string
  readonly note?: string
}

/** A recording that waits at a device or in its folder. */
export interface WaitingRecording {
  /** What names it to its source. */
  readonly name: string
  readonly said: DeviceRecording
  bytes(): Promise<Uint8Array>
}

/** Where recordings of devices wait: a drop folder, a docking station. */
export interface DeviceSource {
  readonly id: string
  /** Whole recordings; what is still being written is not among them. */
  waiting(): Promise<readonly WaitingRecording[]>
  /** The court has it, or has refused it with a reason: it waits no longer, and is not destroyed. */
  settle(name: string, told: { readonly kept: boolean; readonly reason: string }): Promise<void>
}
