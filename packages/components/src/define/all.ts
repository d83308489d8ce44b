// Registers every element of this package.
import './account-statement'
import './blocked-acts'
import './case-list'
import './case-timeline'
import './dossier-viewer'
import './task-queue'
import './unidentified-receipts'
