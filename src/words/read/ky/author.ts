import type { Author } from '../grammar.ts'

const LINE = /[^\n]+/g
/** Whose column it is: a name and what he is, in a line of its own. */
const BY =
  /^(?:Автор(?:у)?: ?)?\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, (?:[\p{Ll}-]+ ){0,4}(?:экономист|эксперт|саясатчы|саясат таануучу|серепчи|журналист|депутат|юрист|профессор|аналитик|ишкер|дипломат|элчи(?:си)?|эколог|тарыхчы|инженер|дарыгер|мугалим|окумуштуу|академик|илимпоз)(?:у|и)?\s*$/u
/** He says "I" in it, outside of what he quotes. */
const OWN =
  /(?<![а-яөүң«])(?:мен|менин|мени|мага|менимче)(?![а-яөүң])|(?<![а-яөүң])[а-яөүң]{3,}(?:[аеоө]м|йм)(?=[.,;!])/iu
const QUOTED = /«[^«»]*»/gu

/** An office whose holder speaks for a state or a body. */
const OFFICE =
  '(?:[Пп]резиденти|[Тт]өрагасы|[Мм]инистри|[Ээ]лчиси|[Бб]ашчысы|[Мм]эри|[Гг]убернатору|[Аа]кими|[Рр]ектору|[Дд]иректору|[Жж]етекчиси|[Кк]атчысы|[Оо]рун басары|[Кк]онсулу)'
const NAME = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)? \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?'
/** Whose article or speech it is, in a line of its own: «… элчисинин … макаласы», «…, … президенти», «… төрагасы …». */
const HOLDER = new RegExp(
  `^(?:[^.!?\\n]{0,140}${OFFICE} )?(?<whose>${NAME}н?[ндт][ыиуү]н) (?:[^.!?\\n]{0,90} )?(?:макаласы|колонкасы|сөзү|кайрылуусу|баяндамасы|каты)(?: \\([^)]*\\))?$|^${NAME}, [^.!?:\\n]{0,120}${OFFICE}(?: \\([^)]*\\))?$|^(?:Автор(?:у)?: ?)?\\p{Lu}[^.!?:,;«»\\n]{2,110}${OFFICE} ${NAME}(?: \\([^)]*\\))?$`,
  'u',
)

const ALONE = new RegExp(`^${NAME}$`, 'u')
const OFFICE_ALONE = new RegExp(`^\\p{Lu}[^.!?:«»\\n]{2,110}${OFFICE}$`, 'u')

/** A firm that says "we" in a release of its own. */
const FIRM =
  /^«[^«»]{2,40}» (?:компания|ишкана|фирма|банк|кооператив|завод|фабрика|ЖЧК|ААК|ЖАК|ОсОО)[\p{L}]* ?(?:ны|ни|сы|су)?н?[ыиуү]?н? ?(?:расмий )?(?:билдирүүсү|маалыматы|басма сөз кызматы|пресс-релизи)/u
const WE = /(?<![а-яөүң])(?:биз|биздин)(?![а-яөүң])|[а-яөүң]{2}[аеоөй]?б[ыиуү]з(?=[.,;!])/giu

/** The line of a text that names who wrote it and speaks through all of it. */
export function author(text: string): Author | null {
  if (text.includes('?\n- ')) return null
  const lines = [...text.matchAll(LINE)].map(({ 0: line, index }) => ({ line, start: index, end: index + line.length }))
  const near = lines.length > 8 ? [...lines.slice(0, 5), ...lines.slice(-3)] : lines
  const firm = near.find(({ line }) => line.length < 90 && FIRM.test(line.trim()))
  if (firm && (text.replace(QUOTED, '').match(WE)?.length ?? 0) > 1)
    return {
      start: firm.start,
      end:
        firm.start +
        firm.line.indexOf('»') +
        1 +
        firm.line.slice(firm.line.indexOf('»') + 1).search(/ (?:билдирүү|маалымат|басма|пресс|расмий)/u),
    }
  const own = text.replace(QUOTED, '')
  const found = near.find(({ line }) => line.length < 90 && BY.test(line.trim()))
  if (found) return OWN.test(own) ? { start: found.start, end: found.end } : null
  if (!OWN.test(own) || (own.match(WE)?.length ?? 0) < 2) return null
  for (const [at, { line, start, end }] of near.entries()) {
    // A name in a line of its own, and below it what he is.
    const below = near[at + 1]
    if (below && ALONE.test(line.trim()) && OFFICE_ALONE.test(below.line.trim()))
      return { start, end, heads: true, office: { start: below.start, end: below.end } }
    const holder = line.length < 220 ? HOLDER.exec(line.trim()) : null
    // In what paper he writes is not of whom he is.
    const whose = holder?.groups?.['whose']
    if (holder) return { start, end: whose ? start + line.indexOf(whose) + whose.length : end, heads: true }
  }
  return null
}
