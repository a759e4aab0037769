import { errors } from './entry.ts'

export const waysLoadErrors = errors({
  'ways/bad-queue': {
    status: 400,
    en: '{name} {value} makes no queue: rates are above zero, servers and customers whole numbers from 1, the seed a whole number',
    ru: '{name} {value} не задаёт очередь: интенсивности больше нуля, каналы и клиенты — целые от 1, зерно — целое число',
    ky: '{name} {value} кезекти аныктабайт: ылдамдыктар нөлдөн чоң, каналдар менен кардарлар 1ден башталган бүтүн сан, данек бүтүн сан',
    zh: '{name} {value} 构不成排队：速率须大于零，服务台数和顾客数为不小于 1 的整数，种子为整数',
  },
  'ways/no-flow': {
    status: 400,
    en: 'nobody counts what passes {place}; give --vehicles, the number a day',
    ru: 'никто не считает, сколько проходит через {place}; укажите --vehicles, число в сутки',
    ky: '{place} аркылуу канча өткөнүн эч ким санабайт; --vehicles менен суткалык санын жазыңыз',
    zh: '没有 {place} 的通行统计；请用 --vehicles 给出每日数量',
  },
  'ways/no-lanes': {
    status: 400,
    en: 'nobody says or assumes {property} of {place}, so that its queue cannot be computed',
    ru: 'никто не указал и не предположил {property} для {place}, очередь не рассчитать',
    ky: '{place} үчүн {property} айтылган да, болжолдонгон да эмес, кезекти эсептөө мүмкүн эмес',
    zh: '没有人说明或假定 {place} 的 {property}，无法计算其排队',
  },
  'ways/not-a-port': {
    status: 400,
    en: '{place} has nothing that vehicles or trains queue for; places that have: {known}',
    ru: 'в {place} нет ничего, перед чем стоят в очереди; есть в местах: {known}',
    ky: '{place} жеринде кезек күтө турган эч нерсе жок; барлары: {known}',
    zh: '{place} 没有需要排队的环节；有的地点：{known}',
  },
  'ways/unknown-line': {
    status: 404,
    en: 'no line “{name}”[; did you mean {suggestions}?]',
    ru: 'нет линии «{name}»[; может быть, {suggestions}?]',
    ky: '«{name}» деген линия жок[; балким, {suggestions}?]',
    zh: '没有线路“{name}”[；您是指 {suggestions} 吗？]',
  },
  'ways/no-sections': {
    status: 400,
    en: 'the pack does not say where trains can meet on {line}; lines it does describe: {known}',
    ru: 'набор не говорит, где на {line} поезда могут разминуться; описаны: {known}',
    ky: 'топтом {line} линиясында поезддер кайда жолуга аларын айтпайт; сүрөттөлгөндөрү: {known}',
    zh: '数据包没有说明列车可在 {line} 的何处会让；有说明的线路：{known}',
  },
  'ways/no-line-figure': {
    status: 400,
    en: 'nobody says or assumes {property} of {line}, so that its capacity cannot be computed',
    ru: 'никто не указал и не предположил {property} для {line}, пропускную способность не рассчитать',
    ky: '{line} үчүн {property} айтылган да, болжолдонгон да эмес, өткөрүү жөндөмүн эсептөө мүмкүн эмес',
    zh: '没有人说明或假定 {line} 的 {property}，无法计算其通过能力',
  },
})
