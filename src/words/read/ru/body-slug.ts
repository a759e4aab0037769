import { perToken, perWord } from '../engine/memo.ts'
import { pinyinOf } from '../palladius.ts'
import { membersIn } from './member.ts'
import { transliterate } from './transliterate.ts'

// What bodies are, in the English of their ids.
const HEADS = new Map(
  (
    'комитет=committee союз=union ассоциаци=association объединени=association банк=bank орган=body подстанци=substation пароходств=shipping-company комисси=commission подкомисси=subcommission подкомитет=subcommittee департамент=department управлени=department агентств=agency служб=service инспекци=inspectorate ' +
    'университет=university институт=institute академи=academy колледж=college училищ=college лице=lyceum больниц=hospital госпитал=hospital клиник=clinic ' +
    'палат=chamber фонд=fund завод=plant комбинат=plant фабрик=factory бирж=exchange музе=museum театр=theatre библиотек=library аэропорт=airport ' +
    'парк=park технопарк=technopark школ=school суд=court прокуратур=prosecutor совет=council подразделени=unit отдел=department обсерватори=observatory обществ=society таможн=customs ' +
    'федераци=federation центр=centre бюро=bureau лаборатори=laboratory консорциум=consortium ' +
    'корпораци=corporation трест=trust гимнази=gymnasium техникум=technical-college архив=archive заповедник=reserve казначейств=treasury издательств=publishing-house типографи=printing-house консерватори=conservatory секретариат=secretariat дирекци=directorate почт=post штаб=headquarters оргкомитет=organizing-committee исполком=executive-committee президиум=presidium подразделени=unit архивохранилищ=archive филармони=philharmonic цирк=circus диспансер=dispensary санатори=sanatorium'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
// What they are for, by the stem of the word.
const WORDS = new Map(
  (
    'логистик=logistics предпринимательств=business торговопромышленн=commerce народн=peoples коммерческ=commercial дорожно=road энергетическо=energy электроэнергетик=electric-power информатизаци=information-technology антитрестовск=antitrust карантин=quarantine данн=data киберпространств=cyberspace технологическ=technological техническ=technical медицинск=medical сельскохозяйственн=agricultural аграрн=agricultural педагогическ=pedagogical государственн=state национальн=national железнодорожн=railway ' +
    'транспортн=transport дорожн=road цементн=cement международн=international экономическ=economic финансов=financial инженерн=engineering городск=city областн=regional районн=district водн=water ' +
    'ветеринарн=veterinary налогов=tax таможенн=customs пограничн=border миграционн=migration почтов=postal авиационн=aviation авиаци=aviation антикоррупционн=anticorruption стандартизаци=standards геологическ=geological консульск=consular визов=visa правов=legal лицензировани=licensing гражданск=civil промышленн=industrial политик=policy политическ=political ' +
    'энергетическ=energy гидротехническ=hydraulic гидрометеорологическ=hydrometeorological метеорологическ=meteorological сахарн=sugar текстильн=textile швейн=garment горн=mining металлургическ=metallurgical ' +
    'химическ=chemical нефтеперерабатывающ=oil-refining молочн=dairy мясн=meat гуманитарн=humanitarian юридическ=law лингвистическ=linguistic научн=research исследовательск=research научно-исследовательск=research проектн=design ' +
    'логистическ=logistics торгов=trade туристическ=tourism культурн=cultural спортивн=sports детск=children городск=city экологическ=environmental антимонопольн=antimonopoly статистическ=statistics ' +
    'водных=water проблем=problems исследовани=studies развити=development экономик=economy финансов=finance транспорт=transport энергетик=energy образовани=education здравоохранени=health культур=culture ' +
    'сельск=agriculture хозяйств= торговл=trade промышленност=industry инвестици=investment строительств=construction архитектур=architecture связ=communications туризм=tourism труд=labour науч=science наук=science ' +
    'дел=affairs бюджет=budget безопасност=security оборон=defence прав=rights человек=human конституционн=constitutional законодательств=legislation окружающ=environment сред= ' +
    'недр=mining леса=forest лесн=forest земельн=land ресурс=resources экспорт=export импорт=import цифров=digital трансформаци=transformation топлив=fuel топливно-энергетическ=fuel-and-energy комплекс=complex ' +
    'финансово=financial финансовы=financial финансова=financial финансову=financial надзор=supervision рынк=market регулировани=regulation контрол=control качеств=quality стандарт=standards метрологи=metrology географи=geography геологи=geology истори=history философи=philosophy ботаник=botany физик=physics хими=chemistry математик=mathematics ' +
    'информаци=information печат=press спорт=sports молодеж=youth миграци=migration занятост=employment туристи=tourism курорт=resorts лошад=horse животноводств=livestock растениеводств=crop защит=protection конкуренци=competition кадастр=cadastre регистраци=registration собственност=property ' +
    'потребител=consumers фондов=stock товарн=commodity страхов=insurance пенсионн=pension ядерн=nuclear космическ=space военн=military ревизионн=audit счетн=accounts избирательн=election конституци=constitution технологи=technology машиностроени=machinery электротехническ=electrical строительн=construction архитектурн=architecture ' +
    'фитосанитарн=phytosanitary растени=plant семен=seed племенн=breeding дипломатическ=diplomatic архивн=archives кредитн=credit ипотечн=mortgage сберегательн=savings инновационн=innovation инновац=innovation телекоммуникационн=telecommunications вещани=broadcasting туристск=tourist демографи=demography статистик=statistics прогнозировани=forecasting мониторинг=monitoring оценк=evaluation аудит=audit аккредитаци=accreditation сертификаци=certification экспертиз=expertise лекарственн=medicines фармацевтическ=pharmaceutical эпидемиологическ=epidemiological санитарн=sanitary санитарно=sanitary онкологи=oncology кардиологи=cardiology педиатри=paediatrics хирурги=surgery материнств=maternity социальн=social пенси=pension семь=family выставочн=exhibition мелиораци=land-reclamation ирригаци=irrigation ирригационн=irrigation рыбн=fish охотнич=hunting пастбищ=pastures пастбищн=pasture гидрологи=hydrology сейсмическ=seismological сейсмологическ=seismological сейсмологи=seismology гляциологи=glaciology астрономи=astronomy востоковедени=oriental-studies этнологи=ethnology археологи=archaeology искусств=arts художественн=art музыкальн=music драматическ=drama патентн=patent интеллектуальн=intellectual чрезвычайн=emergency ситуаци= внешнеэкономическ=foreign-economic внешнеторгов=foreign-trade межправительственн=intergovernmental межведомственн=interagency координационн=coordination наблюдательн=supervisory общественн=public экспертн=expert консультативн=advisory арбитражн=arbitration верховн=supreme охран=protection спасени=rescue спасательн=rescue сотрудничеств=cooperation обмен=exchange поддержк=support содействи=assistance продвижени=promotion привлечени=attraction управлени=management ' +
    'ремонтн=repair механическ=mechanical консервн=cannery винодельческ=wine мукомольн=flour маслян=oil стекольн=glass кирпичн=brick обувн=footwear мебельн=furniture ковров=carpet шелков=silk шерстян=wool табачн=tobacco сурьмян=antimony золотодобывающ=gold-mining угольн=coal нефтян=petroleum газов=gas нефтегазов=oil-and-gas трубопроводн=pipeline кабельн=cable аккумуляторн=battery солнечн=solar тракторн=tractor автосборочн=car-assembly судостроительн=shipbuilding фармацевтик=pharmaceutics биотехнологи=biotechnology хлебн=bread овощн=vegetable плодов=fruit орехов=nut медов=honey рыночн=market кожевенн=leather ' +
    'железн=railway дорог= автомобильн=road рек=rivers бассейн=basin трансграничн=transboundary питани=food пищев=food продовольственн=food зерн=grain хлопк=cotton экологи=environment коммерци=commerce архив=archive градостроительств=urban-planning благоустройств=improvement имуществ=property юстици=justice пожарн=fire санитарно-эпидемиологическ=sanitary фармаци=pharmacy лекарств=medicines внутренн=internal иностранн=foreign внешн=foreign юстиц=justice религи=religion снабжени=supply водоснабжени=water-supply тепл=heat жилищн=housing жилищно-коммунальн=housing коммунальн=utilities музейн=museum языков=language внешнеэкономич=foreign-economic пчеловодств=beekeeping рыболовств=fisheries охот=hunting метеорологи=meteorology метро=metro порт=port портов=port энергонадзор=energy-supervision ' +
    'смешанн=joint торгово-экономическ=trade-and-economic научно-техническ=science-and-technology парламентск=parliamentary организационн=organizing исполнительн=executive торгово-промышленн=commerce-and-industry профсоюз=trade-unions делов=business совместн=joint двусторонн=bilateral постоянн=standing земледели=agriculture почвоведени=soil-science генетик=genetics селекци=breeding овцеводств=sheep-breeding коневодств=horse-breeding птицеводств=poultry шелководств=silk садоводств=horticulture виноградарств=viticulture хлопководств=cotton наследи=heritage памятник=monument заповедник=reserves ледник=glaciers климат=climate ' +
    'реставраци=restoration краеведческ=local-history изобразительн=fine этнографическ=ethnographic палеонтологическ=palaeontological минералогическ=mineralogical ботаническ=botanical зоологическ=zoological биологическ=biological физическ=physics математическ=mathematics историческ=historical географическ=geographical философск=philosophy языкознани=linguistics литератур=literature перевод=translation журналистик=journalism киноискусств=film ' +
    'депозит=deposits вклад=deposits сбережени=savings ипотек=mortgage лизинг=leasing трейдер=traders рынк=markets порталь=portal платеж=payments аккредитован=accredited персональн=personal кибербезопасност=cybersecurity данных=data связь=communications радио=radio телевидени=television кинематографи=film книг=book полиграфи=printing реклам=advertising ' +
    'гидроэнергетик=hydropower возобновляем=renewable энергоэффективност=energy-efficiency нефт=oil золот=gold металл=metals металлург=metallurgy горно-металлургическ=mining-and-metallurgical горно-обогатительн=mining-and-processing золоторудн=gold-mining хлопчатобумажн=cotton суконн=cloth мясокомбинат=meat сыродельн=cheese маслосыродельн=dairy зернов=grain комбикормов=feed семенн=seed тепличн=greenhouse ' +
    'вагоноремонтн=wagon-repair локомотивн=locomotive автотранспортн=road-transport автодорог=roads перевозок=transport пассажирск=passenger грузов=freight складск=warehouse контейнерн=container мостов=bridge тоннельн=tunnel проходческ=tunnelling взрывн=blasting геодези=geodesy картографи=cartography землеустройств=land-management ' +
    'травматологи=traumatology ортопеди=orthopaedics неврологи=neurology инфекционн=infectious-diseases туберкулез=tuberculosis фтизиатри=tuberculosis стоматологическ=dental кров=blood донорств=donor реабилитаци=rehabilitation курортологи=balneology вакцин=vaccines эпидемиологи=epidemiology ветеринари=veterinary ' +
    'тариф=tariffs закуп=procurement аккредитац=accreditation арбитраж=arbitration нотариальн=notarial адвокатск=bar судебн=judicial следственн=investigative антимонопол=antimonopoly конкурентн=competition пробирн=assay опер=opera балет=ballet цирк=circus эстрад=variety филармони=philharmonic песн=song танц=dance кукол=puppet метрологическ=metrology картографическ=mapping'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
const ENDING =
  /(?:ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ую|юю|ым|им|ых|их|ом|ем|ами|ями|ам|ям|ах|ях|ов|ев|а|я|о|е|у|ю|ы|и|ь|й)$/

const stemsOf = (word: string): string[] => {
  const stems = [word]
  for (let size = 1; size <= 3; size++)
    if (ENDING.test(word) && word.length - size > 2) stems.push(word.slice(0, -size))
  return stems
}
const lookUp = (map: ReadonlyMap<string, string>) =>
  perWord((word): string | null => {
    for (const stem of stemsOf(word)) {
      const english = map.get(stem)
      if (english !== undefined) return english
    }
    return null
  })
/** "Борлийско-кимерийская": of two states. */
const OF_TWO = /^[а-я]{3,}ско-[а-я]{3,}ск(?:ий|ая|ое|ой|ого|ому|им|ом|ую)$/
/** An office for a whole land, or of railways, is called so in English; within a town or a ministry it is a department. */
const OF_LAND = /^(?:государственн|национальн|всекитайск|главн)|^железн(?:ых|ой)$/
const headIn = lookUp(HEADS)
const wordIn = lookUp(WORDS)

/** What a body is by its head noun, and whether the noun stands in its dictionary form; null for any other word. */
export const headOf = perToken((word): { readonly english: string; readonly direct: boolean } | null => {
  const english = headIn(word)
  if (english === null) return null
  return {
    english,
    direct: /(?:[бвгджзклмнпрстфхцчшщ]|ия|лата|жба|ица|ика|почта|отека|иржа|ство|ние|тие|ище|юро|ей)$/.test(word),
  }
})

// "Ошский", "Нарынская": a place in -ск.
const PLACE =
  /^(ош|иссык-куль|нарын|талас|баткен|чуй|джалал-абад|жалал-абад|токмак|каракол|бишкек|ташкент|алматин|сиань|урумчи|кашгар|пекин|шанха|ланьчжоу|чэнду|чжэнчжоу|алмат)(?:ск|инск|йск|айск|овск)[а-я]{2,3}$/
const PLACES: Readonly<Record<string, string>> = {
  чуй: 'chuy',
  алматин: 'almaty',
  сиань: 'xian',
  урумчи: 'urumqi',
  кашгар: 'kashgar',
  пекин: 'beijing',
  шанха: 'shanghai',
  ланьчжоу: 'lanzhou',
  чжэнчжоу: 'zhengzhou',
  чэнду: 'chengdu',
  алмат: 'almaty',
  'жалал-абад': 'jalal-abad',
  урумчин: 'urumqi',
  харбин: 'harbin',
  нанкин: 'nanjing',
  кантон: 'guangzhou',
  тибет: 'tibet',
  внутреннемонголь: 'inner-mongolia',
  шэньси: 'shaanxi',
  чунцин: 'chongqing',
  хоргос: 'khorgos',
  иркештам: 'irkeshtam',
  торугарт: 'torugart',
  аксу: 'aksu',
  или: 'ili',
  'кара-балтин': 'kara-balta',
  'кызыл-кий': 'kyzyl-kiya',
  узген: 'uzgen',
  кадамжай: 'kadamjay',
  хайдаркан: 'khaidarkan',
  токтогуль: 'toktogul',
  'кара-суу': 'kara-suu',
  'кара-суй': 'kara-suu',
  балыкчи: 'balykchy',
  майлуу: 'mailuu-suu',
  кант: 'kant',
  андижан: 'andijan',
  ферган: 'fergana',
  наманган: 'namangan',
  самарканд: 'samarkand',
  бухар: 'bukhara',
  термез: 'termez',
  астанин: 'astana',
  шымкент: 'shymkent',
  тараз: 'taraz',
  душанбин: 'dushanbe',
  худжанд: 'khujand',
  'джалал-абад': 'jalal-abad',
}

/**
 * The slug of a body as an English text would give it: what it is for stands before what it is
 * ("комитет по промышленной политике" → industrial-policy-committee); null where a word has no English here.
 */
export function bodySlug(words: readonly string[]): string | null {
  const before: string[] = []
  // "По защите прав потребителей": each noun with its adjectives, and whose it is stands before it in English.
  const phrases: string[][] = []
  let [head, opens] = ['', true]
  for (const word of words) {
    if (word === 'по') continue
    if (word === 'и') {
      if (head === '') before.push('and')
      else {
        phrases.at(-1)?.push('and')
        opens = phrases.length === 0
      }
      continue
    }
    const of = headIn(word)
    if (of !== null && head === '' && words.length > 1) {
      head =
        of === 'department' && word.startsWith('управлени') && words.some((one) => OF_LAND.test(one))
          ? 'administration'
          : of
      continue
    }
    const english: string | null = OF_TWO.test(word)
      ? 'joint'
      : (townOfAdjective(word) ?? membersIn(word) ?? wordIn(word))
    if (english === null) return null
    if (head === '') before.push(english)
    else {
      if (opens) phrases.push([])
      phrases.at(-1)!.push(english)
      opens = !LEADS_ON.test(word)
    }
  }
  const purpose = phrases.toReversed().flat()
  // "Государственное управление культурного наследия": of whose state is said before it.
  if (head === 'administration' && before[0] === 'state' && purpose.length > 0) before.shift()
  // "Академия сельскохозяйственных наук": an academy of sciences is called so in that order.
  if (head === 'academy' && purpose.at(-1) === 'science')
    return [...before, head, ...purpose.slice(0, -1), 'sciences'].join('-')
  return [...before, ...purpose, head].filter(Boolean).join('-')
}
/** An adjective in -ский by what stands before it. */
const OF_PLACE = /^([а-я-]{2,})ск(?:ий|ая|ое|ие|ого|ой|их|ому|ую|им|ом|ими)$/
/** Lands, peoples and months whose names happen to be Chinese syllables. */
const NO_TOWN =
  /^(?:дунган|кубин|кубан|луган|саян|шаман|милан|июнь|мала|нана|сомали|бутан|бали|хано|туман|титан|гуман|латин|инди|иуде|мулла|силуан|маоист|лао)$/
const EACH_VOWEL = /[аеиоуыэюя]+/g
/** Adjectives, which belong to the noun behind them. */
const LEADS_ON = /(?:ого|его|ому|ему|ыми|ими|ым|им|[а-я]{3}ой|ей|ых|их|ую|юю)$/

/** "Бишкекские", "ошская", "ганьсуйская": the town or land of which an adjective is made, in English; null for any other. */
export const townOfAdjective = perWord((word): string | null => {
  const stem = PLACE.exec(word)?.[1]
  if (stem) return PLACES[stem] ?? transliterate(stem)
  const whole = OF_PLACE.exec(word)?.[1] ?? ''
  if (whole === '') return null
  // "Ганьсуйская": a name in a vowel.
  const short = whole.replace(/(?<=[аеиоуыэюя])й$/, '')
  const named = PLACES[whole] ?? PLACES[short]
  if (named) return named
  // "Ляонинский": Chinese syllables, and more than one of them.
  if ((whole.match(EACH_VOWEL) ?? []).length < 2 || NO_TOWN.test(short) || wordIn(word) !== null) return null
  return pinyinOf(whole) ?? pinyinOf(short)
})
