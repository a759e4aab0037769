import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const SAID = ', — деди «Күн Багы» кооперативинин төрагасы Айнура Жолдошева.'

describe('what a speaker of Kyrgyz does anyhow, or promises nobody', () => {
  test.each([
    // Whoever gives no promise, and what is only shown.
    [`«Быйыл убада бербейм, ишти көрсөтөбүз»${SAID}`, 'statement per:ainura-joldosheva'],
    [`«Кепилдик бере албайбыз, жыл кургак болду»${SAID}`, 'statement per:ainura-joldosheva'],
    [`«Түшүмдү күзгө чейин жеткирип беребиз»${SAID}`, 'commitment org:kun-bagy'],
    // Habits, and what begins only now.
    [`«Биз көптөн бери Кашкарга жүзүм жөнөтөбүз»${SAID}`, 'statement per:ainura-joldosheva'],
    [`«Биз адатта товарды поезд менен жеткиребиз»${SAID}`, 'statement per:ainura-joldosheva'],
    [`«Биз жыл сайын Кашкарга миң тонна жүзүм жөнөтөбүз»${SAID}`, 'statement per:ainura-joldosheva'],
    [`«Биз дайыма салыкты мөөнөтүндө төлөйбүз»${SAID}`, 'statement per:ainura-joldosheva'],
    [`«Биз келерки жылдан тартып Кашкарга миң тонна жүзүм жөнөтөбүз»${SAID}`, 'commitment org:kun-bagy'],
    [`«Карызды үч жылда төлөп бүтөбүз»${SAID}`, 'commitment org:kun-bagy'],
    // Nouns before «ал-», which are no converbs.
    [`«Күзгө чейин элүү аялды жумушка алабыз»${SAID}`, 'commitment org:kun-bagy'],
    [`«Үч айылды өз карамагыбызга алабыз»${SAID}`, 'commitment org:kun-bagy'],
    [`«Биз бул көйгөйдү чече албайбыз»${SAID}`, 'statement per:ainura-joldosheva'],
    // Many of no state.
    [`«Компаниялар мыйзамды сакташат»${SAID}`, 'statement per:ainura-joldosheva'],
  ])('%s', (text, found) => expect(taken(text)).toBe(found))
})

describe('a paper of questions in Kyrgyz', () => {
  test('is answered by whoever was named before it, and they are not his side', () => {
    const text = [
      'Министрликтин сөзү',
      'Тышкы иштер министрлигинин басма сөз катчысы Чынара Осмонова журналисттердин суроолоруна жооп берди.',
      'Суроо: Кытайдын тышкы иштер министри качан келет?',
      'Жооп: Биз кытай тараптан түшүндүрмө сурадык. Алар маалыматты эки күндө берүүгө убада кылышты.',
    ].join('\n')
    expect(taken(text)).toBe('call org:kg-mfa; commitment CN')
  })
})

describe('who acts in Kyrgyz news', () => {
  test.each([
    // Who agreed stands in the genitive.
    ['Министр кытай тараптын жүк ташуучуларга виза берүүгө макул болгонун билдирди.', 'commitment CN'],
    ['Министр Кытайдын насыянын пайызын төмөндөтүүгө макул болгонун айтты.', 'commitment CN'],
    ['Министр Кытайдын карызын төлөөгө макул болгонун айтты.', 'commitment role:minister'],
    ['Министр кытай тараптын виза берүүгө макул болбогонун билдирди.', 'statement role:minister'],
    // Of what people a firm is stands between its name and the word for it.
    ['«Күн Багы» өзбек компаниясы мектепти оңдоого милдеттенет.', 'commitment org:kun-bagy'],
    ['«Күн Багы» кыргыз-кытай ишканасы мектепти оңдоого милдеттенет.', 'commitment org:kun-bagy'],
    // A side that stands before "окуу борбору" is no part of its name.
    ['Кытай тарап окуу борборун түзүү үчүн имарат бөлөт.', 'commitment CN'],
    // Several, and a place behind a state.
    ['Кыргызстан менен Кытай Нарында жаңы көпүрө салат.', 'commitment KG+CN'],
    ['Кытай Нарында жаңы көпүрө салат.', 'commitment CN'],
    [
      'Кыргызстан, Казакстан жана Өзбекстан жыйын өткөрүштү. Казак жана өзбек тараптар көмүр жеткирип берүүгө макул болушту.',
      'meeting KG+KZ+UZ; agreement KZ+UZ',
    ],
    // Bodies and heads of towns, districts and regions.
    ['Бүгүнкү жыйында Нарын мэриясы бош жерди мектепке берүүгө убада кылды.', 'commitment org:naryn-city-hall'],
    ['Кара-Суу районунун акими 2 километр жолду оңдоого сөз берди.', 'commitment org:kara-suu-administration'],
    ['Кара-Суу районунун акими Асан Мамытов жолду оңдоого сөз берди.', 'commitment org:kara-suu-administration'],
    ['Кашкардын мэри көргөзмө өткөрүүгө даяр экенин билдирди.', 'commitment city:kashgar'],
    [
      'Базар-Коргон районунун администрациясы жолду оңдоону убада кылды. Район өткөөлгө жарык тартып берет.',
      'commitment org:bazar-korgon-administration; commitment org:bazar-korgon-administration',
    ],
    // Whoever heads a body and has no name; a committee's chair is no head of state.
    ['«Ак-Булак» коомдук бирикмесинин жетекчиси көлдү тазалоону талап кылды.', 'call role:ak-bulak-head'],
    [
      '«Ак-Булак» бирикмеси көлдү тазалоону сунуштады. Бирикменин жетекчиси бийликти сындады.',
      'call org:ak-bulak; assessment role:ak-bulak-head',
    ],
    ['Кытай төрагасы демилгени колдоду.', 'endorsement per:xi-jinping'],
    ['Кесиптик бирликтин төрагасы демилгени колдоду.', 'endorsement unknown'],
    // A common noun means what was named by it.
    [
      '«Көк Тоо» сайты станция сатылат деп жазды. «Жол» ишканасы муну төгүндөдү. Сайт үнсүз калды.',
      'statement org:kok-too; statement org:jol',
    ],
    [
      '«Ак Дан» компаниясы «Көк Талаа» кооперативи менен келишим түздү. Ага ылайык, кооператив буурчак өстүрүүгө милдеттүү, компания акчаны он күндө төлөйт.',
      'signature org:ak-dan+org:kok-talaa; commitment org:kok-talaa; commitment org:ak-dan',
    ],
    ['«Көк Талаа» кооперативи салык төлөөгө милдеттүү.', '-'],
    // Who speaks behind "when …", and who goes on to speak behind a converb.
    ['Журналисттер сураганда, министр Асан Мамытов мындай чечим болбогонун айтты.', 'statement per:asan-mamytov'],
    // We and whoever we did it with.
    [`«Сычуань Жемиш» компаниясы менен үч жылдык келишим түздүк${SAID}`, 'signature org:kun-bagy+org:sichuan-jemish'],
    // Lines that only say who reported, and what a page asks of its readers.
    ['Бул тууралуу өкмөттүн басма сөз кызматы кабарлады.', '-'],
    ['Эгер ката тапсаңыз, текстти белгилеп, бизге жөнөтүңүз.', '-'],
    ['Министр Асан Мамытов журналисттердин суроолоруна жооп берди.', '-'],
    // A doubt of another clause.
    [
      'Бүгүнкү жыйында Талас облустук администрациясы текстти сайтка коёрун билдирди, ал эми «көл соолуду» деген сөздү жокко чыгарды.',
      'commitment org:talas-administration; statement org:talas-administration',
    ],
    ['Талас облустук администрациясы көпүрөнү бузат деген сөз жүрөт.', '-'],
    // Who tells stands behind what he tells.
    ['Өкмөт жаңы жол салып берерин министр Асан Мамытов билдирди.', 'commitment org:kg-cabinet'],
    ['Кытай тарап оорукана салууга макул болгонун министр Асан Мамытов айтты.', 'commitment CN'],
    ['Кытай насыяны кечүүгө даяр экенин элчи Лю Цзянпин билдирди.', 'commitment CN'],
    ['Кытай тарап көпүрө салып бергенин министр Асан Мамытов эске салды.', 'statement per:asan-mamytov'],
    // Bills; «мөөнөтүнөн мурда» is no «мурда».
    ['Мыйзам долбоору боюнча өкмөт айыл тургундарына насыя бөлөт.', '-'],
    ['Өкмөт айыл тургундарына үч пайыздык насыя бөлөт.', 'commitment org:kg-cabinet'],
    ['Кытай вагондорду мөөнөтүнөн мурда жеткирүүгө макул болду.', 'commitment CN'],
    ['Кытай мурда вагондорду жеткирүүгө макул болду.', '-'],
    // What others promised, and nobody says who.
    ['«Бизге автобус беребиз деп убада кылышкан», — деди директор Асан Мамытов.', 'statement per:asan-mamytov'],
    ['«Мектепке үч автобус беребиз», — деди «Жол Ай» компаниясынын директору Асан Мамытов.', 'commitment org:jol-ay'],
    // Given words for another, and a thing that is owned to.
    ['Депутат Асан Мамытов «Жол Ай» компаниясы сууну булгабай турганына кепилдик берди.', 'commitment org:jol-ay'],
    ['Министр Асан Мамытов кемчиликтерди моюнга алды.', 'statement per:asan-mamytov'],
    ['Министр Асан Мамытов жолду оңдоону моюнга алды.', 'commitment KG'],
    // A line that has few letters of Kyrgyz alone.
    ['Кытайлык «Ак Нур» компаниясы Нарынга беш миллион доллар салат.', 'commitment org:cn-ak-nur'],
    // A condition that is given, and one that is asked for.
    ['Кытай тарап окууга шарт түзүүгө даяр экенин билдирди.', 'commitment CN'],
    ['Жолду оңдоо шарт, деди депутат Асан Мамытов.', 'call per:asan-mamytov'],
    // Banks of many states.
    ['Азия өнүктүрүү банкы долбоорго жыйырма миллион доллар бөлөт.', 'commitment org:adb'],
    ['Өкмөт Дүйнөлүк банктан насыя алууну пландап жатат.', 'commitment org:kg-cabinet'],
    // A maker of mayors: the governor of whom the text spoke.
    [
      'Нарын облусунун губернатору Эмил Асанов «Тоо Суу» компаниясынын директору Ли Мин менен жолугушту. Губернатор жер бөлүп берүүгө убада кылды.',
      'meeting per:emil-asanov+per:li-ming; commitment region:KG-N',
    ],
  ])('%s', (text, found) => expect(taken(text)).toBe(found))
})
