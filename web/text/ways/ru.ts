import type { en } from './en.ts'

export const ru: Readonly<Record<keyof typeof en, string>> = {
  'ways.map': 'Карта',
  'ways.plan': 'Спланировать путь',
  'ways.ports': 'Пункты пропуска',
  'ways.map-lede': 'Что есть, что строится и что обещано в выбранном году.',
  'ways.corridor': 'Коридор',
  'ways.whole': 'Вся сеть',
  'ways.year-now': '{year}, сегодня',
  'ways.year-past': '{year}, как было',
  'ways.year-future': '{year}, как обещано',
  'ways.column-work': 'Дело',
  'ways.column-then': 'В этот год',
  'ways.column-said': 'Откроют, по словам',
  'ways.legend-mode': 'вид пути',
}
