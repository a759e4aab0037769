import type { en } from './en.ts'

export const ky: Record<keyof typeof en, string> = {
  'report.title': 'Чейректик отчёт',
  'report.lede':
    'Чейректин отчётун шилтемелери менен окуңуз, файл катары алыңыз же абзацтын сөзүн өзгөртүңүз. Сандар реестрден алынат жана өзгөрбөйт.',
  'report.period': 'Чейрек',
  'report.lang': 'Тил',
  'report.take': 'Файл катары алуу',
  'report.csv': 'CSV таблицалар (zip)',
  'report.words': 'Сөзүн түзөтүү',
  'report.words-hint': 'Сандар {names} түрүндө турат жана калат; сөз басылардан мурун экинчи адам макул болот.',
  'report.own': 'Отчёттун өз сөзү',
  'report.give': 'Бул сөздү сунуштоо',
  'report.back': 'Отчёттун өз сөзүн кайтаруу',
  'report.edited': 'түзөтүлгөн',
  'report.making': 'Файл түзүлүп жатат.',
}
