import type { Random } from './random'

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const DOUBLE_SURNAMES = ['欧阳', '上官', '司马', '尉迟', '慕容']
const GIVEN_MALE =
  '伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢国庆建德志文永福海成山银生福祥有贵得世'
const GIVEN_FEMALE = '芳娜敏静秀英丽艳娟霞玲桂兰红梅燕萍琴云莲凤洁莉萌雪慧婷倩蓉琳珍彩香月巧春花爱淑'
const TOWNS = ['武都', '成县', '康县', '徽县', '宕昌', '礼县', '西和', '两当', '文县', '陇南']
const BRANDS = [
  '宏泰',
  '恒瑞',
  '金诚',
  '万顺',
  '鑫源',
  '永丰',
  '白龙江',
  '祁山',
  '仇池',
  '同谷',
  '长道',
  '瑞和',
  '天顺',
  '华昌',
  '盛达',
  '德源',
  '聚鑫',
  '富民',
  '兴陇',
  '广厦',
  '嘉禾',
  '远航',
  '众成',
  '安泰',
  '云峰',
  '西峡',
  '裕河',
  '官鹅',
  '青泥',
  '江源',
]
const TRADES = [
  '建筑工程',
  '商贸',
  '农业科技',
  '矿业',
  '物流',
  '房地产开发',
  '劳务',
  '装饰工程',
  '中药材',
  '橄榄油',
  '酒店管理',
  '机械租赁',
  '建材',
  '汽车销售',
  '餐饮管理',
]
const BANKS = [
  '陇南农村商业银行',
  '武都金桥村镇银行',
  '甘肃银行',
  '兰州银行',
  '中国农业银行',
  '中国邮政储蓄银行',
  '中国建设银行',
]
/** Codes of Longnan's districts and counties (GB/T 2260), for the first six digits of identity numbers. */
const REGIONS = ['621202', '621221', '621222', '621223', '621224', '621225', '621226', '621227', '621228']

/** A made-up person's name. */
export function personName(random: Random, sex: 'male' | 'female'): string {
  const surname = random.chance(0.01) ? random.pick(DOUBLE_SURNAMES) : random.pick([...SURNAMES])
  const given = [...(sex === 'male' ? GIVEN_MALE : GIVEN_FEMALE)]
  return `${surname}${random.pick(given)}${random.chance(0.72) ? random.pick(given) : ''}`
}

/** A made-up company's name. */
export function companyName(random: Random): string {
  return `${random.pick(TOWNS)}${random.pick(BRANDS)}${random.pick(TRADES)}有限公司`
}

/** A bank as a creditor. */
export function bankName(random: Random): string {
  return `${random.pick(BANKS)}${random.pick(TOWNS)}支行`
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A valid 18-digit identity number that nobody was given (GB 11643-1999, check character ISO 7064 MOD 11-2). */
export function residentId(random: Random, sex: 'male' | 'female'): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const birth = `${random.int(1953, 2004)}${two(random.int(1, 12))}${two(random.int(1, 28))}`
  const order = random.int(0, 499) * 2 + (sex === 'male' ? 1 : 0)
  const body = `${random.pick(REGIONS)}${birth}${String(order).padStart(3, '0')}`
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return `${body}${'10X98765432'[sum % 11]}`
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A valid unified social credit code (GB 32100-2015) around a valid organisation code (GB 11714-1997). */
export function creditCode(random: Random): string {
  const organisation = `MA${random.digits(6)}`
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const value = (character: string) => Number.parseInt(character, 36)
  const sum = [...organisation].reduce((total, letter, at) => total + value(letter) * (weights[at] ?? 0), 0)
  const check = 11 - (sum % 11)
  const body = `91${random.pick(REGIONS)}${organisation}${check === 10 ? 'X' : check === 11 ? '0' : check}`
  let total = 0
  let weight = 1
  for (const letter of body) {
    total += CREDIT_ALPHABET.indexOf(letter) * weight
    weight = (weight * 3) % 31
  }
  return `${body}${CREDIT_ALPHABET[(31 - (total % 31)) % 31]}`
}

/** A mobile number in a range that is never given out for subscribers abroad; made up. */
export function phone(random: Random): string {
  return `1${random.pick(['38', '39', '50', '52', '57', '77', '81', '89', '93'])}${random.digits(8)}`
}

/** Account and bank of a payee. */
export function bankAccount(random: Random): { readonly account: string; readonly bank: string } {
  return { account: `62${random.digits(17)}`, bank: bankName(random) }
}
