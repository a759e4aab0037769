import type { Span } from '../../../../ground/index.ts'
import { quick } from '../../engine/quick.ts'

/** Last words of what ministries are of. */
export const FIELD_END =
  /^(?:[a-z]{4,}i[sz]ation|resources|affairs|development|commerce|communications?|industry|industries|security|protection|planning|regulation|transformation|integration|investments?|innovations?|reforms?|statistics|communities|aviation|roads|railways|highways|ports|irrigation|employment|population|religion|justice|interior|defen[cs]e|customs|taxes|revenue|treasury|budget|architecture|housing|utilities|ict|information|heritage|sports?|youth|families|family|women|children|mines|mining|minerals|fisheries|livestock|forests?|forestry|hydropower|power|electricity|petroleum|oil|gas|cooperation|trade|situations|emergencies|management|inspection|control|supervision|technology|technologies|science|sciences|policy|services|infrastructure|construction|finance|economy|economics|energy|health|healthcare|welfare|education|culture|arts|media|agriculture|melioration|food|transport|transportation|tourism|ecology|environment|nature|climate|labou?r|migration|water|land|entrepreneurship|enterprises|antimonopoly|competition|standards?|metrology|certification|quarantine|geology|seismology|hydrometeorology|space|governance|entrepreneurs|tariffs|procurement|registration|archives)$/

// Words that stand before those in the name of a field.
const FIELD_PART = quick(
  /^(?:natural|water|processing|food|social|digital|technical|foreign|internal|external|economic|information|innovative|advanced|higher|secondary|vocational|rural|urban|regional|local|strategic|sustainable|human|mineral|public|civil|communal|municipal|emergency|environmental|renewable|light|heavy|domestic|international|small|medium|scientific|physical|family|women's|children's|youth|consumer|labou?r|land|plant|animal|nuclear|mass|electronic|business|national|cultural|industrial|agricultural|veterinary|phytosanitary|state|good)$/,
)

/** Words of which names of ministries are made. */
export const isFieldWord = (word: string): boolean => FIELD_END.test(word) || FIELD_PART.test(word)

const WORD = /[a-z][a-z'-]{1,20}/y
const BETWEEN = /(?:, and |, | and )(?!the )/y
// Behind these words a field is the beginning of something else: "Customs Service", "Sports Minister".
const ANOTHER =
  /^(?: (?:ministry|minister|service|agency|committee|department|bank|fund|union|association|group|company|university|institute|officials?|workers?|authorit(?:y|ies)|experts?|specialists?|companies|firms)\b)/

/** Where the fields end that go on from here: "Agriculture|, Water Resources and Forestry|". */
export function fieldsFrom(lower: string, from: number): number {
  let end = from
  for (let count = 0; count < MOST; count++) {
    BETWEEN.lastIndex = end
    const gap = BETWEEN.exec(lower)
    const next = gap ? fieldAt(lower, end + gap[0].length) : -1
    if (next < 0) return end
    end = next
  }
  return end
}

/** Where the field ends that begins here: "Water Resources|"; -1 where none does. */
export function fieldAt(lower: string, from: number): number {
  let [at, end] = [from, -1]
  for (let count = 0; count < MOST; count++) {
    WORD.lastIndex = at
    const word = WORD.exec(lower)?.[0]
    if (!word || !isFieldWord(word)) break
    at += word.length
    if (FIELD_END.test(word)) end = at
    if (lower[at] !== ' ') break
    at++
  }
  return end >= 0 && ANOTHER.test(lower.slice(end, end + 14)) ? -1 : end
}
/** Fields in a name, and words in a field. */
const MOST = 5

const OF_FIELD = /(?:^|[^a-z])(?:ministry|minister) (?:of|for) (?:the )?[a-z' ,-]{3,90}$/

/** The rest of a ministry's name behind what is known of it; null where nothing goes on. */
export function fieldsBehind(lower: string, { start, end }: Span): Span | null {
  const sign = lower[end]
  if (sign !== ',' && sign !== ' ') return null
  const before = lower.slice(Math.max(start, end - 120), end)
  if (!before.includes('minist') || !OF_FIELD.test(before)) return null
  const to = fieldsFrom(lower, end)
  return to > end ? { start: end, end: to } : null
}
