import type { atlas as en } from '../en/atlas.ts'

export const atlas: Readonly<Record<keyof typeof en, string>> = {
  'about.facts-until': 'Сведения до {date}; издание пакета {version}.',
  'atlas.head': 'Мест: {places}, линий и рейсов: {pieces}, дел, меняющих сеть: {works}',
  'port.wait': 'в среднем ждать {wait}',
  'front.promised': 'Обещано',
  'front.moves': 'Движется',
  'front.late': 'Опаздывает',
  'front.changed': 'Изменилось',
  'front.silent': 'нет вестей',
}
