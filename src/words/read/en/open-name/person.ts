import type { Id, Span } from '../../../../ground/index.ts'
import { quick } from '../../engine/quick.ts'
import type { OpenName, SceneView, Sentence } from '../../grammar.ts'
import { slug } from '../name.ts'
import { byForm, byVerb } from '../verb/act-of.ts'

/** A title just before a name. */
export const TITLES =
  /(?:^|[ ,(])(?:(?:prime |deputy |vice[- ]|foreign |first ){0,3}ministers?(?: of [a-z ]{3,40})?|presidents?|premier|chairman|chairwoman|chair|director(?:[ -]general)?|head|chief|spokes(?:man|woman|person)|ambassador|envoy|governor|mayor|secretary|speaker|consul(?:[ -]general)?|colleague|counterpart|mr|mrs|ms|dr|prof|messrs|madam|sir|comrade|academician|excellency|honou?rable|hon|professor|general|colonel|expert|analyst|manager|engineer|deputy|rector|adviser|advisor|coordinator|diplomat|leader|lawmaker|farmer|driver|trader|villager|owner|worker|teacher|student|lawyer|broker|grower|haulier|writer|reporter|correspondent|mp|deputies|representative|commissioner|ombudsman|prosecutor|judge|inspector|akim|geologist|historian|entrepreneur|shopkeeper|builder|supplier|investor|resident|neighbour|pensioner|chairperson|co-chair|vice-president|vice-rector|founder|member|veteran|officer|commander|economist|scientist|ecologist|activist|specialist|chemist|counsell?or|attach[eé]|dean|consultant|translator|interpreter|welder|miner|nurse|imam|elder|surgeon|sociologist|aide|staff|commissioner|plenipotentiary|senator|congressman|congresswoman|chancellor|emir|sheikh|king|prince|archaeologist|headmistress|headmaster|by)\.?,? $/

/** A title with what it is of, before a name. */
export const TITLED =
  /\b(?:minister|president|premier|chair(?:man|woman|person)?|director|head|ambassador|governor|mayor|secretary|speaker|spokes(?:man|woman|person)|deputy|chief|commissioner|rector|consul|founder|owner|manager|engineer|executive|aide|advis[eo]r|envoy|coordinator|counsell?or|officer|partner|representative|member|head)(?: (?!(?:at|with|by|on|from|held|met|said|has|had|is|was|will|that|who|as)\b)[a-z'-]+){1,12},? $/

/** "A villager, Jyldyz Mamytova," */
export const APPOSED = /(?:^|[ «])(?:an?|the|one|another) (?:[a-z-]+ ){0,2}[a-z-]+, $/

/** "A school named after Abulkasim Firdousi": who only gave a thing his name acts in nothing. */
export const NAMESAKE =
  /\b(?:(?:named|called) (?:after|for|in honou?r of)|in (?:memory|honou?r) of|(?:monument|memorial) to|(?:bust|statue|portrait|grave|tomb|birthplace|birthday|anniversary of the birth) of) (?:the )?(?:[a-z-]+ ){0,3}$/

/** Words that part a title from the name. */
export const LOOSE = /\b(?:the|of|a|and|in|to|for) $/

/** Words of courtesy before a name. */
export const HONORIFIC = quick(/^(?:mr|mrs|ms|dr|prof|messrs|madam|sir|hon|academician|comrade|excellency)$/)

/** What only people do, just after a name. */
export const SPEAKS =
  /^: |^,? (?:praised|expressed|voiced|met|received|welcomed|urged|called|asked|proposed|hoped|hailed|pledged|vowed|assured|invited|noted|regretted|criticised|criticized|congratulated|appreciated|emphasised|emphasized|conveyed|visited|held|said|says|told|added|noted|stressed|announced|explained|stated|replied|answered|admitted|warned|recalled|thanked|promised|confirmed|denied|declared|reported|argued)\b|^,? (?:who|the|a|an|head|director|chief|deputy|minister|spokesman|spokeswoman|chair(?:man|woman)?|president|governor|ambassador|professor|economist|analyst|manager|owner|founder|member|rector|mayor) /

/** "Ministers Rena Kolt of Aranta and Sivo Hale of Borlia": the second after the first. */
export const ofState = (sentence: Sentence, end: number, found: readonly OpenName[], span: Span): boolean =>
  / of (?:the )?\p{Lu}/u.exec(sentence.text.slice(end, end + 10))?.index === 0 &&
  found.some((one) => one.type === 'person' && span.start - one.end < 40) &&
  sentence.lower.slice(Math.max(0, span.start - 5), span.start).endsWith(' and ')

/** The id of a person: of whoever bears the name already, else made of it. */
export function personId(name: string, scene: SceneView): Id {
  return metBefore(name, scene) ?? (`per:${slug(name)}` as Id)
}

/** "Turgunov" after "Bakyt Turgunov". */
export function metBefore(name: string, scene: SceneView): Id | null {
  const wanted = slug(name)
  return (
    scene.people.findLast(
      ({ id }) =>
        id.startsWith('per:') &&
        (id === `per:${wanted}` || id.endsWith(`-${wanted}`) || id.startsWith(`per:${wanted}-`)),
    )?.id ?? null
  )
}

/** "Timur Ashirov of Silk Brokers believes", "Han Guilan, vice-governor of Gansu": only of people it is said so. */
export function speaks(after: string, written: string): boolean {
  const [, sign, words] = /^(,?) ((?:[a-z'-]+ ?){1,5})/.exec(after) ?? []
  if (words === undefined) return false
  if (sign) return words.split(' ', 4).some((word) => OFFICES.has(word))
  const of = /^ (?:of|from|at) (?:the )?(?:\p{Lu}[\p{L}'-]+ ){1,5}/u.exec(written)
  const verb = of ? /^[a-z]+/.exec(after.slice(of[0].length))?.[0] : words.split(' ', 1)[0]
  return verb !== undefined && SAID.has(verb)
}

// What is said of people and of bodies alike, in the past or the third person.
const SAID = new Set(
  [...byForm].flatMap(([word, uses]) =>
    uses.some(({ verb, form }) => (form === 's' || form === 'past') && byVerb.get(verb)!.some((act) => act.speech))
      ? [word]
      : [],
  ),
)

const OFFICES = new Set(
  `minister president premier chairman chairwoman chair director head chief spokesman spokeswoman spokesperson ambassador envoy
  governor vice-governor mayor vice-mayor secretary speaker consul expert analyst manager engineer deputy rector vice-rector adviser
  advisor coordinator diplomat leader lawmaker farmer driver trader villager owner co-owner worker teacher student lawyer broker
  grower haulier writer founder co-founder member veteran officer commander economist scientist ecologist activist specialist
  chemist professor executive vice-president vice-chairman vice-minister treasurer auditor inspector prosecutor judge architect
  surveyor agronomist veterinarian doctor nurse historian historians scholar researcher researchers shepherd herder beekeeper
  shopkeeper stallholder entrepreneur businessman businesswoman banker investor partner captain pilot conductor dispatcher
  counsellor counselor attache consultant welder electrician mechanic miner plumber carpenter tailor cook baker butcher midwife librarian curator archivist musician singer poet painter photographer athlete coach guide nurse paramedic translator interpreter accountant cashier clerk secretary-general vice-consul superintendent dean provost lecturer tutor pupil graduate schoolteacher conscript colonel captain lieutenant general admiral imam priest elder chieftain beneficiary tenant landlord hotelier restaurateur waiter porter courier logistician planner developer programmer designer statistician sociologist physicist biologist zoologist botanist epidemiologist surgeon dentist pharmacist therapist psychologist philosopher linguist orientalist sinologist archaeologist publicist blogger
  representative commissioner ombudsman mp akim geologist forester hydrologist glaciologist councillor councilor senator delegate foreman ranger headmaster principal pensioner chairperson co-chair
  aide chancellor plenipotentiary congressman congresswoman pm fm dpm ceo cfo coo vp
  who`.split(/\s+/),
)

// Surnames of the region, by which two words with capitals are somebody's name.
const SURNAME = /[a-z]{2}(?:ov|ev|ova|eva|aev|yov|yova|uulu|kyzy|bekov|iyev|ieva|oglu)$/

// A Chinese name in the Latin alphabet: a surname of one syllable, a name of one or two.
const SYLLABLE =
  '(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)'
const PINYIN = new RegExp(`^${SYLLABLE} ${SYLLABLE}(?:${SYLLABLE})?$`)

/** Whether two words look like somebody's name, and not like that of a firm. */
export const looksPersonal = (name: string): boolean => PINYIN.test(name) || isSurname(name)

/** What a person's name and the title before it tell of him: "Ms", "spokeswoman", "-ova". */
export function genderOf(id: Id, before: string): 'm' | 'f' | null {
  const title =
    /\b(?:(ms|mrs|madam|lady|[a-z]+woman|mother|actress|headmistress|businesswoman|princess|queen|sister|daughter|wife|widow)|(mr|sir|[a-z]+sman|chairman|businessman|father|husband|son|king|prince|brother|headmaster))\.?,? (?:[a-z]+ )?$/.exec(
      before,
    )
  if (title) return title[1] ? 'f' : 'm'
  if (/(?:ova|eva|yova|kyzy|skaya)$/.test(id)) return 'f'
  return /(?:[a-z]ov|[a-z]ev|uulu|oglu|skiy|skii)$/.test(id) ? 'm' : null
}

/** Words before a name that may be a firm's as well as a person's: "partner", "supplier". */
export const EITHER = quick(
  /(?:^|[ ,])(?:partner|investor|supplier|builder|owner|contractor|developer|member|founder|broker|haulier|trader|by),? $/,
)

/** "Nadira Narmatova": two words that are a name by the ending of the second. */
export const isSurname = (word: string): boolean => SURNAME.test(word)

/** A word for what somebody does: "economist". */
export const isOffice = (word: string): boolean => OFFICES.has(word)
