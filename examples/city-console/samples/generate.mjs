// Makes the documents that the demonstration puts into its dossiers. Run by hand after a change:
//   node examples/city-console/samples/generate.mjs <path of a Chromium>
// The text is invented; the layout follows the usual documents of an enforcement dossier.
import { writeFileSync } from 'node:fs'
import { chromium } from 'playwright'

const court = '陇南市某某人民法院'
const documents = {
  'execution-notice': {
    title: '执 行 通 知 书',
    body: [
      '被执行人：',
      '申请执行人与你（单位）纠纷一案，已经发生法律效力。申请执行人向本院申请强制执行，本院依法立案执行。',
      '依照《中华人民共和国民事诉讼法》第二百五十一条的规定，责令你（单位）自收到本通知之日起立即履行生效法律文书确定的义务，并加倍支付迟延履行期间的债务利息，负担申请执行费。',
      '逾期不履行的，本院将依法强制执行，并视情节限制消费、纳入失信被执行人名单、罚款、拘留；构成犯罪的，依法追究刑事责任。',
      '案款专用账户以本案“一案一账号”所载为准，可以拒绝向其他账户付款。',
    ],
  },
  'report-order': {
    title: '报 告 财 产 令',
    body: [
      '被执行人：',
      '本院受理的执行案件，你（单位）未按执行通知履行法律文书确定的义务。责令你（单位）在收到本令后按所附表格如实报告当前以及收到执行通知之日前一年的财产情况。',
      '财产情况发生变动的，应当自变动之日起十日内补充报告。拒绝报告、虚假报告或者无正当理由逾期报告的，本院将依法处罚。',
      '附：财产报告表一份。',
    ],
  },
  'query-result': {
    title: '网络查控反馈汇总表',
    body: [
      '查询方式：总对总网络执行查控系统、点对点查询。',
      '银行存款：已反馈。车辆登记：已反馈。不动产登记：已反馈。证券：无登记信息。互联网银行：已反馈。',
      '对有反馈的财产，已依法采取控制措施；反馈为“失败”或“未知”的项目已重新发起查询，未作“无财产”处理。',
    ],
  },
  'seal-ruling': {
    title: '执 行 裁 定 书',
    body: [
      '本院在执行过程中，责令被执行人履行生效法律文书确定的义务，被执行人至今未履行。',
      '依照《中华人民共和国民事诉讼法》第二百五十三条、第二百五十五条的规定，裁定如下：',
      '查封、冻结被执行人名下价值与执行标的额相当的财产。冻结银行存款的期限为一年，查封动产的期限为两年，查封不动产、冻结其他财产权的期限为三年。',
      '本裁定立即执行。',
    ],
  },
  'inquiry-record': {
    title: '谈 话 笔 录',
    body: [
      '时间：        地点：本院执行服务中心',
      '问：现向你告知申请执行人、被执行人的权利义务，是否听清？',
      '答：听清了。',
      '问：请说明目前的收入、财产和履行打算。',
      '答：同意分期履行，首期款项本月底前汇入本案案款账户。',
      '以上笔录经核对无误。',
    ],
  },
  'investigation-report': {
    title: '财 产 调 查 报 告',
    body: [
      '一、网络查控情况：已完成银行、车辆、不动产、证券、互联网银行查询。',
      '二、线下调查情况：已到被执行人住所地、经营场所走访，并询问有关人员。',
      '三、财产线索核查情况：申请执行人提供的线索已全部核查并有书面结论。',
      '四、调查结论：以所附清单为准。',
    ],
  },
  'payout-approval': {
    title: '执行案款发放审批表',
    body: [
      '收款人须为本案登记当事人，账户信息由承办人以外人员录入。',
      '承办人申请、审批人审批、出纳付款三人分离；审批内容以系统记载的哈希为准，任何改动使审批失效。',
      '审批意见：同意发放。',
    ],
  },
  'closing-ruling': {
    title: '结 案 通 知 书',
    body: [
      '本案生效法律文书确定的义务已全部执行完毕，案款已全部发放，无未结事务，无在外借出的卷宗材料。',
      '依照有关规定，本案以执行完毕方式结案。',
    ],
  },
  'enforcement-basis': {
    title: '民 事 判 决 书（节选）',
    body: [
      '被告于本判决生效之日起十日内向原告支付本判决确定的款项。',
      '如果未按本判决指定的期间履行给付金钱义务，应当依照《中华人民共和国民事诉讼法》的规定，加倍支付迟延履行期间的债务利息。',
      '如不服本判决，可以在判决书送达之日起十五日内提起上诉。',
    ],
  },
}

const html = ({ title, body }) => `<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 30mm 26mm }
body { font-family: 'Noto Serif CJK SC', 'SimSun', serif; font-size: 16pt; line-height: 2 }
h1 { text-align: center; font-size: 22pt; margin: 0 0 4mm } h2 { text-align: center; font-size: 18pt; margin: 0 0 8mm; font-weight: 400 }
p { text-indent: 2em; margin: 0 } p.left { text-indent: 0 } .sign { text-align: right; margin-top: 16mm }
.mark { position: fixed; bottom: 0; left: 0; right: 0; text-align: center; font-size: 9pt; color: #888 }
</style><h1>${court}</h1><h2>${title}</h2>${body.map((line) => `<p>${line}</p>`).join('')}
<p class="sign">${court}</p><div class="mark">演示文书，内容为虚构 Demonstration document, invented content</div>`

const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const [kind, document] of Object.entries(documents)) {
  await page.setContent(html(document))
  writeFileSync(
    new URL(`dossier/${kind}.pdf`, import.meta.url),
    await page.pdf({ format: 'A4', preferCSSPageSize: true }),
  )
}
await page.setViewportSize({ width: 1000, height: 640 })
await page.setContent(`<!doctype html><meta charset="utf-8"><style>body{margin:0;font-family:'Noto Sans CJK SC',sans-serif;background:#eef1f5;display:grid;place-items:center;height:640px}
.card{width:860px;height:520px;background:linear-gradient(135deg,#dfe7f1,#f7f3ea);border:2px solid #9aa7b8;border-radius:26px;padding:50px;box-sizing:border-box;position:relative;font-size:30px;line-height:2.1;color:#223}
.face{position:absolute;right:60px;top:70px;width:200px;height:260px;background:#c4ccd8;border-radius:8px}.id{position:absolute;bottom:40px;left:50px;letter-spacing:4px}</style>
<div class="card">姓名　演示人员<br>性别　女　　民族　汉<br>出生　1990 年 3 月 7 日<br>住址　甘肃省陇南市武都区（虚构）<div class="face"></div><div class="id">公民身份号码　110101199003****34</div></div>`)
writeFileSync(
  new URL('dossier/identity-document.png', import.meta.url),
  await page.screenshot({ type: 'png' }),
)
await browser.close()
