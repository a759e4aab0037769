import type { en } from './en.ts'

export const ru: Record<keyof typeof en, string> = {
  'report.title': 'Квартальный доклад',
  'report.lede':
    'Прочитайте доклад за квартал со сносками, возьмите его с собой или отредактируйте абзац. Числа берутся из реестра и не меняются.',
  'report.period': 'Квартал',
  'report.lang': 'Язык',
  'report.take': 'Взять с собой',
  'report.csv': 'таблицы CSV (zip)',
  'report.words': 'Формулировки',
  'report.words-hint':
    'Числа стоят как {names} и остаются; прежде чем слова будут напечатаны, соглашается второй человек.',
  'report.own': 'Исходный текст доклада',
  'report.give': 'Предложить эти слова',
  'report.back': 'Вернуть исходный текст',
  'report.edited': 'отредактировано',
  'report.making': 'Файл составляется.',
}
