import type { load as en } from '../en/load.ts'

export const load: Record<keyof typeof en, string> = {
  'line.head': '{line}: {trains} поездов в сутки в обе стороны, {days} суток в {worlds} возможных мирах',
  'line.through': 'за сутки проходят {through}; от сжатого графика это {load}',
  'line.overload': 'В {share} миров нет установившегося режима: там очередь растёт на {growth} поездов в сутки.',
  'line.alone': 'в одиночку на линии: туда {up}, обратно {down}',
  'line.delay':
    'опоздание из-за других и закрытых часов, в среднем: туда {up}, обратно {down}; девять поездов из десяти не более {p90}',
  'line.never': 'Установившегося режима нет ни в одном мире: среднее не даётся.',
  'line.waits': 'Где поезда ждут путь впереди, на поезд:',
}
