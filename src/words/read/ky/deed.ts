import { alone } from './future.ts'

/**
 * Verbs whose bare future binds whoever is their subject. Kyrgyz has one form for what is done anyhow and for what will
 * be done: of these verbs a state or a body says in it what it undertakes, of all others what is so.
 */
const DEEDS: ReadonlySet<string> = new Set(
  [
    // What is given and paid.
    'бөл жөнөт жибер төлө жеткир жеткиз котор каржыла субсидияла компенсацияла инвестицияла кайтар кеч тарат',
    'камда жумша ажырат белекте тартуула көмөктө жардамда камсызда тейле жүктө кечир',
    // What is built and begun.
    'орнот кур сал төшө чуба оңдо реконструкцияла модернизацияла жабды жаңырт жаңыла тик тиг отургуз жаса',
    'бүткөр бүтүр бүткөз улант негизде уюштур иштет даярда курдур салдыр оңдот жандандыр тургуз',
    // What becomes more or less.
    'төмөндөт азайт көбөйт арттыр кеңейт узарт кыскарт жогорулат күчөт тездет ылдамдат жакшырт өнүктүр',
    'жөнөкөйлөт жеңилдет либералдаштыр санариптештир автоматташтыр электрондоштур газдаштыр заманбапташтыр калыптандыр',
    // What is allowed, ended, changed.
    'киргиз жой жогот тоңдур токтот жап бошот алмаштыр тазала бекит жарыяла ратификацияла катта чеч бириктир аткар сакта',
    'текшер изилде иликте дайында жалда окут жайгаштыр көчүр эвакуацияла чыгар',
    // What is bought and sold.
    'ташы сат экспортто импортто өндүр',
    // What a town does for its streets.
    'асфальтта жашылдандыр реставрацияла көрктөндүр жарыктандыр таризде',
  ].flatMap((row) => row.split(' ')),
)

/** What may be refused without being a deed of these. */
const REFUSED =
  /(?<![а-яөүң])(?:[а-яөүң]*(?:буз|колдон|кийлиг(?:иш?)?|кошул|бошоңдот|создуктур|тос|карма|тартып ал|кечиктир|пайдалан|чегин)|талап кыл|кысым көрсөт|доо кой|(?:жол|уруксат) бер|(?:акы|төлөм|комиссия|салык|алым|пайыз|айып|насыя|кредит|карыз|грант)[а-яөүң]* ал)$/u

/** What is handed over at a ceremony. */
const CEREMONY = /(?<![а-яөүң])(?:төрагалык|эстафета|туу|кубок)(?:ты|ну|сын)(?![а-яөүң])/u
/** A thing in the accusative: what somebody ends or begins. */
const OBJECT = /(?:[дтн][ыиуү]|(?<![дтн])[ыиуү]н) (?:[^ ]+ ){0,4}$/u

/** Light verbs, by what stands before them. */
const LIGHT: Readonly<Record<string, RegExp>> = {
  бер: /(?<!(?<![а-яөүң])(?:мүмкүнчүлү[кг]|түрткү|дем|күч|пайда|натыйжа|жыйынты[кг]|саба[кг]|баа|маани|жооп|белги|маалымат|түшүндүрмө|көрсөтмө|интервью|билдирүү|старт|концерт|киреше|түшүм|үлгү|салам|кабар|сөз|убада|кубат|ишеним|үмүт|таасир|добуш|сын|арыз|той|эсеп)[а-яөүң]*) $/u,
  ал: /(?<![а-яөүң])(?:сатып|чечип|(?:киши|адам|жумушчу|адис|студент|кызматкер)(?:ни|ди|ны|ну|нү|дү|л[аеоө]рд[ыиуү])?|(?:жумуш|иш|көзөмөл|камкордук|карыз|ижара|карамаг|баланс|менчиг|практика|стажировка|эсеб|эсеп|корго)[а-яөүң]*|мойн[а-яөүң]*|моюнга|милдет[а-яөүң]*|колуна|колго|өзүнө) $/u,
  кыл: /(?<![а-яөүң])(?:камсыз|жок|белек|жеңил|ачык|эркин|бекер|акысыз|инвестиция|жардам) $/u,
  көрсөт:
    /(?<![а-яөүң])(?:(?:жардам|көмөк|колдоо)(?:ун|ду|ну|сун)?|[а-яөүң]+(?<![гк][аеоө]н[ыиуү]|экен[ыиуү]|экендиг[ыиуү]|жок[ыиуү])н) $/u,
  тарт: /(?<!(?<![а-яөүң])(?:сапар|көңүл|назар|жооп|жоопкерчилик|кызыгуу|азап|зыян|күнөө|кайгы)[а-яөүң]*) $/u,
  түз: /(?<!\d |пайыз(?:ды|ын)|доллар(?:ды|ын)|сом(?:ду|ун)|(?<![а-яөүң])(?:тонна|км|адам|чакырым|өбөлгө|негиз|коркунуч|тоскоолдук|көйгөй)[а-яөүң]*) $/u,
  ач: /(?<!(?<![а-яөүң])(?:жол|мүмкүнчүлү[кг]|көз|сыр|перспектива|чындык|соттук|иш)[а-яөүң]*) $/u,
  көтөр: /(?<!(?<![а-яөүң])(?:маанай|маселе|кол|үн|дух|баш|суроо|туу|шаан)[а-яөүң]*(?: [^ ]+){0,3}) $/u,
  тапшыр:
    /(?<!(?<![а-яөүң])(?:тест|сынак|экзамен|милдет|иш|стипендия|белек|сыйлык|сертификат|грамота|диплом|орден|медаль)[а-яөүң]*) $/u,
  кой: /(?<!(?<![а-яөүң])(?:маселе|суроо|талап|шарт|чекит|кол|баа|милдет|максат|тоскоол|гүл|гүлчамбар|ат|диагноз|кошо|чама)[а-яөүң]* (?:[^ ]+ )?)(?<=[дтн][ыиуү] |[ыиуү]н )(?:[^ ]+ )?[а-яөүң]+(?:[гк]|н)[аеоө] $/u,
  кир: /(?:уу|үү|оо|өө)[гк][аеоө] $/u,
  аякта: OBJECT,
  өзгөрт: OBJECT,
  кош: /(?:\d|(?<![а-яөүң])(?:эки|үч|төрт|беш|алты|жети|сегиз|тогуз|он|жыйырма|миллион)) (?:[^ ]+ )?$/u,
  алма: /(?<![а-яөүң])(?:тажрыйба|маалымат|студент|адис|окутуучу|дайын)[а-яөүң]* $/u,
  башта: OBJECT,
  ашыр: /(?<![а-яөүң])ишке $/u,
  келтир: /(?<![а-яөүң])(?:калыбына|ылайык) $/u,
  кал: /(?<![а-яөүң])сактап $/u,
  кел: /(?<!(?:г[аеоө]|к[еоө]|[ыиуү]н[аеоө]) )(?<![а-яөүң])алып $/u,
  бар: /(?<![а-яөүң])алып $/u,
  кара: /(?:мүмкүнчүлү[кг]|сунуш|маселе|арыз|өтүнүч|талап|демилге)[а-яөүң]{0,8}(?:[дтн][ыиуү]|[ыиуү]н) (?:[^ ]+ ){0,3}$/u,
  чык: /(?<![а-яөүң])(?:карап|иштеп) $/u,
  чыг: /(?<![а-яөүң])(?:карап|иштеп) $/u,
  көр: /(?<![а-яөүң])(?:карап|изилдеп|талкуулап|текшерип|иликтеп|ойлонуп|чара(?:лар)?(?:ды|ны|ын)?|аракет(?:ин)?) $/u,
  жүргүз:
    /(?<![а-яөүң])(?:иш|жумуш|изилдөө|текшерүү|реформа|инвентаризация|мониторинг|аудит|экспертиза|оңдоо|ремонт|эмдөө|окутуу|дезинфекция)(?:л[аеоө]р|т[аеоө]р)?(?:[ыиуү]?н|[дн][ыиуү])? $/u,
  өткөр:
    /(?<!(?<![а-яөүң])(?:сүйлөшүү|жолугушуу|жыйын|митинг|акция|отурум|саммит|брифинг|машыгуу|мелдеш|оюн|беттеш|сессия|шайлоо|кеңешме|аңгеме|маек|күн|майрам|консультация|конференция|форум)[а-яөүң]*(?: [^ ]+){0,2}) $/u,
}
/** «Сатып алабыз», «жумушка алабыз»: taking that is done, and not being able to. */
export const takes = (words: string): boolean => LIGHT['ал']!.test(words.slice(0, words.lastIndexOf(' ') + 1))
/** Helping verbs behind the converb of what is done: «салып берет», «оңдой баштайт». */
const HELPS: ReadonlySet<string> = new Set(['бер', 'кой', 'бүт', 'чык', 'чыг', 'башта'])
const CONVERB = /(?<![а-яөүң])([а-яөүң]{2,}?)[ыиуү]?(?:п|й|(?<=[^аеоөыиуүй])[аеоө]) $/u

/** Nouns that end as converbs do: «китеп берет», «акча берет». */
const THINGS =
  /(?<![а-яөүң])(?:китеп|мектеп|топ|май|үй|пай|чай|виза|акча|ссуда|маяна|(?:жарым|миң|жүз) баа|[а-я]{2,}(?:ика|ира|шина|апа|амма|орма|ута)) $/u

/** A noun to which something is given or brought. */
const DATIVE = /(?:[гк][аеоө]|[ыиуү]н[аеоө]) $/u

/** Trade, which goes on anyhow where nobody says from when. */
const TRADES = /(?<![а-яөүң])(?:сатып ал|жеткир|ташы|сат|экспортто|импортто|өндүр|чыгар|тейле)$/u
const SELLS = /(?<![а-яөүң])(?:(?<!сатып )сат|экспортто|импортто|өндүр)$/u
export const COMING =
  /\d|(?<![а-яөүң])(?:быйыл|ушул|эмдиги|кийинки|келерки|жакын|жакында|мындан ары|эми|акысыз|бекер|кезексиз|токтоосуз|арзан|(?:өз|өзүнүн) эсебинен|көбүрөөк|толугу менен|кошумча|жаңы|дагы|жокко|бир|эки|үч|төрт|беш|алты|жети|сегиз|тогуз|он|жыйырма|отуз|кырк|элүү|жүз|миң)(?![а-яөүң])/u

/** How many are taken to study, to work, to heal. */
export const PLACES = /\d|студент|бейтап|окуучу|адис|дарыгер/u

/** What is so now, for long or as a rule. */
const USUAL =
  /(?<![а-яөүң])(?:адатта|көбүнчө|көп учурда|кээде|кээ бир учурда|үзгүлтүксүз|азыркы учурда|учурда|бүгүнкү күндө|акыркы (?:жылдары|мезгилде|убакта)|көп жылдан бери|качандан бери|[а-яөүң]+(?:дан|ден|тан|тен|дон|дөн) бери)(?![а-яөүң])/u

/** What is done over and over; of "we" it is a habit, unless it begins only now. */
const OVER =
  /(?<![а-яөүң])(?:ар дайым|дайыма|дайым|ар качан|эзелтен|көптөн|(?:жыл|ай|күн|жума|апта|квартал|кыш|жай|жаз|күз|дүйшөмбү|бейшемби|шаршемби|шейшемби|ишемби|жекшемби)[а-яөүң]{0,4} сайын|ар (?:жылы|айда|күнү|жума)|жылына|айына|жумасына|күнүнө|демейде|үзбөй|тынымсыз)(?![а-яөүң])/u
const FROM_NOW =
  /(?<![а-яөүң])(?:мындан ары|эми|эми(?:ден|тен)|быйыл|быйылдан|эртеңден|келерки|келе жаткан|кийинки|эмдиги|жаңы|[а-яөүң]+[дт][аеоө]н (?:баштап|тартып)|убада|сөз бер|кепилдик|милдет|ишендир|ант)[а-яөүң]*/u

/** Whether "we" do over and over what the clause says: `sentence` is all that is said around it. */
export const isHabit = (words: string, sentence: string): boolean =>
  (USUAL.test(words) || OVER.test(words)) && !FROM_NOW.test(sentence)

/** What a parliament, a court or an office has on its table. */
const AGENDA =
  /(?<![а-яөүң])(?:мыйзам|арыз|иш|доо|өтүнмө|кайрылуу|даттануу|токтом|кылмыш|факт)[а-яөүң]*(?: долбоор[а-яөүң]*)? (?:[^ ]+ ){0,3}(?:карап чы[гк]|текшер|изилде|иликте)/u

/** Where the verb of a clause begins: the last word of this stem. */
function verbIn(words: string, stem: string): number {
  for (let at = words.lastIndexOf(stem); at > 0; at = words.lastIndexOf(stem, at - 1))
    if (words[at - 1] === ' ') return at
  return words.startsWith(stem) ? 0 : words.lastIndexOf(' ') + 1
}

/** Whether a clause whose last verb has the stem `stem` says what somebody will do; `no` where it says what he will not. */
export function isDeed(words: string, stem: string, no: boolean): boolean {
  const short = alone(stem)
  // «Тапшыраарын»: the long vowel of the reported future.
  const verb =
    words.endsWith('н') && !DEEDS.has(short) && !Object.hasOwn(LIGHT, short) ? short.replace(/[аеоө]$/u, '') : short
  const before = words.slice(0, verbIn(words, stem)).slice(-40)
  const whole = before + verb
  if (no && REFUSED.test(whole)) return true
  if (!isDone(verb, before, words)) return false
  if (!words.endsWith('н') && TRADES.test(whole) && !COMING.test(words)) return false
  // "Жылына … товар алып келет": over and over.
  if ((verb === 'кел' || SELLS.test(whole)) && OVER.test(words) && !FROM_NOW.test(words)) return false
  return !USUAL.test(words) && !AGENDA.test(words)
}

function isDone(verb: string, before: string, words: string): boolean {
  const converb = HELPS.has(verb) && !THINGS.test(before) ? CONVERB.exec(before) : null
  if (converb && !/(?:карап|иштеп) $/u.test(before)) {
    const done = converb[1]!
    // "Ташып", of ташы-.
    const stem = DEEDS.has(`${done}ы`) && before[converb.index + done.length] === 'ы' ? `${done}ы` : done
    const does = /^(?:жаз|та|ал)$/.test(done) || isAct(stem, before.slice(0, converb.index))
    // "Жерди мектепке берет": a noun in the dative ends as a converb does.
    return (does || (DATIVE.test(before) && isAct(verb, before))) && !CEREMONY.test(words)
  }
  // A place for many is given; who receives a guest promises nothing.
  if (verb === 'ал' && before.endsWith('кабыл ')) return PLACES.test(words)
  return isAct(verb, before)
}

const isAct = (verb: string, before: string): boolean =>
  Object.hasOwn(LIGHT, verb) ? LIGHT[verb]!.test(before) : DEEDS.has(verb)
