import { defineModule } from '../../kernel/module'
import { recordingCommands, recordingQueries } from './contract'
import { checkRecording, deliverRecording, keepRecording, linkRecording, reviewRecording } from './decide'
import { evolveRecording, type RecordingRow, recordings } from './model'
import { recordingRules } from './rules'
import { findLinks, listRecordings, readRecording } from './tables'

/** 执法音视频: every file of a device or phone, whose it is, where it belongs, and who has looked at it. */
export const recordingModule = defineModule({
  name: 'recording',
  tables: [recordings],
  commands: recordingCommands,
  queries: recordingQueries,
  decide: {
    'recording.deliver': deliverRecording,
    'recording.keep': keepRecording,
    'recording.link': linkRecording,
    'recording.review': reviewRecording,
    'recording.check': checkRecording,
  },
  read: {
    'recording.list': listRecordings,
    'recording.get': readRecording,
    'recording.find-links': findLinks,
  },
  evolve: evolveRecording,
  rules: recordingRules,
  agenda: [
    {
      table: 'recording_recording',
      dateColumn: 'checkOn',
      command: 'recording.check',
      input: (row) => ({ recordingId: row.id, caseId: (row as RecordingRow).caseId }),
    },
  ],
})
