import { yuanText } from '@zhixing/core'
import type { ControlTerms } from '@zhixing/core/ports'
import type {
  RegistryDialect,
  RegistryDocument,
  RegistryQuestion,
  RegistryReply,
  RegistrySaid,
  RegistryThing,
} from '@zhixing/core/testing'
import { parseRecord } from '../../asset-source/json-codec'
import { firstText, listAt, textAt, type WireRecord, type WireValue } from '../../asset-source/wire'
import { readReply } from '../../asset-source-soap/soap-codec'
import { writeElements } from '../../asset-source-soap/write-xml'

const ACTS: Readonly<Record<string, RegistryQuestion['act']>> = { cf: 'seal', xf: 'renew', jf: 'release' }
const OWNERSHIP: Readonly<Record<string, string>> = { sole: '0', joint: '1', 'by-shares': '2' }
const KINDS: Readonly<Record<string, string>> = { refused: '0', effective: '1', waiting: '2', partial: '3' }

/** How a register of real estate speaks that keeps to the mapping: the other side of it, for tests. */
export function realEstateDialect(form: 'json' | 'xml'): RegistryDialect {
  return {
    readCall({ path, body }) {
      const text = new TextDecoder().decode(body)
      const { records } = listAt(form === 'json' ? parseRecord(text) : messageIn(text), 'BDCCXQQLIST')
      if (path.endsWith('/answers')) {
        return { kind: 'collect', requestNo: textAt(records[0] ?? {}, 'CXQQDH'), afterPart: 0 }
      }
      return { kind: 'submit', questions: records.map(readQuestion) }
    },
    writeSaid: (said) =>
      form === 'json'
        ? { contentType: 'application/json; charset=utf-8', body: JSON.stringify(messageOf(said)) }
        : { contentType: 'text/xml; charset=utf-8', body: enveloped(messageOf(said)) },
  }
}

function messageIn(text: string): WireRecord {
  const reply = readReply(text)
  if (reply.kind === 'fault') throw new Error(reply.text)
  return reply.message
}

const enveloped = (message: WireRecord) =>
  `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><r>${writeElements(message)}</r></s:Body></s:Envelope>`

function readQuestion(record: WireRecord): RegistryQuestion {
  const act = ACTS[textAt(record, 'BDCQL.KZCS')] ?? 'query'
  const former = textAt(record, 'FIFTEENZJH')
  return {
    requestNo: textAt(record, 'CXQQDH'),
    act,
    caseNumber: textAt(record, 'AH'),
    subject: {
      kind: textAt(record, 'LB') === '1' ? 'person' : 'organisation',
      name: textAt(record, 'XM'),
      idNumber: textAt(record, 'ZJH'),
      ...(former === '' ? {} : { formerIdNumber: former }),
    },
    ...(act === 'query' ? {} : { control: readTerms(record) }),
    documents: listAt(record, 'WSLIST').records.map(readDocument),
  }
}

function readTerms(record: WireRecord): ControlTerms {
  const day = (name: string) => textAt(record, name).replaceAll('/', '-')
  return {
    assetRef: textAt(record, 'BDCQL.BDCDYH'),
    assetType: 'real-estate',
    from: day('BDCQL.KSRQ'),
    until: day('BDCQL.JSRQ'),
  }
}

const readDocument = (record: WireRecord): RegistryDocument => ({
  number: textAt(record, 'WSBH'),
  name: textAt(record, 'WSMC'),
  hash: textAt(record, 'WJZY'),
  bytes: new Uint8Array(Buffer.from(firstText(record, ['WSNR']), 'base64')),
})

function messageOf(said: RegistrySaid): WireRecord {
  const head = (RESPONSECODE: string) => ({ Head: { RESPONSECODE } })
  if (said.kind === 'accepted') return head('0000')
  if (said.kind === 'not-known') return head('2041')
  if (said.kind === 'refused') {
    const entry = { CXQQDH: said.requestNo, RESULT: said.code, MESSAGE: said.text }
    return { ...head('0000'), Data: { BDCFKLIST: [entry] } }
  }
  const queries = said.replies.filter(({ control }) => !control).map(queryEntry)
  const controls = said.replies.filter(({ control }) => control).map(controlEntry)
  return {
    ...head('0000'),
    Data: {
      ...(queries.length === 0 ? {} : { BDCFKLIST: queries }),
      ...(controls.length === 0 ? {} : { BDCKZLIST: controls }),
    },
  }
}

const base = ({ requestNo, answerNo, part, subject, asOf, error }: RegistryReply) => ({
  CXQQDH: requestNo,
  FKDH: answerNo,
  FKXH: String(part.index),
  SFMB: part.last ? '1' : '0',
  RESULT: error?.code ?? '0000',
  MESSAGE: error?.text ?? '',
  XM: subject.name,
  ZJH: subject.idNumber,
  CXSJ: asOf.replaceAll('-', ''),
})

/** An empty list is written as an empty element: XML knows no other. */
const list = (records: readonly WireRecord[]): WireValue => (records.length === 0 ? '' : records)

function queryEntry(reply: RegistryReply): WireRecord {
  const rights = (kind: string, write: (thing: RegistryThing, at: number) => WireRecord) =>
    reply.things.flatMap((thing) =>
      thing.encumbrances.flatMap((right, at) => (right.kind === kind ? [write(thing, at)] : [])),
    )
  const right = ({ encumbrances }: RegistryThing, at: number) => encumbrances[at]
  return {
    ...base(reply),
    fdcq: list(reply.things.map(thingEntry)),
    dyaq: list(
      rights('mortgage', (thing, at) => ({
        bdcdyh: thing.ref,
        dyqr: right(thing, at)?.holder ?? '',
        bdbzzqse: yuanText(right(thing, at)?.amountFen ?? 0n),
        zwlxqssj: right(thing, at)?.from ?? '',
      })),
    ),
    cf: list(
      rights('seal', (thing, at) => ({
        bdcdyh: thing.ref,
        cfjg: right(thing, at)?.holder ?? '',
        cfqssj: right(thing, at)?.from ?? '',
        cfjssj: right(thing, at)?.until ?? '',
        lhsx: String(right(thing, at)?.rank ?? ''),
      })),
    ),
  }
}

const thingEntry = ({ ref, title, holders, details }: RegistryThing): WireRecord => ({
  bdcdyh: ref,
  zl: title,
  jzmj: details.area ?? '',
  ghyt: details.use ?? '',
  bdcqzh: details.certificate ?? '',
  qlrxxList: list(
    holders.map(({ name, idNumber, ownership, share }) => ({
      qlrmc: name,
      zjh: idNumber ?? '',
      gyfs: OWNERSHIP[ownership] ?? '9',
      qlbl: share ?? '',
    })),
  ),
})

function controlEntry(reply: RegistryReply): WireRecord {
  const { control } = reply
  if (!control) return base(reply)
  const { askedFen, heldFen, before, kind, assetRef, from, until, serial, text } = control
  const money = (fen: bigint | undefined) => (fen === undefined ? '' : yuanText(fen))
  return {
    ...base(reply),
    KZXXLIST: {
      KZXX: {
        BDCDYH: assetRef,
        KZZT: KINDS[kind] ?? '',
        SQJE: money(askedFen),
        KZJE: money(heldFen),
        CSKSRQ: from ?? '',
        CSJSRQ: until ?? '',
        CFYWH: serial ?? '',
        WNKZYY: text ?? '',
        ZXCFLIST: list(
          before.map(({ authority, limitFen, until: end }) => ({
            CFJG: authority,
            CFJE: money(limitFen),
            CFJSSJ: end ?? '',
          })),
        ),
      },
    },
  }
}
