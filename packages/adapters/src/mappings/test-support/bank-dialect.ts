import { parseYuan, yuanText } from '@zhixing/core'
import type { ControlTerms } from '@zhixing/core/ports'
import type { RegistryDialect, RegistryQuestion, RegistryReply, RegistrySaid } from '@zhixing/core/testing'
import { parseRecord } from '../../asset-source/json-codec'
import { listAt, textAt, type WireRecord } from '../../asset-source/wire'

const ACTS: Readonly<Record<string, RegistryQuestion['act']>> = {
  '20': 'freeze',
  '22': 'renew',
  '40': 'release',
  '90': 'deduct',
  '92': 'deduct',
}
const KINDS: Readonly<Record<string, string>> = { effective: '1', partial: '2', waiting: '3', refused: '4' }
const day = (text: string) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
const money = (fen: bigint | undefined) => (fen === undefined ? '' : yuanText(fen))

/** How a bank speaks that keeps to the mapping: the other side of it, for tests. */
export const bankDialect: RegistryDialect = {
  readCall({ path, body }) {
    const { records } = listAt(parseRecord(new TextDecoder().decode(body)), '请求列表')
    if (path.endsWith('/answers'))
      return { kind: 'collect', requestNo: textAt(records[0] ?? {}, '任务流水号'), afterPart: 0 }
    return { kind: 'submit', questions: records.map(readQuestion) }
  },
  writeSaid: (said) => ({
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify(messageOf(said)),
  }),
}

function readQuestion(record: WireRecord): RegistryQuestion {
  const act = ACTS[textAt(record, '请求类型')] ?? 'query'
  const former = textAt(record, '原证件号码')
  return {
    requestNo: textAt(record, '任务流水号'),
    act,
    caseNumber: textAt(record, '执行案号'),
    subject: {
      kind: textAt(record, '主体类别') === '01' ? 'person' : 'organisation',
      name: textAt(record, '名称'),
      idNumber: textAt(record, '证件号码'),
      ...(former === '' ? {} : { formerIdNumber: former }),
    },
    ...(act === 'query' ? {} : { control: readTerms(record) }),
    documents: listAt(record, '文书列表').records.map((one) => ({
      number: textAt(one, '文书编号'),
      name: textAt(one, '文书名称'),
      hash: textAt(one, '摘要'),
      bytes: new Uint8Array(Buffer.from(textAt(one, '内容'), 'base64')),
    })),
  }
}

function readTerms(record: WireRecord): ControlTerms {
  const sum = textAt(record, '申请金额')
  return {
    assetRef: textAt(record, '账号'),
    assetType: textAt(record, '资产类型') === '2' ? 'financial' : 'deposit',
    ...(sum === '' ? {} : { limitFen: parseYuan(sum) }),
    mode: 'up-to-limit',
    from: day(textAt(record, '开始日期')),
    until: day(textAt(record, '结束日期')),
  }
}

function messageOf(said: RegistrySaid): WireRecord {
  if (said.kind === 'accepted') return { 应答代码: '0' }
  if (said.kind === 'not-known') return { 应答代码: '9' }
  if (said.kind === 'refused') {
    const { requestNo, code, text } = said
    const entry = { 任务流水号: requestNo, 请求类型: '00', 处理状态: '0', 结果代码: code, 结果信息: text }
    return { 应答代码: '1', 任务列表: [entry] }
  }
  return { 应答代码: '0', 任务列表: said.replies.map(entryOf) }
}

function entryOf(reply: RegistryReply): WireRecord {
  const { control, error, part, subject } = reply
  const base = {
    任务流水号: reply.requestNo,
    反馈编号: reply.answerNo,
    分包序号: String(part.index),
    末包: part.last ? '1' : '0',
    处理状态: error ? '0' : '1',
    结果代码: error?.code ?? '',
    结果信息: error?.text ?? control?.text ?? '',
    名称: subject.name,
    证件号码: subject.idNumber,
    反馈时间: `${reply.asOf.replaceAll('-', '')}083000`,
  }
  if (control) {
    return {
      ...base,
      请求类型: '20',
      账号: control.assetRef,
      控制结果: KINDS[control.kind] ?? '',
      申请金额: money(control.askedFen),
      执行冻结金额: money(control.heldFen),
      在先冻结: control.before.map((one) => ({
        冻结机关: one.authority,
        冻结金额: money(one.limitFen),
        到期日: one.until ?? '',
      })),
    }
  }
  return {
    ...base,
    请求类型: '00',
    账户列表: reply.things.map((thing) => ({
      账号: thing.ref,
      开户行: thing.title,
      户名: thing.holders[0]?.name ?? '',
      证件号码: thing.holders[0]?.idNumber ?? '',
      余额: money(thing.balanceFen),
      可用余额: money(thing.availableFen),
      在先冻结: thing.encumbrances.map((one) => ({
        冻结机关: one.holder,
        冻结金额: money(one.amountFen),
        到期日: one.until ?? '',
      })),
    })),
  }
}
