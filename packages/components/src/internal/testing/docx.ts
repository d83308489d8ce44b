import { zipped } from './ofd'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELS = 'http://schemas.openxmlformats.org'

/** A Word document with these paragraphs, a table, and a link that leads out. */
export function smallDocx(...paragraphs: readonly string[]): Uint8Array {
  const said = paragraphs
    .map((text) => `<w:p><w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`)
    .join('')
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const table = `<w:tbl><w:tr>${cell('案号')}${cell('（2026）甘1202执1000号')}</w:tr></w:tbl>`
  const link = '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>'
  const officeDocument = `${RELS}/officeDocument/2006/relationships/officeDocument`
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${RELS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELS}/package/2006/relationships"><Relationship Id="rId1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELS}/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${said}${table}${link}</w:body></w:document>`,
  })
}

/** A second of silence. */
export function silence(): Blob {
  const rate = 8000
  const bytes = new Uint8Array(44 + rate)
  const view = new DataView(bytes.buffer)
  const name = (at: number, text: string) => {
    for (const [index, letter] of [...text].entries()) view.setUint8(at + index, letter.charCodeAt(0))
  }
  name(0, 'RIFF')
  view.setUint32(4, 36 + rate, true)
  name(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  name(36, 'data')
  view.setUint32(40, rate, true)
  bytes.fill(128, 44)
  return new Blob([bytes], { type: 'audio/wav' })
}
