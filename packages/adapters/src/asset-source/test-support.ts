import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SourceRequest } from '@zhixing/core/ports'
import { onTestFinished } from 'vitest'

/** A real server for one test; gone when it ends, with every line that is still open. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The body of a request, as text. */
export async function bodyOf(incoming: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of incoming) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** A server that answers every request alike. */
export function serveText(
  text: string,
  { type = 'application/json; charset=utf-8', status = 200 } = {},
): Promise<string> {
  return serve((_incoming, outgoing) => {
    outgoing.writeHead(status, { 'content-type': type })
    outgoing.end(text)
  })
}

export const signal = () => AbortSignal.timeout(10_000)
export const today = () => '2024-03-02'

/** A request after a person whose old number is known. */
export function requestOf(more: Partial<SourceRequest> = {}): SourceRequest {
  return {
    requestNo: 'query-100001',
    act: 'query',
    caseNumber: '（2024）甘1202执500号',
    courtId: 'gan1202',
    courtName: '武都区人民法院',
    handler: { name: '李法官', certificateNo: '62000001' },
    subject: {
      kind: 'person',
      name: '赵大勇',
      idType: 'resident-id',
      idNumber: '110101198001010010',
      formerIdNumber: '110101800101001',
    },
    assetTypes: ['real-estate'],
    documents: [],
    urgent: false,
    sentAt: '2024-03-01T10:20:30.000+08:00',
    ...more,
  }
}

/** An answer of a register of real estate about {@link requestOf}. */
export function registerAnswer(entry: object = {}): object {
  return {
    Head: { RESPONSECODE: '0000' },
    Data: {
      BDCFKLIST: [
        {
          CXQQDH: 'query-100001',
          RESULT: '0000',
          XM: '赵大勇',
          ZJH: '110101198001010010',
          CXSJ: '2024-03-01 10:30:00',
          ...entry,
        },
      ],
    },
  }
}

/** A flat, half of which is the subject's, with a mortgage and a seal. */
export const FLAT = {
  fdcq: [
    {
      bdcdyh: '350128001001GB00012F00010001',
      zl: '武都区城关镇某路1号2单元301室',
      jzmj: 120.5,
      mjdw: '1',
      bdcqzh: '甘(2017)武都不动产权第0008062号',
      qlrxxList: [
        { qlrmc: '赵大勇', zjzl: '1', zjh: '110101800101001', gyfs: '2', qlbl: '1/2' },
        { qlrmc: '钱小妹', zjzl: '1', zjh: '110101198203040023', gyfs: '2', qlbl: '1/2' },
      ],
    },
  ],
  dyaq: [
    { bdcdyh: '350128001001GB00012F00010001', dyqr: '某银行', bdbzzqse: '60.5', zwlxjssj: '2030-01-01' },
  ],
  cf: [
    {
      bdcdyh: '350128001001GB00012F00010001',
      cfjg: '甘肃省某县人民法院',
      cfqssj: '2023/5/6',
      cfjssj: '2026-05-05',
      lhsx: '1',
    },
  ],
}
