import type { load as en } from '../en/load.ts'

export const load: Record<keyof typeof en, string> = {
  'line.head': '{line}: эки тарапка суткасына {trains} поезд, {worlds} мүмкүн болгон дүйнөдө {days} сутка',
  'line.through': 'суткасына {through} өтөт; кысылган графиктен бул {load}',
  'line.overload': 'Дүйнөлөрдүн {share} туруктуу абал жок: анда кезек суткасына {growth} поездге өсөт.',
  'line.alone': 'линияда жалгыз: ары {up}, бери {down}',
  'line.delay':
    'башкалардан жана жабык сааттардан улам кечигүү, орточо: ары {up}, бери {down}; он поезддин тогузу эң көп {p90}',
  'line.never': 'Эч бир дүйнөдө туруктуу абал жок: орточо берилбейт.',
  'line.waits': 'Поезддер алдыдагы жолду кайда күтөт, бир поездге:',
}
