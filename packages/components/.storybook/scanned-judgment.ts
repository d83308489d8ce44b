// A judgment as a scanner leaves it: each page a picture of the paper, with the text that was recognised lying unseen over it.

const [WIDTH, HEIGHT, SCALE] = [595, 842, 2]

interface Line {
  readonly text: string
  readonly size: number
  readonly x: number
  readonly y: number
}

const title = (text: string, y: number): Line => ({ text, size: 22, x: (WIDTH - text.length * 22) / 2, y })
const body = (lines: readonly string[], from: number): Line[] =>
  lines.map((text, at) => ({ text, size: 14, x: 76, y: from + at * 30 }))

const PAGES: readonly (readonly Line[])[] = [
  [
    title('武都区人民法院', 96),
    title('民 事 判 决 书', 134),
    { text: '（2023）甘1202民初2322号', size: 14, x: 352, y: 184 },
    ...body(
      [
        '　　原告：中国邮政储蓄银行康县支行。',
        '　　被告：汤波辉，男，住武都区滨江路 18 号，',
        '联系电话 13800138000。',
        '　　原告与被告金融借款合同纠纷一案，本院立案后，依法',
        '适用简易程序，公开开庭进行了审理。原告的委托诉讼代理',
        '人到庭参加诉讼。本案现已审理终结。',
        '　　原告向本院提出诉讼请求：判令被告偿还借款本金及利',
        '息；本案诉讼费用由被告负担。',
        '　　本院认为，双方签订的借款合同系真实意思表示，合法',
        '有效。被告未按约定还款，应当承担违约责任。',
      ],
      232,
    ),
  ],
  [
    ...body(
      [
        '　　依照《中华人民共和国民法典》第五百七十七条、第六百',
        '七十六条规定，判决如下：',
        '　　一、被告汤波辉于本判决生效之日起十日内偿还原告借款',
        '本金及利息共计 64,775.00 元；',
        '　　二、驳回原告的其他诉讼请求。',
        '　　如果未按本判决指定的期间履行给付金钱义务，应当依照',
        '《中华人民共和国民事诉讼法》第二百六十四条规定，加倍支',
        '付迟延履行期间的债务利息。',
      ],
      110,
    ),
  ],
  [
    ...body(
      ['　　如不服本判决，可以在判决书送达之日起十五日内，向本', '院递交上诉状，上诉于陇南市中级人民法院。'],
      110,
    ),
    { text: '审　判　员　　　何 某 某', size: 14, x: 330, y: 300 },
    { text: '二〇二三年十二月十八日', size: 14, x: 330, y: 334 },
    { text: '书　记　员　　　刘 某 某', size: 14, x: 330, y: 390 },
  ],
]

/** Three pages as PDF. What is recognised are the numbers: a text layer in Chinese would have to bring its font along. */
export async function scannedJudgment(): Promise<Blob> {
  const { PDFDocument, StandardFonts } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const lines of PAGES) {
    const page = pdf.addPage([WIDTH, HEIGHT])
    page.drawImage(await pdf.embedJpg(await pictureOf(lines)), { x: 0, y: 0, width: WIDTH, height: HEIGHT })
    for (const { text, size, x, y } of lines) {
      const found = /[\d,.-]{8,}/.exec(text)
      if (!found) continue
      // Wide letters take a full square each, digits a little more than half of one.
      const before = [...text.slice(0, found.index)].reduce(
        (sum, letter) => sum + (letter > 'ÿ' ? 1 : 0.56),
        0,
      )
      page.drawText(found[0], { x: x + before * size, y: HEIGHT - y, size, font, opacity: 0 })
    }
  }
  return new Blob([(await pdf.save()) as Uint8Array<ArrayBuffer>], { type: 'application/pdf' })
}

async function pictureOf(lines: readonly Line[]): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(WIDTH * SCALE, HEIGHT * SCALE)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  context.fillStyle = '#fbfaf6'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(SCALE, SCALE)
  context.fillStyle = '#24211c'
  for (const { text, size, x, y } of lines) {
    context.font = `${size}px "Noto Serif CJK SC", SimSun, serif`
    context.fillText(text, x, y)
  }
  return await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })).arrayBuffer()
}
