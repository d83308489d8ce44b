import type { RefusalWords } from './words'

type Refusals = Readonly<Record<string, RefusalWords>>
const words = (what: string, why: string, todo: string): RefusalWords => ({ what, why, todo })

/** Why the room `goods` refuses, in Chinese. */
export const goodsRefusalsZh: Refusals = {
  'goods.case-goes-on': words(
    '案件已结案或者不存在，物品不能入库。',
    '只有在办案件可以接收新的物品。',
    '如系历史遗留物品，请按历史遗留登记。',
  ),
  'goods.party-of-case': words(
    '所填来源人不是本案当事人。',
    '物品来源要能对应到本案当事人。',
    '请选择本案当事人，来源不明的留空。',
  ),
  'goods.photo-of-case': words(
    '所选照片不在本案卷宗里。',
    '物品照片先归入本案卷宗，再与物品关联。',
    '请先在“卷宗”上传照片，再选择。',
  ),
  'goods.held-since-not-later': words(
    '保管起始日 {heldSince} 晚于今天。',
    '保管不能从将来开始。',
    '请核对日期。',
  ),
  'goods.only-inherited-is-older': words(
    '保管起始日 {heldSince} 早于今天。',
    '当天入库的物品当天登记，只有历史遗留物品可以补登。',
    '如系历史遗留物品，请按历史遗留登记。',
  ),
  'goods.keeper-works-here': words(
    '保管人不是本院在职人员。',
    '每件物品都要有在职的保管人。',
    '请选择在职的保管人。',
  ),
  'goods.keeper-is-another': words(
    '入库人与保管人是同一人。',
    '入库和保管由不同的人负责。',
    '请由他人保管。',
  ),
  'goods.item-known': words('本案没有这件物品。', '只能处理本案台账上的物品。', '请核对台账。'),
  'goods.item-state': words(
    '物品状态为“{state}”，不能这样办理。',
    '物品按在库、待出库、已出库依次流转。',
    '请核对物品状态。',
  ),
  'goods.keeper-moves': words(
    '您不是这件物品的保管人。',
    '物品由保管人移交，保管人离岗的由执行局局长移交。',
    '请由保管人办理。',
  ),
  'goods.keeper-does-not-check': words(
    '您是这件物品的保管人。',
    '盘点由保管人以外的人进行。',
    '请由他人盘点。',
  ),
  'goods.undertaker-requests': words(
    '您不是本案承办人。',
    '出库由承办人提出，无承办人的由执行局局长提出。',
    '请由承办人办理。',
  ),
  'goods.missing-is-not-handed-out': words(
    '盘点时没有找到这件物品。',
    '没有找到的物品不能出库。',
    '请先查明下落并重新盘点。',
  ),
  'goods.recipient-fits-purpose': words(
    '领取人与出库用途“{purpose}”不符。',
    '退还、交付和变卖各有应当领取的人。',
    '请核对用途和领取人。',
  ),
  'goods.returned-to-whom-it-came-from': words(
    '领取人不是物品的来源人。',
    '退还的物品交还来源人。',
    '请选择来源人，或者改变用途。',
  ),
  'goods.signers-are-others': words(
    '您不能在这次出库上签字。',
    '出库由申请人以外的两个人各签一次。',
    '请由他人签字。',
  ),
  'goods.keeper-signs': words('两个签字中没有保管人。', '保管人必须在出库时签字。', '请由保管人签字。'),
  'goods.none-left-at-closing': words(
    '本案还有 {count} 件物品没有出库。',
    '结案时应当清理本案款物。',
    '请先办理出库，或者说明继续保管的理由。',
  ),
}

/** Why the room `goods` refuses, in English. */
export const goodsRefusalsEn: Refusals = {
  'goods.case-goes-on': words(
    'The case is closed or is not there.',
    'Only a case in hand takes things in.',
    'Register what an older register left behind as inherited.',
  ),
  'goods.party-of-case': words(
    'That is no party of this case.',
    'Where a thing comes from is a party of the case.',
    'Choose a party, or leave it open when it is not known.',
  ),
  'goods.photo-of-case': words(
    'That photograph is not in the dossier of this case.',
    'Photographs of a thing are filed in the dossier of its case first.',
    'Upload it under "Dossier", then choose it.',
  ),
  'goods.held-since-not-later': words(
    '{heldSince} is after today.',
    'Nothing is held since a day to come.',
    'Check the date.',
  ),
  'goods.only-inherited-is-older': words(
    '{heldSince} is before today.',
    'What comes in today is registered today; only inherited things are registered later.',
    'Register it as inherited when it is.',
  ),
  'goods.keeper-works-here': words(
    'The keeper is nobody in service here.',
    'Every thing has a keeper in service.',
    'Choose a keeper in service.',
  ),
  'goods.keeper-is-another': words(
    'Who brings it in would keep it.',
    'Bringing in and keeping are two people.',
    'Let somebody else keep it.',
  ),
  'goods.item-known': words(
    'This case has no such thing.',
    'Only what is in the register of the case can be dealt with.',
    'Check the register.',
  ),
  'goods.item-state': words(
    'The thing is {state}.',
    'A thing is held, about to leave, then handed out.',
    'Check its state.',
  ),
  'goods.keeper-moves': words(
    'You do not keep this thing.',
    'Its keeper hands it over, or the director when the keeper has left.',
    'Let the keeper do it.',
  ),
  'goods.keeper-does-not-check': words(
    'You keep this thing.',
    'Somebody other than the keeper looks whether it is there.',
    'Let somebody else check it.',
  ),
  'goods.undertaker-requests': words(
    'The case is not yours.',
    'The undertaker says who gets a thing, or the director where there is none.',
    'Let the undertaker do it.',
  ),
  'goods.missing-is-not-handed-out': words(
    'The thing was not found at its last check.',
    'What was not found is not handed out.',
    'Find it and check it again first.',
  ),
  'goods.recipient-fits-purpose': words(
    'The recipient does not fit "{purpose}".',
    'Who gets a thing follows from what it leaves for.',
    'Check purpose and recipient.',
  ),
  'goods.returned-to-whom-it-came-from': words(
    'It did not come from this party.',
    'A thing is returned to whom it came from.',
    'Choose that party, or another purpose.',
  ),
  'goods.signers-are-others': words(
    'You cannot sign this hand-out.',
    'Two people other than who asked for it sign, each once.',
    'Let somebody else sign.',
  ),
  'goods.keeper-signs': words(
    "Neither signature is the keeper's.",
    'The keeper signs when a thing leaves.',
    'Let the keeper sign.',
  ),
  'goods.none-left-at-closing': words(
    '{count} things of this case have not been handed out.',
    'The things of a case are settled when it closes.',
    'Hand them out first, or say why they are kept.',
  ),
}
