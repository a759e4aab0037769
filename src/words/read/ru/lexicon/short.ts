import { transliterate } from '../transliterate.ts'
import { act, type Act } from './act.ts'

const words = (list: string): string[] => list.split(' ')

/** Readiness said by a short adjective or participle. */
export const READY = new Map<string, Act>([
  ...['готов', 'готова', 'готово', 'готовы'].map(
    (form) => [form, act('commitment', 'gotov', ['infinitive', '+к'])] as const,
  ),
  ...['намерен', 'намерена', 'намерено', 'намерены'].map(
    (form) => [form, act('commitment', 'nameren', ['infinitive'])] as const,
  ),
  ...['обязан', 'обязана', 'обязано', 'обязаны'].map(
    (form) => [form, act('call', 'obyazan', ['infinitive'], { modality: 'should' })] as const,
  ),
  ...['должен', 'должна', 'должно', 'должны'].map(
    (form) => [form, act('call', 'dolzhen', ['infinitive'], { modality: 'should' })] as const,
  ),
  ...['заинтересован', 'заинтересована', 'заинтересованы', 'заинтересовано'].map(
    (form) => [form, act('expectation', 'zainteresovan', ['+в', 'infinitive'])] as const,
  ),
  ...['признателен', 'признательна', 'признательны', 'благодарен', 'благодарна', 'благодарны'].map(
    (form) => [form, act('assessment', 'priznatelen', ['+за'], { addressed: true })] as const,
  ),
  ...['рад', 'рада', 'рады', 'доволен', 'довольна', 'довольны'].map(
    (form) => [form, act('assessment', 'rad', ['that', 'object'])] as const,
  ),
  ...[
    'обеспокоен',
    'обеспокоена',
    'обеспокоены',
    'озабочен',
    'озабочена',
    'озабочены',
    'недоволен',
    'недовольна',
    'недовольны',
  ].map((form) => [form, act('assessment', 'obespokoen', ['that', 'object'], { polarity: 'negative' })] as const),
  ...['уверен', 'уверена', 'уверены', 'убежден', 'убеждена', 'убеждены'].map(
    (form) => [form, act('expectation', 'uveren', ['that', '+в'])] as const,
  ),
  ...words(
    'впечатлен впечатлена впечатлены восхищен восхищена восхищены растроган растрогана растроганы тронут тронута тронуты воодушевлен воодушевлена воодушевлены окрылен окрылена окрылены счастлив счастлива счастливы горд горда горды польщен польщена польщены удовлетворен удовлетворена удовлетворены',
  ).map((form) => [form, act('assessment', 'schastliv', ['that', 'object'])] as const),
  ...words(
    'шокирован шокирована шокированы потрясен потрясена потрясены озадачен озадачена озадачены обижен обижена обижены напуган напугана напуганы раздосадован раздосадована раздосадованы встревожен встревожена встревожены разочарован разочарована разочарованы возмущен возмущена возмущены огорчен огорчена огорчены расстроен расстроена расстроены удивлен удивлена удивлены удручен удручена удручены',
  ).map((form) => [form, act('assessment', 'razocharovan', ['that', 'object'], { polarity: 'negative' })] as const),
  ...words('солидарен солидарна солидарны').map((form) => [form, act('endorsement', 'solidaren', ['+с'])] as const),
  ...words('настроен настроена настроены нацелен нацелена нацелены').map(
    (form) => [form, act('commitment', 'nastroen', ['infinitive', '+на'])] as const,
  ),
  ...['согласен', 'согласна', 'согласны'].map(
    (form) => [form, act('endorsement', 'soglasen', ['that', '+с'])] as const,
  ),
])

/** "Хотелось бы, чтобы …" */
export const WISH = act('expectation', 'khotelos', ['infinitive', 'that'])

/** "Следует", "необходимо": it should be done, says who speaks. */
export const SHOULD = new Map<string, Act>(
  [
    'следует',
    'необходимо',
    'нужно',
    'надо',
    'важно',
    'целесообразно',
    'нужны',
    'нужна',
    'требуется',
    'рекомендуется',
    'предстоит',
    'надлежит',
    'желательно',
    'пора',
    'нельзя',
    'недопустимо',
    'необходима',
    'необходимы',
    'необходим',
    'нужен',
    'полезно',
    'уместно',
  ].map((form) => [form, act('call', transliterate(form), ['infinitive', 'that', 'object'], { modality: 'should' })]),
)
