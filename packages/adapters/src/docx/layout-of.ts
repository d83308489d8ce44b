import { type Place, placeOf } from './lines'
import { writePackage } from './package-file'

/** The words of a form, as a profile has them. */
export interface FormWords {
  readonly title: string
  /** Lines with fields in braces. */
  readonly text: string
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Only names: fonts come from the machine that shows or prints it. */
const TITLE_FONT = '方正小标宋简体'
const BODY_FONT = '仿宋'

/**
 * The plain layout of a court document, as docx with the tags of the form: title centred, number on the right, addressee
 * without indent, text, court and day on the right. A court opens it in its word processor, makes it its own and gives it to the
 * file store; without one of its own, documents look like this.
 */
export function layoutOf({ title, text }: FormWords): Uint8Array {
  const lines = text.split('\n')
  const body = lines.map((line, at) => paragraph(line, placeOf(line, at, lines, title))).join('')
  const document = `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${body}${PAGE}</w:body></w:document>`
  return writePackage(
    new Map([
      ['[Content_Types].xml', TYPES],
      ['_rels/.rels', relation('officeDocument', 'word/document.xml')],
      ['word/_rels/document.xml.rels', relation('styles', 'styles.xml')],
      ['word/document.xml', document],
      ['word/styles.xml', STYLES],
    ]),
  )
}

const PARAGRAPH: Readonly<Record<Place, string>> = {
  title: '<w:pStyle w:val="Title"/>',
  right: '<w:jc w:val="right"/>',
  addressee: '',
  text: '<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>',
}

function paragraph(line: string, place: Place): string {
  const properties = PARAGRAPH[place] && `<w:pPr>${PARAGRAPH[place]}</w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`
}

/** Text that is put between tags of XML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A4 with the margins of official papers (GB/T 9704: from memory). */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'

const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}"/>`

const STYLES =
  `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts(BODY_FONT)}` +
  '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>' +
  `<w:pPr><w:spacing w:before="240" w:after="360"/><w:jc w:val="center"/></w:pPr><w:rPr>${fonts(TITLE_FONT)}` +
  '<w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr></w:style></w:styles>'

const TYPES =
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`

function relation(kind: string, target: string): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`
  return (
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`
  )
}
