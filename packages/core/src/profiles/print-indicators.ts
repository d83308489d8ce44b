import type { Profile } from '../kernel/profile'
import type { IndicatorBand, IndicatorSide } from '../kernel/profile-indicator'
import { basis, type Labels, labelled, table } from './print-words'

/** 质效指标: numerator, denominator, bands and targets; nothing where a profile has none. */
export function indicatorsText({ indicators = [] }: Profile, labels: Labels): readonly string[] {
  if (indicators.length === 0) return []
  const side = ({ sum, where }: IndicatorSide) => {
    const facts = where.map(({ fact, is }) => `${is ? '' : '非'}${labelled(labels, 'indicator-fact', fact)}`)
    return `${facts.join('、') || '全部受理案件'}的${labelled(labels, 'indicator-sum', sum)}`
  }
  const rows = indicators.map(({ label, top, bottom, bands = [], targets = [], source }) => [
    label['zh-CN'],
    side(top),
    side(bottom),
    bands.map((band) => bandText(band, labels)).join('；') || '未设定',
    targets.map(({ from, to, value }) => `${from}至${to}：${value}`).join('；') || '—',
    basis(source),
  ])
  return ['质效指标：', table(['指标', '分子', '分母', '区间', '目标', '依据'], rows)]
}

function bandText({ id, from, to }: IndicatorBand, labels: Labels): string {
  return `${labelled(labels, 'band', id)}${from ?? ''}～${to ?? ''}`
}
