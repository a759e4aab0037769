import type { PackInfo, Snapshot } from '../../ground/index.ts'
import type { Report } from './document.ts'
import { Draft } from './draft.ts'
import { factsAt, type Facts } from './facts.ts'
import type { Quarter } from './quarter.ts'
import { changeSection, unknownSection } from './section-changes.ts'
import { firstPage } from './section-first.ts'
import { caseSection, tradeSection } from './section-flows.ts'
import { promiseSection } from './section-promises.ts'
import { regionSection } from './section-regions.ts'
import { waySection } from './section-ways.ts'
import { workSection } from './section-works.ts'
import { reportQuery, seenAt } from './seen.ts'
import type { Tongue } from './tongue.ts'

/** What a quarter's report and the one before it have to tell. */
export function factsOf(snapshot: Snapshot, pack: PackInfo, quarter: Quarter): readonly [now: Facts, last: Facts] {
  const [now, last] = seenAt(snapshot, pack, quarter)
  return [factsAt(now), factsAt(last)]
}

/** The report as a document in one language, with the wordings that officers gave its paragraphs. */
export async function composed(
  tongue: Tongue,
  [facts, last]: readonly [Facts, Facts],
  wordings: ReadonlyMap<string, string>,
): Promise<Report> {
  const { seen } = facts
  const draft = new Draft(tongue, seen.now, wordings, reportQuery(seen))
  firstPage(draft, facts, last)
  promiseSection(draft, facts)
  workSection(draft, facts)
  await regionSection(draft, facts)
  waySection(draft, facts)
  tradeSection(draft, facts)
  caseSection(draft, facts)
  changeSection(draft, facts)
  unknownSection(draft, facts)
  draft.heading('method')
  draft.paragraph('method')
  if (draft.blocks.some((block) => block.kind === 'paragraph' && block.edited)) draft.paragraph('edited')
  return {
    language: tongue.language,
    title: tongue.text('title'),
    subtitle: `${tongue.name(seen.pack.names, seen.pack.id)} · ${tongue.date(seen.quarter.name.replace('Q', '-Q'))}`,
    quarter: seen.quarter,
    blocks: draft.blocks,
  }
}
