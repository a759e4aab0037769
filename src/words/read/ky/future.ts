const FUTURE = '(?:[аеоөыиуү]?м[аеоө]к(?:ч[ыиуү]| болду)|[аеоө]т|йт|[аеоө]б[ыиуү]з|йб[ыиуү]з)'
/** The last word of a clause in the present-future, which is how Kyrgyz promises; the first person plural too. */
export const PROMISES = new RegExp(`(?<![а-яөүң-])(?<verb>[а-яөүң]{2,}?)(?<no>[бп][аеоө])?(?<fin>${FUTURE})$`, 'u')
/** The same inside a report: "that it will …": -рын, -а турганын. */
export const REPORTED =
  /(?<![а-яөүң-])(?<verb>[а-яөүң]{2,}?)(?:(?<no>[бп][аеоө]с)|[аеоө]?р)[ыиуү]н$|(?<![а-яөүң-])(?<stem>[а-яөүң]{2,}[аеоөй]) турган(?:ын|дыгын)$/u
/** Verbs of being and becoming, of which nobody is the maker. */
export const STATES =
  /^(?:бол|сан(?:ал)?|эсептел|тур|жат|ата?л|де|айт|кел|өт|башта?л|аякта|жет|түз(?=$)|керектел|күт|чыг?|көбөй|өс|ачыл|жогорула|төмөндө|кал|улан|кир|ээ|жан|бүт|созул|жүр|көр|сүйлө|ишен|билдир|белгиле|колдо|каала|үмүттөн|болжолдон|жогот|утул|бил|түшүн|эсте|унчук|коркут|сезил|керекте|муктаж|үнөмдө|пайдалан)$/u
/** A stem without the ending of doing together: билдириш- is билдир-. */
export const alone = (stem: string): string => stem.replace(/(?<=[лдрнтй])[ыиуү]ш$|(?<=[аеоөыиуү])ш$/u, '')
/** Of these "we" may be the maker all the same: баштайбыз, аяктайбыз. */
export const BEING =
  /^(?:бол|тур|жат|де|айт|кел|жүр|көр|сүйлө|ишен|билдир|белгиле|колдо|каала|үмүттөн|күт|кал|өс|жет|чыг?|кубан|бил|унут|сыймыктан|эсепте|баала|ал)$/u
/** Answers, journeys, meetings, places: said in the same future and no promises. */
export const NO_PROMISE =
  /(?<![а-яөүң])(?:(?:жооп|белги) бер[а-яөүң]*|орун ал[а-яөүң]*|[а-яөүң]+[дтн][аеоө]н [^,;.]{0,40}(?<!(?:сатып|өзүнө|мойнуна|колуна|кабыл|эске|көзөмөлгө|жумушка|ишке|карызга|чечип) )ал(?:ат|ышат)|күчүнө кир[а-яөүң]*|[а-яөүң]*[^п \d] (?:бар|кет)(?:[аеоө]т|[ыиуү]ш[аеоө]т|[аеоө]р[ыиуү]н)|(?:жолуг(?:уш)?|катыш|сүйлөш|маселе[а-яөүң]* көтөр)(?:[ау]т|[өо]т)|талкуула(?:ш[аы])?[йт]т?|болмокчу)$/u
/** "Can" and "cannot": a converb in a vowel before ал-; акча ал- and виза ал- are nouns. */
export const ABILITY =
  /(?<![а-яөүң])(?!(?:акча|кампа|виза|ссуда|баа|жаза|мисал|алмаша) )[а-яөүң]*[аеөоүй] (?:ал(?:ба|а|ы)[а-яөүң]*)$/u
/** Verbs in the passive: the maker is not named. A stem of one syllable (бөл-, ал-) is none. */
export const isPassive = (stem: string): boolean =>
  (stem.match(/[аеёиоуыэюяөү]/gu)?.length ?? 0) > 1 &&
  /(?:[ыиуү]л|[аеоө]л|[ыиуү]н|[аеоө]н)$/u.test(stem) &&
  !/(?:колдон|пайдалан|аракеттен|даярдан|үйрөн|камсызда)$/u.test(stem)
