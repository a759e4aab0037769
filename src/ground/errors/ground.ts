import { errors } from './entry.ts'

export const groundErrors = errors({
  'ground/bad-id': {
    status: 400,
    en: '“{id}” is not an id of kind {kinds}',
    ru: '«{id}» — не идентификатор вида {kinds}',
    ky: '«{id}» {kinds} түрүндөгү идентификатор эмес',
    zh: '“{id}”不是 {kinds} 类标识',
  },
  'ground/not-canonical': {
    status: 400,
    en: '“{value}” has no faithful JSON form: broken text, or a number that cannot be kept exactly',
    ru: '«{value}» нельзя точно записать в JSON: повреждённый текст или неточное число',
    ky: '«{value}» JSON түрүндө так жазылбайт: бузук текст же так эмес сан',
    zh: '“{value}”无法准确写成 JSON：文本损坏或数字不精确',
  },
  'ground/bad-date': {
    status: 400,
    en: '“{text}” is not a date; write 2030, 2030-Q2, 2030-06 or 2030-06-30',
    ru: '«{text}» — не дата; пишите 2030, 2030-Q2, 2030-06 или 2030-06-30',
    ky: '«{text}» дата эмес; 2030, 2030-Q2, 2030-06 же 2030-06-30 деп жазыңыз',
    zh: '“{text}”不是日期；请写 2030、2030-Q2、2030-06 或 2030-06-30',
  },
  'ground/bad-time': {
    status: 400,
    en: '“{text}” is not a moment; write 2026-12-01T08:00, local at the origin, or with an offset',
    ru: '«{text}» — не момент времени; пишите 2026-12-01T08:00 по месту отправления или со смещением',
    ky: '«{text}» убакыт эмес; 2026-12-01T08:00 деп жөнөтүү жериндеги убакытты же жылышы менен жазыңыз',
    zh: '“{text}”不是时刻；请写 2026-12-01T08:00（出发地时间）或带时差',
  },
  'ground/bad-unit': {
    status: 400,
    en: 'unit “{unit}” is not known',
    ru: 'единица «{unit}» неизвестна',
    ky: '«{unit}» өлчөм бирдиги белгисиз',
    zh: '单位“{unit}”未知',
  },
})
