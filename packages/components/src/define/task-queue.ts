import { TaskQueue } from '../elements/task-queue/task-queue'
import { define } from '../internal/define'

define('zx-task-queue', TaskQueue)

declare global {
  interface HTMLElementTagNameMap {
    'zx-task-queue': TaskQueue
  }
}
