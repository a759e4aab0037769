import type { Id } from '../../../ground/index.ts'
import type { OpenName, Sentence, Token } from '../grammar.ts'
import { transliterate } from './transliterate.ts'
import type { Known } from './open-body.ts'

// Letters that no body bears: things, measures, lands.
const NO_BODY =
  /^(?:чпп|ввп|ндс|тэо|гэс|тэц|аэс|тэс|грэс|лэп|жд|сэз|кпп|сми|ссср|сша|ес|оаэ|рф|рк|рт|ру|кр|кнр|снг|шос|оон|мид|днр|кндр|фрг|вто|егэ|пцр|ковид|дтп|чп|чс|ниокр|нии|вуз|втб|эвм|ит|ии|цэс|пэт|ск|тэк|апк|жкх|вич|орви|нко|нпо|гм|гмо|мсб|мсп|пдд|мвт|квт|гвт|цкад|бам|чм|скфо|цк|кпк|внж|смп|азс|гсм|спг|лнг|тоо|оао|ооо|зао|пао|ао|оо|осоо|гп|муп|ип|нк|акб|цкур|хпп|тлц|твэл|суар|вскнп|всп|нпкс|ппкр|инн|бин|снилс|мрот|впк|пво|рсзо|бпла|флк)$/
/** Two to six capitals, vowels or not. */
const LETTERS = /^[а-я]{3,6}$/

/** "ГТУ КНР", "ФТС России": letters before the state whose body they are, where the pack knows none of that name. */
export function letterBodies({ tokens, text }: Sentence, known: readonly Known[]): OpenName[] {
  const found: OpenName[] = []
  for (const one of known) {
    if (!one.values?.some(({ type }) => type === 'state')) continue
    const at = tokens.findIndex(({ start }) => start === one.start) - 1
    const token = tokens[at]
    if (!token || !isLetters(token, text) || one.start - token.end !== 1) continue
    // "ЧПП КР | Анара Осмонова": letters for an office.
    const next = tokens.findIndex(({ start }) => start >= one.end)
    if (tokens[next]?.capital && tokens[next]!.kind === 'word') continue
    if (known.some(({ start, end }) => start < token.end && token.start < end)) continue
    const id: Id = `org:${transliterate(token.text)}`
    found.push({ start: token.start, end: token.end, type: 'organisation', how: 'abbreviation', id, direct: true })
  }
  return found
}

function isLetters({ text: word, start, end, capital }: Token, text: string): boolean {
  if (!capital || !LETTERS.test(word) || NO_BODY.test(word)) return false
  const written = text.slice(start, end)
  return written === written.toUpperCase()
}
