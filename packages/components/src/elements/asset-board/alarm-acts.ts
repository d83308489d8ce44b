import type { CaseView } from '../../internal/case-element'
import type { AssetItem, AssetSignal } from '../../internal/core'
import { formAct } from '../../internal/form-act'
import { searchActs } from '../../locales/search-acts'

const about = ({ assetTitle, caseNumber }: AssetItem) => `${assetTitle} · ${caseNumber}`

/** Somebody has looked: with what he found the alarm is over. */
export function checkAlarm(view: CaseView, asset: AssetItem, { id: alarmId, told }: AssetSignal): void {
  const { locale, label } = view
  const { caseId, id: assetId } = asset
  const t = searchActs(locale)
  view.ask(() =>
    formAct({
      ...{ title: label('command', 'asset.check-alarm'), subject: about(asset), note: told, locale },
      draft: view.draft(),
      asks: [{ name: 'result', label: t('alarm.result'), kind: 'long' }],
      send: (client, key, _text, written) =>
        client.execute(
          'asset.check-alarm',
          { caseId, assetId, alarmId, result: written.text('result') },
          { key },
        ),
      done: () => view.done('asset.check-alarm', alarmId),
    }),
  )
}

/** An alarm becomes work of somebody, as an affair of the court's way of working. */
export function dispatchAlarm(view: CaseView, asset: AssetItem, signal: AssetSignal): void {
  const { locale, label } = view
  const t = searchActs(locale)
  view.ask(async (client, caseId) => {
    const [{ affairs }, { people }] = await Promise.all([
      client.query('task.catalogue', {}),
      client.query('organisation.chart', {}),
    ])
    const options = affairs.map(({ id }) => ({ value: id, text: label('affair', id) }))
    const usual = options.find(({ value }) => value === 'query-control') ?? options[0]
    const note = `${signal.code}：${signal.told}`
    return formAct({
      ...{ title: t('alarm.dispatch'), subject: about(asset), note, locale },
      draft: view.draft({ texts: { affair: usual?.value ?? '', note } }),
      asks: [
        { name: 'affair', label: t('alarm.affair'), kind: 'choice', options },
        {
          ...{ name: 'worker', label: t('alarm.worker'), kind: 'choice', optional: true },
          options: [
            { value: '', text: t('alarm.unit') },
            ...people.map(({ id, name }) => ({ value: id, text: name })),
          ],
        },
        { name: 'note', label: t('alarm.note'), kind: 'long' },
      ],
      send: (c, key, _text, written) => {
        const workerId = written.some('worker')
        const affair = {
          caseId,
          kind: 'affair' as const,
          affair: written.text('affair'),
          note: written.text('note'),
        }
        return c.execute('task.dispatch', { ...affair, ...(workerId === null ? {} : { workerId }) }, { key })
      },
      done: () => view.done('task.dispatch', signal.id),
    })
  })
}

export function attachSensor(view: CaseView, asset: AssetItem): void {
  const { locale, label } = view
  const { caseId, id: assetId } = asset
  const t = searchActs(locale)
  view.ask(() =>
    formAct({
      ...{
        title: label('command', 'asset.attach-sensor'),
        subject: about(asset),
        locale,
        draft: view.draft(),
      },
      asks: [
        { name: 'sensor', label: t('sensor.id'), max: 100 },
        { name: 'name', label: t('sensor.name'), max: 100 },
      ],
      send: (client, key, _text, written) => {
        const sensor = { sensorId: written.text('sensor'), name: written.text('name') }
        return client.execute('asset.attach-sensor', { caseId, assetId, ...sensor }, { key })
      },
      done: () => view.done('asset.attach-sensor', assetId),
    }),
  )
}
