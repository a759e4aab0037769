import type { Id, Snapshot } from '../../ground/index.ts'
import { lineGainsOf, lineModel, studyLine, volumesOf, type LineModel } from '../capacity/index.ts'
import type { Scenario } from '../scenario.ts'
import { figureIn } from '../scenario-figure.ts'
import type { Range } from '../simulate/index.ts'
import { lineTable, linkTable } from '../table.ts'
import { within, WORLDS, type Candidate } from './step.ts'

/** What more of a railway line would carry: a loop, a second track, electrification, tracks of a yard. */
export function lineCandidates(snapshot: Snapshot, scenario: Scenario, id: Id<'line'>): Candidate[] {
  const line = snapshot.row(lineTable, id)!
  const model = lineModel(snapshot, scenario, line)
  const study = studyLine(model, WORLDS)
  const worth = tonneWorth(snapshot, scenario, model)
  const volumes = volumesOf(snapshot, model).map(({ tonnes }) => tonnes)
  // What is said to come limits what more room can carry; where nobody says, all of it is taken to be wanted.
  const wanted = volumes.length === 0 ? null : { low: Math.min(...volumes), high: Math.max(...volumes) }
  const carried = (tonnes: number, world: number) =>
    wanted === null ? tonnes : Math.min(tonnes, within(wanted, world, `${id} volume`))
  return lineGainsOf(model, study).map(({ change, name, each }): Candidate => {
    const effects = each.map((more, world) => {
      const before = study.worlds[world]!.tonnes
      return carried(before + more, world) - carried(before, world)
    })
    return {
      kind: change.kind,
      at: id,
      side: null,
      name: change.kind === 'electrification' ? line.name : name,
      unit: 't/yr',
      effects,
      values: worth && effects.map((tonnes, world) => tonnes * within(worth, world, `worth ${id}`)),
      cost:
        change.kind === 'loop' || change.kind === 'loop-at-halt'
          ? figureIn(snapshot, scenario, [id, 'mode:rail'], 'cost', 'USD/loop')
          : null,
      overloaded: null,
      sources: model.sources,
    }
  })
}

// What a tonne saves that goes the length of the line by rail and not by road, at the rates of each state that it crosses.
function tonneWorth(snapshot: Snapshot, scenario: Scenario, model: LineModel): Range | null {
  const links = new Map(snapshot.rows(linkTable).map((link) => [link.id as Id, link]))
  let [low, high] = [0, 0]
  for (const [id, km] of model.links) {
    const state = links.get(id)!.state.slice('state:'.length)
    const rate = (mode: 'road' | 'rail') =>
      figureIn(snapshot, scenario, [`mode:${mode}.${state}`, `mode:${mode}`], 'freight-rate', 'USD/t.km')
    const [road, rail] = [rate('road'), rate('rail')]
    if (!road || !rail) return null
    low += Math.max(0, road.low - rail.high) * km.low
    high += Math.max(0, road.high - rail.low) * km.high
  }
  return { low, high }
}
