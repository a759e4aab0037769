import { Triggers } from '../engine/trigger.ts'
import type { Kind, Modality, Polarity } from '../../statement.ts'

/** What a predicate needs before it: a clause that is said, an infinitive, a thing, nothing, or the clause itself. */
export type Frame = 'say' | 'do' | 'thing' | 'whole'

export interface Act {
  readonly kind: Kind
  readonly modality: Modality
  readonly strength: number
  readonly polarity: Polarity
  readonly frame: Frame
  readonly rule: string
}

interface Row extends Omit<Act, 'polarity'> {
  readonly polarity?: Polarity
  /** Stems that any ending of a finite verb, a converb or a reported form may follow. */
  readonly stems?: string
  /** Whole words with their endings. */
  readonly words?: string
}

// Endings of the past, the present and future, the perfect, converbs, the first person, reports in the accusative.
const FINITE =
  '(?:[ыиуү]?ш)?(?:[дт][ыиуү](?:м|к|лар|лер)?|[аеоө]т(?:ы)?|йт|[аеоө]б[ыиуү]з|йб[ыиуү]з|[аеоө]м|йм|[гк][аеоө]н(?:[ыиуү]н|д[ыиуү]г[ыиуү]н)?|[ыиуү]?п(?: жатат| жатканын| жаткандыгын| келет| келди| турат| жатабыз| келебиз| кетти| койду)?|[аеоө]?р[ыиуү]н|[аеоөй] турган(?:ын|дыгын)?|м[аеоө]й(?:[ыиуү]н)?|м[аеоө]к(?:ч[ыиуү])?|[ыиуүо]уда|үүдө|ууда|оодо|өөдө)'

const ROWS: readonly Row[] = [
  // Feelings towards a thing.
  {
    rule: 'thanks',
    kind: 'assessment',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    stems:
      '(?:терең |чоң |чын жүрөктөн |жылуу |өз )?(?:(?:ыраазычылы|ыраазылы|алкыш|ра[кх]мат|ыракмат|урмат)[а-яөүң]*) (?:билдир|айт)|канааттануу(?:сун)? (?:менен )?(?:белгиле|билдир)|канааттанууну билдир|сыймыктан(?!уу)|кубаныч(?:ын)? билдир|кубан(?=ды|ат|абыз|ып)|куттукта(?!к)',
  },
  {
    rule: 'values',
    kind: 'assessment',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    stems:
      '(?:жогору|оң|кадырлап) баала|(?:абдан |өтө |бийик |жогору |оң )*баала|(?:жогорку|оң) баа бер|макта|(?:чоң|өзгөчө|олуттуу)? ?маани бер|маанилүүлүгүн (?:баса )?белгиле|(?:ийгиликтүү|маанилүү|зор) деп (?:атады|баалады|эсептейт)',
  },
  {
    rule: 'feels',
    kind: 'assessment',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    words:
      '(?:абдан |өтө |чын жүрөктөн |терең )?(?:ыраазы|кубанычта|сыймыкта|бактылуу|ыраазычылыкта)(?:м[ыиу]н|б[ыиу]з|быз)|(?:чоң |зор )?(?:ыраазычылык|алкыш|сыймык|кубаныч) (?:менен|сезими менен) (?:эскер|белгиле)[а-яөүң]+',
  },
  {
    rule: 'names',
    kind: 'assessment',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    stems: '(?<=(?:[ыиуү]н|[ндт][ыиуү]) )(?:[а-яөүң]+ ){1,3}деп (?:ата(?=ды|йт|шты|п|ган)|баала|сыпатта|мүнөздө)',
  },
  {
    rule: 'blames',
    kind: 'assessment',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    polarity: 'negative',
    stems:
      '(?:терең |катуу |кескин )?(?:(?:нааразычылы|нааразылы|тынчсыздануу|кооптонуу|өкүнүч|кайгы|капалы|кабатыр)[а-яөүң]*|көңүл айтуу[а-яөүң]*) (?:билдир|айт)|(?:катуу |кескин )?сында|сынга ал|сын айт|айыпта|өкүнүү менен белгиле|өкүн(?=дү|өт|үп)|каршы (?:чык|экен|болду)|нааразы (?:бол|экен)|(?:терең )?(?:өкүнүч|кайгы|тынчсыздануу) менен (?:кабыл ал|белгиле)|катуу айт|кооптон|тынчсыздан|даттан',
  },
  {
    rule: 'discontent',
    kind: 'assessment',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    polarity: 'negative',
    words: '(?:катуу |өтө )?(?:нааразы|кабатыр|капа|каршы)(?:быз|мын)?(?=[.,;»]|$)',
  },
  // Support.
  {
    rule: 'supports',
    kind: 'endorsement',
    modality: 'support',
    strength: 1,
    frame: 'thing',
    stems:
      '(?:бекем |толук |ар тараптан |бирдей |кызуу |активдүү )?(?:колдо(?!н|р?го|оч|оого|п бер)|кубатта(?!ндыр)|жактыр(?!ба)|жакта(?!ш))|(?:толук )?колдоо[а-яөүң]* (?:билдир|көргөз)|жактырарын билдир|кош көр|(?:(?:кубануу|кубаныч|канааттануу|ыраазычылык|кубаттоо|жылуу) менен|кубанычта) (?:кабыл|тосуп) ал|макул экен',
  },
  // Hopes.
  {
    rule: 'hopes',
    kind: 'expectation',
    modality: 'hope',
    strength: 1,
    frame: 'say',
    stems:
      'үмүт[а-яөүң]* (?:билдир|арт|кыл)|үмүттөн|ишеним[а-яөүң]* (?:билдир|арт)|ишен|күт|каала|тилек(?:ин|терин)? (?:билдир|айт)|тиле|каалоосун билдир',
  },
  {
    rule: 'wishes',
    kind: 'expectation',
    modality: 'hope',
    strength: 1,
    frame: 'say',
    words: '(?:деген )?(?:тилег|үмүт|каалоо|ишеним|ниет)(?:[ыиуү]б[ыиуү]з|б[ыиуү]з|[ыиуү]м|м) (?:бар|чоң|зор|күчтүү)',
  },
  // Demands.
  {
    rule: 'calls',
    kind: 'call',
    modality: 'appeal',
    strength: 2,
    frame: 'do',
    stems:
      'чакыр|үндө|сура|суран|өтүн|талап (?:кыл|кой)|талабын кой|сунуш (?:кыл|киргиз|айт)|сунушта|сунушун (?:айт|киргиз|билдир)|кеңеш (?:бер|кыл|айт)|өтүнүч (?:кыл|менен кайрыл|айт)|кайрылуу жаса|тапшырма жүктө|эскертүү бер|тапшыр|тапшырма бер|милдеттендир|буюр',
  },
  { rule: 'says-do', kind: 'call', modality: 'appeal', strength: 2, frame: 'do', words: 'де(?:йт|р) эле[мк]' },
  {
    rule: 'should',
    kind: 'call',
    modality: 'should',
    strength: 2,
    frame: 'do',
    words:
      '(?:керек|зарыл|тийиш|абзел|шарт|лазым|максатка ылайыктуу|маанилүү)(?:тигин|дыгын|ти|тигин|түгүн)?(?: экен(?:ин|дигин)?)?(?: деп)?(?: (?:айт|белгиле|билдир|баса белгиле|эсепте|кошумчала|эскерт)[а-яөүң]*)?',
  },
  // Promises.
  {
    rule: 'ready',
    kind: 'commitment',
    modality: 'readiness',
    strength: 3,
    frame: 'do',
    words:
      '(?:дайым |ар дайым |толук )?даяр(?:быз|мын|сыз|пыз)?(?:дыгын|лыгын|дыктарын|лыктарын)?(?: экен(?:ин|дигин|дигибизди|диктерин|диги)?)?(?: деп)?(?: (?:айт|билдир|белгиле|тастыкта|кошумчала|маалымда|баса белгиле|ыраста)[а-яөүң]*)?(?![а-яөүң])',
  },
  {
    rule: 'intends',
    kind: 'commitment',
    modality: 'readiness',
    strength: 3,
    frame: 'do',
    stems:
      'ниеттен|ниетте(?=нет)|ниет(?:и|ин|ибиз)? (?:бар|билдир)|планда|планда(?:штырууда|штырып жатат)|көздө|максат (?:кыл|кой)|умтул(?=ат|абыз|ууда)',
  },
  {
    rule: 'undertakes',
    kind: 'commitment',
    modality: 'undertaken',
    strength: 4,
    frame: 'do',
    stems:
      'милдеттен|милдеттенме(?:син)? (?:ал|кабыл ал)|милдетин (?:ал|моюнга ал)|убада (?:бер|кыл|эт)|убадала|сөз бер|(?:өз )?мойн(?:уна|убузга|уна) ал|моюнга ал|кепилдик бер|кепилде|ишендир',
  },
  // Decisions.
  {
    rule: 'agreed',
    kind: 'agreement',
    modality: 'decided',
    strength: 4,
    frame: 'do',
    stems:
      'макулдаш|келиш(?=ти|ишти|ип алышты|кен)|сүйлөшүп ал|бир пикирге кел|(?:бир ооздон )?чечим(?:ин|и)? кабыл ал|чеч|макул бол|шартташ(?=ты)',
  },
  {
    rule: 'agreed-by-all',
    kind: 'agreement',
    modality: 'decided',
    strength: 4,
    frame: 'do',
    stems:
      'макулдашыл(?=ды|ган)|чечим(?:и|дер)? кабыл алын(?=ды|ган)|келишим(?:ге|дерге) жетиш(?=ил|ти|ишти)|макулдашууга жетиш(?=ил|ти|ишти)',
  },
  {
    rule: 'bound',
    kind: 'commitment',
    modality: 'undertaken',
    strength: 4,
    frame: 'do',
    words: 'милдеттүү(?:бүз)?(?=[.,;»]|$)',
  },
  {
    rule: 'refuses',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    stems: 'баш тарт(?=т[ыи]|ат|ышты|кан)',
  },
  {
    rule: 'notes',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    stems: '(?:эске|назарга|көңүлгө) ал(?=ды|ышты|ышат|ат)',
  },
  // Papers.
  {
    rule: 'signed',
    kind: 'signature',
    modality: 'signed',
    strength: 5,
    frame: 'thing',
    stems:
      'кол кой(?!ула|уу)|кол коюш(?=ту|у?кан|уп)|кол коюл(?=ду|ган|ат|уп)|(?:келишим|макулдашуу|контракт|меморандум)(?:дер|лар)?(?:ин|у(?:н|су)?|ду|ди|дерди)? түз(?:ү|үл)?(?=д[үи]|ш)|парафта',
  },
  // Meetings.
  {
    rule: 'meeting',
    kind: 'meeting',
    modality: 'realis',
    strength: 0,
    frame: 'whole',
    stems:
      'жолугуш|кездеш|(?:сүйлөшүү(?:лөр)?(?:д?[үн]ү)?|жолугушуу|кеңешме|консультация(?:лар)?) (?:жүргүз|өткөр|өткөз)|(?:сүйлөшүү(?:лөрү?)?|кеңешме(?:си)?|жыйын[ыи]?|жолугушуу(?:су)?|консультация(?:лар)?[ыи]?) (?:бол(?=ду)|өт(?=тү|көн))|талкуула(?=шты|ды)|(?:тарабынан )?кабыл ал(?=д[ыи]|[ае]т|ган|ып|ышты|дым)|сүйлөш|баарлаш|маектеш|пикир алмаш|сапар(?:ы)? менен [^,.;]{0,40}?(?:кел|бар)(?=ди|ет|ген|ат|ды|ган|ып|ип)|тосуп ал|сапар жаса|телефон(?:дон| аркылуу) сүйлөш',
  },
  // Denials.
  {
    rule: 'denies',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'say',
    polarity: 'denial',
    stems: 'төгүндө|жокко чыгар|четке как|танды|тан(?=ат|ып)(?! )',
  },
  {
    rule: 'untrue',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    polarity: 'denial',
    words:
      '(?:чындыкка|туура|дал)(?: эч)? (?:дал )?кел(?:бейт|ген эмес)|чындыкка жатпайт|чындыкка коошпойт|(?:жалган|негизсиз|калп|ойдон чыгарылган|туура эмес|чындык эмес|жөнсүз|куру сөз)(?: маалымат| кабар| сөз)?(?: болуп саналат)?(?=[.,;:»]|$)|ушак гана',
  },
  {
    rule: 'thinks',
    kind: 'assessment',
    modality: 'realis',
    strength: 0,
    frame: 'say',
    stems: '(?:деп )?эсепте',
  },
  // Words.
  {
    rule: 'says',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'say',
    stems:
      '(?:деп )?(?:айт(?=ты|ат|ып|кан|ышты|абыз|ты)|билдир(?=ди|ет|ип|ген|ишти|ебиз)|(?:баса |өзгөчө |атап )?белгиле(?=ди|йт|п|шти|ген|йбиз)|кошумчала(?=ды|йт|п)|маалымда(?=ды|йт|шты)|маалымат бер(?=ди|ет|ишти)|жарыяла|эскерт(?=ти|ет|ип)|түшүндүр(?=дү|өт|үп)|тастыкта|ыраста|эсине сал|эске сал|кабарла(?=ды|йт|шты)|жаз(?=ды|ат|ган)(?! )|көрсөт(?=тү|үп)(?=[.,»]|$)|мойнуна ал(?=ды))|ой(?:ун)? билдир|пикир(?:ин)? (?:билдир|айт)',
  },
  {
    rule: 'says',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'say',
    words: 'де(?:ди|шти|йт|ген(?=[.,]|$)|п айтылууда|п кошумчалады)',
  },
]

export interface Predicate {
  readonly act: Act
  readonly start: number
  readonly end: number
}

const compiled = ROWS.map(({ stems, words, polarity = 'positive', ...act }) => ({
  act: { ...act, polarity } satisfies Act,
  pattern: new RegExp(
    stems ? `(?<![а-яөүң-])(?:${stems})${FINITE}(?![а-яөүң])` : `(?<![а-яөүң-])(?:${words})(?![а-яөүң])`,
    'gu',
  ),
}))

const triggers = new Triggers(compiled.map(({ pattern }) => pattern))

/** Every predicate of a stretch, from left to right; of two at one place the longer. */
export function predicatesIn(lower: string, start: number, end: number): Predicate[] {
  const part = lower.slice(0, end)
  const found: Predicate[] = []
  triggers.look(part, start, end)
  for (const [rule, { act, pattern }] of compiled.entries()) {
    if (!triggers.may(rule)) continue
    pattern.lastIndex = start
    for (let match = pattern.exec(part); match; match = pattern.exec(part))
      found.push({ act, start: match.index, end: match.index + match[0].length })
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((one, at) => !found.slice(0, at).some((before) => before.end > one.start && before !== one))
}

const FUTURE = '(?:[аеоөыиуү]?м[аеоө]к(?:ч[ыиуү])?(?: болду)?|[аеоө]т|йт|[аеоө]б[ыиуү]з|йб[ыиуү]з)'
/** The last word of a clause in the present-future, which is how Kyrgyz promises; the first person plural too. */
export const PROMISES = new RegExp(`(?<![а-яөүң-])(?<verb>[а-яөүң]{2,}?)(?<no>[бп][аеоө])?(?<fin>${FUTURE})$`, 'u')
/** The same inside a report: "that it will …": -рын, -а турганын. */
export const REPORTED =
  /(?<![а-яөүң-])(?<verb>[а-яөүң]{2,}?)(?:(?<no>[бп][аеоө]с)|[аеоө]?р)[ыиуү]н$|(?<![а-яөүң-])(?<stem>[а-яөүң]{2,}[аеоөй]) турган(?:ын|дыгын)$/u
/** Verbs of being and becoming, of which nobody is the maker. */
export const STATES =
  /^(?:бол|сан(?:ал)?|эсептел|тур|жат|ата?л|де|айт|кел|өт|башта?л|аякта|жет|түз(?=$)|керектел|күт|чыг?|көбөй|өс|ачыл|жогорула|төмөндө|кал|улан|кир|ээ|жан|жүр|көр|сүйлө|ишен|билдир|белгиле|колдо|каала|үмүттөн|болжолдон)$/u
/** Of these "we" may be the maker all the same: баштайбыз, аяктайбыз. */
export const BEING =
  /^(?:бол|тур|жат|де|айт|кел|жүр|көр|сүйлө|ишен|билдир|белгиле|колдо|каала|үмүттөн|күт|кал|өс|жет|чыг?|кубан|бил|унут|сыймыктан|эсепте|баала|ал)$/u
/** Answers, journeys, places: said in the same future and no promises. */
export const NO_PROMISE =
  /(?<![а-яөүң])(?:жооп бер[а-яөүң]*|орун ал[а-яөүң]*|күчүнө кир[а-яөүң]*|[а-яөүң]*[^п \d] (?:бар|кет)(?:[аеоө]т|[ыиуү]ш[аеоө]т|[аеоө]р[ыиуү]н))$/u
/** "Can" and "cannot": a converb in a vowel before ал-; акча ал- and виза ал- are nouns. */
export const ABILITY =
  /(?<![а-яөүң])(?!(?:акча|кампа|виза|ссуда|баа|жаза|мисал|алмаша) )[а-яөүң]*[аеөоүй] (?:ал(?:ба|а|ы)[а-яөүң]*)$/u
/** Verbs in the passive: the maker is not named. A stem of one syllable (бөл-, ал-) is none. */
export const isPassive = (stem: string): boolean =>
  (stem.match(/[аеёиоуыэюяөү]/gu)?.length ?? 0) > 1 &&
  /(?:[ыиуү]л|[аеоө]л|[ыиуү]н|[аеоө]н)$/u.test(stem) &&
  !/(?:колдон|пайдалан|аракеттен|даярдан|үйрөн|камсызда)$/u.test(stem)
