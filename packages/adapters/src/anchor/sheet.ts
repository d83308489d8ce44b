import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Anchor, Anchored } from '@zhixing/core/ports'
import { anchorCode, isKept, readAnchorCode } from './code'
import { nameOf } from './file'

/** What stands on a day sheet beside the checkpoint. */
export interface SheetOptions {
  readonly courtName: string
  /** The code as an SVG. */
  readonly svg: string
}

/** Where the sheets are put to be printed. */
export interface SheetAnchorOptions {
  readonly folder: string
  readonly courtName: (courtId: string) => string
  readonly id?: string
}

/**
 * Day sheets to be printed, signed by a clerk and filed: what is on paper nobody changes in a database. What `list` finds
 * are the files; the paper itself is read back with {@link readAnchorCode}. The QR code needs `uqr`.
 */
export function createSheetAnchor({ folder, courtName, id = 'sheet' }: SheetAnchorOptions): Anchor {
  const list = async (courtId: string): Promise<Anchored[]> => {
    const names = await readdir(folder).catch(() => [])
    const own = names.filter((name) => name.startsWith(`${nameOf(courtId)}-`) && name.endsWith('.html'))
    const sheets = await Promise.all(own.map((name) => readFile(join(folder, name), 'utf8')))
    return sheets
      .map((html) => readAnchorCode(/<code>([^<]+)<\/code>/.exec(html)?.[1] ?? ''))
      .sort((a, b) => a.number - b.number)
  }
  return {
    id,
    async put(checkpoint) {
      if (isKept(await list(checkpoint.courtId), checkpoint)) return
      const { renderSVG } = await import('uqr')
      const svg = renderSVG(anchorCode(checkpoint), { ecc: 'M', border: 2 })
      const html = daySheet(checkpoint, { courtName: courtName(checkpoint.courtId), svg })
      await mkdir(folder, { recursive: true })
      const name = `${nameOf(checkpoint.courtId)}-${String(checkpoint.number).padStart(6, '0')}.html`
      await writeFile(join(folder, name), html, { flag: 'wx' })
    },
    list,
  }
}

/** One sheet of A4: the four values, the code, places for signature and date. */
export function daySheet(checkpoint: Anchored, { courtName, svg }: SheetOptions): string {
  const { number, events, hash } = checkpoint
  const at = checkpoint.checkpoint?.body.recordedAt ?? ''
  const rows = [
    ['法院 Court', `${courtName} (${checkpoint.courtId})`],
    ['检查点编号 Checkpoint', String(number)],
    ['涵盖事件数 Events covered', String(events)],
    ['记录时间 Recorded at', at],
    ['签名密钥 Signing key', checkpoint.checkpoint?.body.keyId ?? ''],
    ['哈希 SHA-256', (hash.match(/.{1,8}/g) ?? []).join(' ')],
  ]
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>证据日签单 ${escaped(courtName)} ${number}</title>
<style>
  @page { size: A4; margin: 20mm }
  body { font: 12pt/1.6 "Noto Serif CJK SC", "SimSun", serif; color: #000; max-width: 170mm; margin: 0 auto }
  h1 { font-size: 18pt; text-align: center }
  table { width: 100%; border-collapse: collapse }
  th, td { border: 1px solid #000; padding: 2mm 3mm; text-align: left; vertical-align: top }
  th { width: 45mm; font-weight: normal }
  td { word-break: break-word }
  figure { margin: 8mm auto; width: 50mm; text-align: center }
  figure svg { width: 50mm; height: 50mm }
  code { display: block; font: 8pt/1.4 monospace; word-break: break-all }
  .sign { margin-top: 16mm; display: flex; justify-content: space-between }
</style>
<h1>执行流水证据日签单<br><small>Evidence day sheet</small></h1>
<table>
${rows.map(([name, value]) => `<tr><th>${escaped(name ?? '')}</th><td>${escaped(value ?? '')}</td></tr>`).join('\n')}
</table>
<figure>${svg}</figure>
<code>${escaped(anchorCode(checkpoint))}</code>
<p>签名归档后，本院截至上述检查点的任何流水如被改动、删除、插入或截断，均可据此查出。
<br>Once signed and filed, any change to what the court had recorded up to this checkpoint can be found by it.</p>
<p class="sign"><span>签名 Signature：____________________</span><span>日期 Date：______________</span></p>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}
