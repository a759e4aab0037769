import { expect, test, describe } from 'vitest'
import { readerOver } from '../../../test/words-samples.ts'

const read = (text: string): string =>
  readerOver('cn-kg')
    .read({ text, sha256: '0'.repeat(64), date: '2028-06-18' })
    .records.map(({ kind, actors }) => `${kind} ${actors.map(({ id }) => id.replace(/^(?:state|per):/, '')).join('+')}`)
    .join('; ')

const SPOKE = 'statement asan-mamytov'
describe('whoever says so in Kyrgyz', () => {
  test.each([
    'Министр Асан Мамытов жаңы көпүрө оңдолгонун кошумчалаган.',
    'Министр Асан Мамытов жаңы көпүрө оңдолгонун айтып өттү.',
    'Министр Асан Мамытов жаңы көпүрө оңдолгонун жашырган жок.',
    'Министр Асан Мамытов көпүрө июлда оңдолду деп кайталады.',
    'Министр Асан Мамытов көпүрө июлда оңдолду деп жооп узатты.',
    'Министр Асан Мамытовдун айтымында, көпүрө июлда оңдолгон.',
    'Министр Асан Мамытовдун сөзүнө караганда көпүрө июлда оңдолгон.',
    'Министр Асан Мамытов тактагандай, көпүрө июлда оңдолгон.',
    'Министр Асан Мамытов: «Көпүрөнү оңдоочу кишилер жетишпейт».',
  ])('%s', (text) => expect(read(text)).toBe(SPOKE))

  test('a letter, a page, a press service speak for their body', () => {
    expect(read('Кыргызстандын Экономика министрлигинин катында баалар өзгөрбөгөнү көрсөтүлгөн.')).toBe(
      'statement org:kg-economy-ministry',
    )
    expect(read('Баалар өзгөрбөгөнүн Экономика министрлигинин басма сөз кызматы билдирди.')).toBe(
      'statement org:kg-economy-ministry',
    )
  })

  test('nobody says what some sites write', () => {
    expect(read('Айрым сайттар көпүрө сатылат деп жазышты.')).toBe('')
  })
})

describe('what somebody thinks of a thing in Kyrgyz', () => {
  test.each([
    ['Министр Асан Мамытов иштин созулганына кейигенин айтты.', 'assessment asan-mamytov'],
    ['Министр Асан Мамытов көпүрөнүн сапатына көңүлү толбойт.', 'assessment asan-mamytov'],
    ['Министр Асан Мамытов компаниянын сөзүнө ишенбейт.', 'assessment asan-mamytov'],
    ['Министр Асан Мамытов бул чечимге каршы экенин билдирди.', 'assessment asan-mamytov'],
    ['Министр Асан Мамытов кошуналардын демилгесин колдогонун билдирди.', 'endorsement asan-mamytov'],
    ['Министр Асан Мамытов бул сунушка макул экенин айтты.', 'endorsement asan-mamytov'],
    ['Министр Асан Мамытов көпүрө бүтөт деген ишенимде экенин айтты.', 'expectation asan-mamytov'],
    ['Министр Асан Мамытов көпүрө куруу керек деди.', 'call asan-mamytov'],
    ['Министр Асан Мамытов көпүрө куруу демилгесин көтөрдү.', 'call asan-mamytov'],
  ])('%s', (text, wanted) => expect(read(text)).toBe(wanted))
})

describe('who binds himself in Kyrgyz, and who does not', () => {
  test.each([
    ['Кыргызстандын транспорт министри Асан Мамытов жаңы көпүрө куруп берерин айтты.', 'commitment KG'],
    ['Кыргызстандын транспорт министри Асан Мамытов жаңы көпүрө курууга камынып жатат.', 'commitment KG'],
    ['Кыргызстандын транспорт министри Асан Мамытов жаңы көпүрө курууну ойлонуп жатат.', 'commitment KG'],
    ['Кыргызстандын транспорт министри Асан Мамытов жаңы көпүрө курууга ниеттүү экенин айтты.', 'commitment KG'],
    [
      'Кыргызстандын транспорт министри Асан Мамытов жол оңдоону пландап жатканын жана көпүрө курууга даяр экенин айтты.',
      'commitment KG; commitment KG',
    ],
  ])('%s', (text, wanted) => expect(read(text)).toBe(wanted))

  test.each([
    'Кыргызстандын транспорт министри Асан Мамытов жаңы көпүрө оңдолгонун ишендирди.',
    'Кыргызстандын транспорт министри Асан Мамытов көпүрө куруп бүткөнүн айтты.',
    'Кыргызстандын өкмөтү жаңы көпүрө курууга камынган жок.',
    'Оппозиция шайлоодо утса, көпүрө куруп береби деп ойлонуп жатат.',
  ])('%s', (text) => expect(read(text)).not.toContain('commitment'))
})

describe('who acts in Kyrgyz', () => {
  test.each([
    ['Кыргызстандын Ветеринария кызматы базар жабылбаганын билдирди.', 'statement org:kg-veterinary-service'],
    ['Өзбекстандын Транспорт министрлиги жол ачууну сунуштады.', 'call org:uz-transport-ministry'],
    [
      'Кытайдын Адам ресурстары министрлиги долбоорду карап чыгууга макул болду.',
      'commitment org:cn-human-resources-ministry',
    ],
    ['Ганьсу провинциясынын өкмөтү жаңы мектеп курууга убада берди.', 'commitment org:gansu-government'],
    ['Дордой базары соодагерлерден акы албай турганын билдирди.', 'commitment place:dordoy-market'],
    ['Тяньма компаниясы жаңы цех ачууга убада берди.', 'commitment org:tianma'],
    ['Кыргызстандын Улуттук банкы сомдун курсун сактоого убада берди.', 'commitment org:kg-national-bank'],
    ['Кыргыз тарап Ошто региондук куткаруу борборун курууну сунуштады.', 'call KG'],
    ['Кыргыз тарап жабдууларды бажы алымдарынан бошотот.', 'commitment KG'],
    ['Айдоочулар жол жакында бүтөт деп үмүттөнүшөт.', 'expectation group:drivers'],
    ['Кыргызстан менен Кытайдын авиация бийликтери жаңы каттам ачууга макулдашты.', 'agreement KG+CN'],
  ])('%s', (text, wanted) => expect(read(text)).toBe(wanted))

  test('what is made makes nothing', () => {
    expect(read('Депутат Асан Мамытов карыз боюнча комиссия түзүүнү сунуштады.')).toBe('call asan-mamytov')
  })
})

describe('whoever has the floor in Kyrgyz', () => {
  const ASKED = 'Транспорт министри Асан Мамытов менен маек\n\n— Асан мырза, иштер кандай?\n— '
  test.each([
    ['Былтыр үч көпүрөнү оңдоп бүткөрдүк.', 'statement asan-mamytov'],
    ['Алар бизге азырынча жооп бере элек.', 'statement asan-mamytov'],
    ['Бул сунушту биз толук колдойбуз.', 'endorsement KG'],
    ['Көпүрөгө акча табылды, бирок адис жетишпейт.', 'statement asan-mamytov'],
    ['Менимче, көпүрө мөөнөтүндө бүтөт.', 'expectation asan-mamytov'],
  ])('%s', (answer, wanted) => expect(read(ASKED + answer)).toBe(wanted))
})
