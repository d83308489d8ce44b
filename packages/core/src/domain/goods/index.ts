import { defineModule } from '../../kernel/module'
import { goodsCommands, goodsQueries } from './contract'
import { cancelHandOut, checkItem, moveItem, requestHandOut, signHandOut, takeIn } from './decide'
import { evolveGoods, items } from './model'
import { goodsRules } from './rules'
import { listGoods, readInventory, traceGoods } from './tables'

/** 款物保管: what the court holds besides money: where it lies, who keeps it, who got it. */
export const goodsModule = defineModule({
  name: 'goods',
  tables: [items],
  commands: goodsCommands,
  queries: goodsQueries,
  decide: {
    'goods.take-in': takeIn,
    'goods.move': moveItem,
    'goods.check': checkItem,
    'goods.request-hand-out': requestHandOut,
    'goods.sign-hand-out': signHandOut,
    'goods.cancel-hand-out': cancelHandOut,
  },
  read: { 'goods.list': listGoods, 'goods.trace': traceGoods, 'goods.inventory': readInventory },
  evolve: evolveGoods,
  rules: goodsRules,
})
