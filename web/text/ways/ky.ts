import type { en } from './en.ts'

export const ky: Readonly<Record<keyof typeof en, string>> = {
  'ways.map': 'Карта',
  'ways.plan': 'Жол пландоо',
  'ways.ports': 'Өткөрүү пункттары',
  'ways.map-lede': 'Тандалган жылы эмне бар, эмне курулууда жана эмне убада кылынган.',
  'ways.corridor': 'Коридор',
  'ways.whole': 'Бүт тармак',
  'ways.year-now': '{year}, бүгүн',
  'ways.year-past': '{year}, кандай болгон',
  'ways.year-future': '{year}, убада боюнча',
  'ways.column-work': 'Иш',
  'ways.column-then': 'Ошол жылы',
  'ways.column-said': 'Ачылат, айтылганы',
  'ways.legend-mode': 'жолдун түрү',
}
