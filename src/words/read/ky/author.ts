import type { Span } from '../../../ground/index.ts'

const LINE = /[^\n]+/g
/** Whose column it is: a name and what he is, in a line of its own. */
const BY =
  /^(?:Автор(?:у)?: ?)?\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, (?:[\p{Ll}-]+ ){0,4}(?:экономист|эксперт|саясатчы|саясат таануучу|серепчи|журналист|депутат|юрист|профессор|аналитик|ишкер|дипломат|элчи(?:си)?|эколог|тарыхчы|инженер|дарыгер|мугалим|окумуштуу|академик|илимпоз)(?:у|и)?\s*$/u
/** He says "I" in it, outside of what he quotes. */
const OWN =
  /(?<![а-яөүң«])(?:мен|менин|мени|мага|менимче)(?![а-яөүң])|(?<![а-яөүң])[а-яөүң]{3,}(?:[аеоө]м|йм)(?=[.,;!])/iu
const QUOTED = /«[^«»]*»/gu

/** A firm that says "we" in a release of its own. */
const FIRM =
  /^«[^«»]{2,40}» (?:компания|ишкана|фирма|банк|кооператив|завод|фабрика|ЖЧК|ААК|ЖАК|ОсОО)[\p{L}]* ?(?:ны|ни|сы|су)?н?[ыиуү]?н? ?(?:расмий )?(?:билдирүүсү|маалыматы|басма сөз кызматы|пресс-релизи)/u
const WE = /(?<![а-яөүң])(?:биз|биздин)(?![а-яөүң])|[а-яөүң]{2}[аеоөй]?б[ыиуү]з(?=[.,;!])/giu

/** The line of a text that names who wrote it and speaks through all of it. */
export function author(text: string): Span | null {
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
  const found = near.find(({ line }) => line.length < 90 && BY.test(line.trim()))
  return found && OWN.test(text.replace(QUOTED, '')) ? { start: found.start, end: found.end } : null
}
