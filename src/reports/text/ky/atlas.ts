import type { atlas as en } from '../en/atlas.ts'

export const atlas: Readonly<Record<keyof typeof en, string>> = {
  'about.facts-until': 'Маалымат {date} чейин; топтомдун басылышы {version}.',
  'atlas.head': 'Жерлер: {places}, жолдор жана каттамдар: {pieces}, тармакты өзгөртүүчү иштер: {works}',
  'port.wait': 'орточо күтүү {wait}',
  'front.promised': 'Убада кылынган',
  'front.moves': 'Жүрүп жатат',
  'front.late': 'Кечигүүдө',
  'front.changed': 'Өзгөрдү',
  'front.silent': 'кабар жок',
}
