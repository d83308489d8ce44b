/**
 * Recordings of devices (5G单兵、PAD、执法记录仪): a drop folder and a push handler. What a device says is looked up by the
 * court; what it does not say is linked by people.
 *
 * @module
 */
export { createDeviceFolder, type DeviceFolderOptions } from './folder'
export { createDevicePush, type DeviceCaller, type DevicePushOptions } from './push'
export type { DeviceFields } from './read-said'
