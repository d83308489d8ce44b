// Documents as other makers write them, with invented people, companies and numbers: an invoice with a seal, a list of five pages behind
// which templates lie, and a document with a font of its own.
import { type Parts, zipped } from './ofd'
import { sealed } from './ofd-seal'
import { smallFont } from './small-font'
import { smallBmp, smallJbig2 } from './small-pictures'

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const XML = '<?xml version="1.0" encoding="UTF-8"?>'
export const SEAL_NAME = '全国统一样章云岭市样例税务局'
const CODE = ['##.#', '#..#', '.##.', '#.##'] as const

let next = 0

interface Line {
  readonly font?: string
  readonly size?: number
  readonly more?: string
  readonly colour?: string
  /** How the steps are written. */
  readonly steps?: 'g' | 'each' | 'first'
}

/** A line of text; its steps are half as wide for letters and digits. */
function line(
  text: string,
  x: number,
  y: number,
  { font = '63', size = 3.175, more = '', colour = '0 0 0', steps = 'g' }: Line = {},
): string {
  const step = /^[\x20-\x7e]+$/.test(text) ? size / 2 : size
  const count = [...text].length - 1
  const written = { g: `g ${count} ${step}`, each: Array(count).fill(step).join(' '), first: `${step}` }[
    steps
  ]
  const dx = count > 0 ? ` DeltaX="${written}"` : ''
  const fill = `<ofd:FillColor ColorSpace="5" Value="${colour}"/>`
  return `<ofd:TextObject ID="${++next}" Boundary="${x} ${y} ${(step * (count + 1)).toFixed(3)} ${size + 0.5}" Font="${font}" Size="${size}" ${more}>${fill}<ofd:TextCode X="0" Y="${(size * 0.86).toFixed(4)}"${dx}>${text.replaceAll('<', '&lt;')}</ofd:TextCode></ofd:TextObject>`
}

function rule(x: number, y: number, width: number, height: number): string {
  return `<ofd:PathObject ID="${++next}" Boundary="${x} ${y} ${width || 0.1} ${height || 0.1}" LineWidth="0.25"><ofd:StrokeColor ColorSpace="5" Value="156 82 35"/><ofd:AbbreviatedData>M 0 0 L ${width} ${height}</ofd:AbbreviatedData></ofd:PathObject>`
}

function picture(resource: number, box: string): string {
  const [, , width, height] = box.split(' ')
  return `<ofd:ImageObject ID="${++next}" CTM="${width} 0 0 ${height} 0 0" Boundary="${box}" ResourceID="${resource}"/>`
}

const sheet = (content: string, before = '') =>
  `${XML}\n<ofd:Page ${NS}>${before}<ofd:Content><ofd:Layer ID="${++next}" Type="Body">${content}</ofd:Layer></ofd:Content></ofd:Page>`

function resources(more: string): string {
  const names = { 29: '楷体', 61: 'KaiTi', 63: '宋体', 66: 'Courier New' }
  const fonts = Object.entries(names).map(
    ([id, name]) => `<ofd:Font ID="${id}" FontName="${name}" FamilyName="${name}"/>`,
  )
  return `${XML}<ofd:Res ${NS} BaseLoc="Res"><ofd:ColorSpaces><ofd:ColorSpace ID="5" Type="RGB" BitsPerComponent="8"/></ofd:ColorSpaces><ofd:Fonts>${fonts.join('')}${more}</ofd:Fonts></ofd:Res>`
}

const media = (id: number, file: string, format: string) =>
  `${XML}<ofd:Res ${NS} BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="${id}" Type="Image" Format="${format}"><ofd:MediaFile>${file}</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>`

const entry = (more = '') =>
  `${XML}<ofd:OFD ${NS} DocType="OFD" Version="1.1"><ofd:DocBody><ofd:DocInfo><ofd:DocID>00000000000000000000000000000001</ofd:DocID><ofd:Author>样例</ofd:Author>${more}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`

/** `folder` of the templates is spelled otherwise than the parts are: some makers do. */
function document(pages: number, box: string, more = '', folder = 'Tpls'): string {
  const templates = Array.from(
    { length: pages },
    (_, at) => `<ofd:TemplatePage ID="${900 + at}" BaseLoc="${folder}/Tpl_${at}/Content.xml"/>`,
  )
  const list = Array.from(
    { length: pages },
    (_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`,
  )
  return `${XML}<ofd:Document ${NS}><ofd:CommonData><ofd:MaxUnitID>999</ofd:MaxUnitID>${templates.join('')}<ofd:PageArea><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages>${more}</ofd:Document>`
}

const BROWN = { colour: '156 82 35' } as const

function invoiceForm(): string {
  const labels: readonly (readonly [string, number, number])[] = [
    ...[
      ['样例增值税电子普通发票', 69, 7] as const,
      ['发票代码:', 149, 7] as const,
      ['发票号码:', 149, 12.5] as const,
    ],
    ...[['开票日期:', 149, 18] as const, ['校验码:', 149, 23.5] as const, ['购买方', 6, 33] as const],
    ...[['名称:', 13.5, 31] as const, ['纳税人识别号:', 13.5, 36.5] as const, ['项目名称', 24, 53] as const],
    ...[
      ['规格型号', 64, 53] as const,
      ['数量', 100, 53] as const,
      ['单价', 122, 53] as const,
      ['金额', 147, 53] as const,
    ],
    ...[['合计', 24, 92] as const, ['价税合计（大写）', 17, 98] as const, ['销售方', 6, 108] as const],
    ...[['名称:', 13.5, 105] as const, ['开户行及账号:', 13.5, 119] as const, ['收款人:', 7, 125] as const],
  ]
  const rules = [
    rule(4.5, 30, 201, 0),
    rule(4.5, 52, 201, 0),
    rule(4.5, 96, 201, 0),
    rule(4.5, 104, 201, 0),
    rule(4.5, 124, 201, 0),
    rule(4.5, 30, 0, 94),
    rule(205.5, 30, 0, 94),
  ]
  return `${labels.map(([text, x, y], at) => line(text, x, y, { ...BROWN, font: '29', size: at === 0 ? 6.35 : 3.175, steps: at % 2 === 0 ? 'each' : 'g' })).join('')}${rules.join('')}`
}

function invoicePage(): string {
  const values: readonly (readonly [string, number, number, Line?])[] = [
    ...[
      ['099999000001', 164, 7] as const,
      ['00000001', 164, 12.5] as const,
      ['2026年03月01日', 164, 18] as const,
    ],
    ...[['00000 11111 22222 33333', 164, 23.5] as const, ['云岭市示例建材有限公司', 36, 31] as const],
    ...[
      ['91999999MA00000001', 36, 36.5, { font: '66', size: 4.2 }] as const,
      ['*样例服务*餐费', 5.5, 56.5] as const,
    ],
    // Fewer steps than characters: the last one holds.
    ...[['1', 112, 56.5] as const, ['500.00', 120, 56.5, { font: '66', steps: 'first' }] as const],
    ...[
      ['500.00', 154, 56.5, { font: '66', steps: 'first' }] as const,
      ['0<1/2>3*4+5-6', 130, 32, { font: '66', size: 4.2 }] as const,
    ],
    ...[['伍佰圆整', 63, 98.5] as const, ['清溪镇样例餐饮店', 36, 105] as const],
    ...[
      ['样例银行清溪支行6200000000000000001', 36, 119, { steps: 'each' }] as const,
      ['样例员', 22, 125] as const,
    ],
  ]
  const texts = values.map(([text, x, y, more]) => line(text, x, y, more)).join('')
  const ring = `<ofd:PathObject ID="${++next}" Boundary="57 98 4.5 4.5" LineWidth="0.25"><ofd:StrokeColor ColorSpace="5" Value="0 0 0"/><ofd:AbbreviatedData>M 0.2 2.2 A 2 2 0 1 1 4.2 2.2 A 2 2 0 1 1 0.2 2.2 M 0.8 0.8 L 3.6 3.6 M 3.6 0.8 L 0.8 3.6</ofd:AbbreviatedData></ofd:PathObject>`
  return `${texts}${ring}${picture(78, '8.4 3.4 20 20')}`
}

/** The picture of the seal: a small document of 30 by 20 millimetres. */
function sealPicture(): Uint8Array {
  const red = '<ofd:StrokeColor ColorSpace="5" Value="255 0 0"/>'
  const oval = `<ofd:PathObject ID="1" Boundary="0 0 30 20" LineWidth="0.8">${red}<ofd:AbbreviatedData>M 0.5 10 A 14.5 9.5 0 1 1 29.5 10 A 14.5 9.5 0 1 1 0.5 10</ofd:AbbreviatedData></ofd:PathObject>`
  const words = `${line('全国统一样章', 5.5, 5, { colour: '255 0 0' })}${line('云岭市样例税务局', 2.3, 11, { colour: '255 0 0' })}`
  return zipped({
    'OFD.xml': entry(),
    'Doc_0/Document.xml': `<ofd:Document ${NS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 30 20</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
    'Doc_0/PublicRes.xml': resources(''),
    'Doc_0/Pages/Page_0/Content.xml': sheet(`${oval}${words}`),
  })
}

/** The parts of an electronic invoice before it is sealed. */
export function invoiceParts(): Parts {
  next = 0
  const list =
    '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations><ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments><ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>'
  return {
    'OFD.xml': entry(
      '<ofd:CustomDatas><ofd:CustomData Name="发票号码">00000001</ofd:CustomData></ofd:CustomDatas>',
    ),
    'Doc_0/Document.xml': document(1, '0 0 210 140', list, 'TPLS'),
    'Doc_0/PublicRes.xml': resources(''),
    'Doc_0/DocumentRes.xml': media(78, 'image_78.jb2', 'GBIG2'),
    'Doc_0/Res/image_78.jb2': smallJbig2(CODE),
    'Doc_0/Tpls/Tpl_0/Content.xml': sheet(invoiceForm()),
    'Doc_0/Pages/Page_0/Content.xml': sheet(invoicePage(), '<ofd:Template TemplateID="900"/>'),
    'Doc_0/Annots/Annotations.xml': `<ofd:Annotations ${NS}><ofd:Page PageID="1"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
    'Doc_0/Annots/Page_0/Annotation.xml': `<ofd:PageAnnot ${NS}><ofd:Annot Type="Stamp" ID="91" Subtype="SignatureInFile"><Parameters><Parameter Name="fp.NativeSign">original_invoice</Parameter></Parameters><ofd:Appearance Boundary="4.5 104 115 20"/></ofd:Annot></ofd:PageAnnot>`,
    'Doc_0/Attachs/Attachments.xml': `<ofd:Attachments ${NS}><ofd:Attachment ID="1" Name="original_invoice" Format="xml"><ofd:FileLoc>original_invoice.xml</ofd:FileLoc></ofd:Attachment></ofd:Attachments>`,
    'Doc_0/Attachs/original_invoice.xml': '<eInvoice><InvoiceNo>00000001</InvoiceNo></eInvoice>',
    'Doc_0/Tags/CustomTags.xml': `<ofd:CustomTags ${NS}/>`,
  }
}

/** An invoice of one page with a seal whose picture is an OFD; its code is JBIG2. */
export function invoice(): Uint8Array {
  return zipped(invoiceSealed())
}

export function invoiceSealed(): Record<string, string | Uint8Array> {
  const picture = { type: 'ofd', bytes: sealPicture() }
  return sealed(invoiceParts(), { picture, box: '90 8 30 20', name: SEAL_NAME })
}

/** Five pages, each with a template of its own; begins with the mark of its encoding, as some systems write. */
export function salesList(): Uint8Array {
  next = 0
  const parts: Record<string, string | Uint8Array> = {
    'OFD.xml': `\ufeff${entry()}`,
    'Doc_0/Document.xml': `\ufeff${document(5, '0 0 210 140')}`,
    'Doc_0/PublicRes.xml': resources(''),
    'Doc_0/DocumentRes.xml': media(6, 'code.bmp', 'BMP'),
    'Doc_0/Res/code.bmp': smallBmp(CODE),
  }
  for (let at = 0; at < 5; at++) {
    const rows = Array.from({ length: 12 }, (_, row) => {
      const y = 30 + row * 8
      const number = at * 12 + row + 1
      return `${line(String(number), 8, y)}${line('*样例服务*餐费', 20, y)}${line('100.00', 120, y, { font: '66' })}${line('6%', 150, y)}${line('6.00', 170, y, { font: '66' })}`
    })
    const heads = [
      line('销售货物或者提供应税劳务清单', 60, 6, { ...BROWN, font: '29', size: 5 }),
      line('序号', 8, 20, BROWN),
      line('货物名称', 20, 20, BROWN),
      line(`第${at + 1}页共5页`, 170, 132, BROWN),
    ]
    parts[`Doc_0/Tpls/Tpl_${at}/Content.xml`] = sheet(
      `${heads.join('')}${rule(4, 27, 202, 0)}${rule(4, 128, 202, 0)}`,
    )
    const code = at === 0 ? picture(6, '8 3 14 14') : ''
    parts[`Doc_0/Pages/Page_${at}/Content.xml`] = sheet(
      `${rows.join('')}${code}`,
      `<ofd:Template TemplateID="${900 + at}" ZOrder="Background"/>`,
    )
  }
  const whole = sealed(parts, {
    picture: { type: 'ofd', bytes: sealPicture() },
    box: '90 8 30 20',
    name: SEAL_NAME,
    without: ['OFD.xml'],
  })
  return zipped(whole)
}

/** Which letters the font of the document below has, and their shapes. */
export const OWN_FONT = { 楷: 'left', 体: 'right', 样: 'whole', 例: 'low' } as const
export const ownFont = () => smallFont(OWN_FONT)

/** Four pages in the older namespace, with a font of its own, glyphs by number with and without a font, and a picture. */
export function glyphSheets(): Uint8Array {
  next = 0
  const own = '<ofd:Font ID="70" FontName="样例楷体"><ofd:FontFile>font1.ttf</ofd:FontFile></ofd:Font>'
  const change = (glyphs: string, codes = 1) =>
    `<ofd:CGTransform CodePosition="0" CodeCount="${codes}" GlyphCount="${glyphs.split(' ').length}"><ofd:Glyphs>${glyphs}</ofd:Glyphs></ofd:CGTransform>`
  const glyphed = (text: string, y: number, glyphs: string, font: string, codes = 1) =>
    `<ofd:TextObject ID="${++next}" Boundary="32 ${y} 80 9" Font="${font}" Size="8">${change(glyphs, codes)}<ofd:TextCode X="0" Y="7" DeltaX="g 3 8">${text}</ofd:TextCode></ofd:TextObject>`
  const prose = (words: string) =>
    Array.from({ length: 6 }, (_, at) => line(`${words}第${at + 1}行`, 32, 30 + at * 8)).join('')
  const pages = [
    `${prose('使用内嵌字型时按字型自己的对照表')}${line('楷体样例', 32, 100, { font: '70', size: 8 })}${line('楷体样例', 32, 120, { size: 8 })}${glyphed('楷体', 140, '1', '70')}`,
    `${prose('多个字符对应一个字型')}${picture(10, '31.75 64.94 144.64 89.25')}${glyphed('样例', 170, '9', '63', 2)}`,
    `${prose('一个字符对应多个字型')}${glyphed('例', 170, '2 3', '70')}`,
    `${prose('多个字符对应多个字型')}${glyphed('楷体', 170, '3 2 1', '70', 2)}`,
  ]
  const parts: Record<string, string | Uint8Array> = {
    'OFD.xml': entry(),
    'Doc_0/Document.xml': document(4, '0 0 210 297').replace(/<ofd:TemplatePage[^>]*>/g, ''),
    'Doc_0/PublicRes.xml': resources(own),
    'Doc_0/DocumentRes.xml': media(10, 'figure.bmp', 'BMP'),
    'Doc_0/Res/figure.bmp': smallBmp(['#.#.', '.#.#'], [0, 90, 160]),
    'Doc_0/Res/font1.ttf': ownFont(),
  }
  for (const [at, content] of pages.entries()) parts[`Doc_0/Pages/Page_${at}/Content.xml`] = sheet(content)
  const older = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? part.replace('/2016"', '"') : part] as const,
  )
  return zipped(Object.fromEntries(older))
}

export const SAMPLES = { invoice, salesList, glyphSheets } as const
