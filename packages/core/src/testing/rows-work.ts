import type { NodeRow } from '../domain/node/model'
import type { PromptRow } from '../domain/supervision/model'

/** A running clock in the hands of affairs-1; say only what matters to the test. */
export function aNode(columns: Partial<NodeRow> = {}): NodeRow {
  return {
    id: 'node-1',
    caseId: 'c',
    caseNumber: '（2026）甘1202执1号',
    debtorLabel: '李四',
    node: 'case-limit',
    subjectId: '',
    state: 'running',
    trigger: 'case.Filed',
    triggerSeq: 1,
    startedOn: '2026-03-01',
    dueOn: '2026-03-05',
    provisional: false,
    holderId: 'affairs-1',
    unitId: null,
    priority: 1,
    warnings: 0,
    breached: false,
    nextCheckOn: null,
    suspendedOn: null,
    missing: [],
    suspendedDays: 0,
    extendedTo: null,
    endedOn: null,
    endEvent: null,
    explanation: {},
    source: 'seed 000:14',
    ...columns,
  }
}

/** A prompt of supervision on the desk of affairs-1. */
export function aPrompt(columns: Partial<PromptRow> = {}): PromptRow {
  return {
    id: 'prompt-1',
    caseId: 'c',
    caseNumber: '（2026）甘12执3号',
    debtorLabel: '李某',
    kind: 'finding',
    code: 'query-late',
    state: 'open',
    note: '',
    holderId: 'affairs-1',
    unitId: 'affairs',
    headId: null,
    supervisorId: 'watcher',
    dueOn: '2026-03-05',
    priority: 1,
    ...columns,
  }
}
