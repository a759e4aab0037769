import type { Id, Snapshot, Unit } from '../../ground/index.ts'
import type { LoadKind } from '../modes/index.ts'
import type { Scenario } from '../scenario.ts'
import { figureIn } from '../scenario-figure.ts'
import type { Piece, Range } from '../simulate/index.ts'
import { commodityTable } from '../table.ts'

/** US dollars that an hour of one vehicle, person or train is worth; null where nobody says or assumes it. */
export function worthOf(snapshot: Snapshot, scenario: Scenario, piece: Piece): Worth | null {
  if (piece === 'person') return hourOf(snapshot, scenario, 'people', 'USD/person.h')
  const perTonne = hourOf(snapshot, scenario, 'goods', 'USD/t.h')
  const payload = figureIn(snapshot, scenario, ['mode:road'], 'payload', 't')
  if (!perTonne || !payload || piece === 'train') return null
  return {
    low: perTonne.low * payload.low,
    high: perTonne.high * payload.high,
    sources: [...perTonne.sources, ...payload.sources],
  }
}

type Worth = Range & { readonly sources: readonly Id[] }

// The same rows as the choice of ways rests on: who queues here is any of those who trade or travel. A pack without a
// commodity of the load may say it of the road.
function hourOf(snapshot: Snapshot, scenario: Scenario, load: LoadKind, unit: Unit): Worth | null {
  const said = snapshot
    .rows(commodityTable)
    .filter((commodity) => commodity.load === load)
    .flatMap(({ id }) => figureIn(snapshot, scenario, [id], 'value-of-time', unit) ?? [])
  if (said.length === 0) return figureIn(snapshot, scenario, ['mode:road'], 'value-of-time', unit)
  return {
    low: Math.min(...said.map(({ low }) => low)),
    high: Math.max(...said.map(({ high }) => high)),
    sources: said.flatMap(({ sources }) => sources),
  }
}
