import { maybe, names, number, oneOf, ownId, ref, refs, table, text, type RowOf } from '../ground/index.ts'

/** Pairs of places for which the effect of a work is computed. */
export const journeyTable = table({
  name: 'journeys',
  file: 'network/journeys.csv',
  key: ['id'],
  columns: {
    id: ownId('journey'),
    from: ref('city'),
    to: ref('city'),
    load: oneOf('tonnes', 'people'),
    amount: number({ min: 0 }),
    name: names(),
  },
})

/** Goods or people that cross from some states into others and weigh time and money alike; figures about them are assumptions. */
export const commodityTable = table({
  name: 'commodities',
  file: 'network/commodities.csv',
  key: ['id'],
  columns: {
    id: ownId('commodity'),
    load: oneOf('goods', 'people'),
    from: refs('state'),
    to: refs('state'),
    name: names(),
  },
})

/** Works, and changes that are no work, under one name: what somebody asks about together. Saved by an act, never edited. */
export const scenarioTable = table({
  name: 'scenarios',
  file: 'network/scenarios.csv',
  key: ['id'],
  columns: {
    id: ownId('scenario'),
    title: names(),
    /** The scenario as its file has it, `ortoq-scenario/1`. */
    body: text(),
    source: ref('source', 'assumption'),
    note: maybe(text()),
  },
})

export type JourneyRow = RowOf<typeof journeyTable>
export type CommodityRow = RowOf<typeof commodityTable>
export type ScenarioRow = RowOf<typeof scenarioTable>
