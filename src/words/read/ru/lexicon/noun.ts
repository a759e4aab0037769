import type { Kind } from '../../../statement.ts'
import { formsOf } from '../declension.ts'
import { transliterate } from '../transliterate.ts'
import { act, firm, type Act, type Extra, type Frame } from './act.ts'
import { quick } from '../../engine/quick.ts'

const should: Extra = { modality: 'should' }

/** Nouns that carry the act after a light verb: "выразил надежду", "подтвердил готовность". */
const NOUNS: readonly (readonly [string, Kind, readonly Frame[], Extra?])[] = [
  ['готовность намерение решимость', 'commitment', ['infinitive', '+к', '+о']],
  ['обязательство', 'commitment', ['infinitive', '+по', '+о'], firm],
  ['обещание гарантия слово', 'commitment', ['infinitive', '+о', 'that'], firm],
  ['надежда чаяние', 'expectation', ['that', '+на']],
  ['необходимость целесообразность', 'call', ['infinitive', 'object', '+в'], should],
  ['важность значимость', 'assessment', ['object', 'infinitive']],
  ['уверенность убежденность', 'expectation', ['that', '+в']],
  ['заинтересованность интерес', 'expectation', ['+в', '+к']],
  ['пожелание', 'expectation', ['that', 'infinitive']],
  ['поддержка', 'endorsement', ['object']],
  ['солидарность', 'endorsement', ['+с']],
  [
    'сожаление обеспокоенность озабоченность тревога недовольство беспокойство возмущение протест разочарование несогласие досада соболезнование неудовлетворенность опасение недоумение',
    'assessment',
    ['+о', '+об', '+в связи с', '+по поводу', '+из-за', 'that', 'object'],
    { polarity: 'negative' },
  ],
  ['благодарность признательность', 'assessment', ['+за', 'object'], { addressed: true }],
  ['понимание', 'assessment', ['+в отношении', '+по поводу', '+к']],
  ['значение', 'assessment', ['object']],
  [
    'удовлетворение радость восхищение уважение',
    'assessment',
    ['+по поводу', '+в связи с', '+от', '+к', '+за', 'that', 'object'],
  ],
  ['оценка', 'assessment', ['object']],
  ['должное', 'assessment', ['object']],
  ['одобрение', 'endorsement', ['object']],
  ['приверженность', 'statement', ['object']],
  ['просьба', 'call', ['infinitive', '+о', '+об'], { addressed: true }],
  ['призыв', 'call', ['infinitive', '+к'], { addressed: true }],
  ['предложение', 'call', ['infinitive', '+о', '+об', '+по']],
  ['инициатива идея', 'call', ['infinitive', '+о', '+об', 'object']],
  ['вопрос тема', 'call', ['+о', '+об']],
  ['внимание', 'statement', ['+на', 'that']],
  [
    'договоренность соглашение консенсус взаимопонимание согласованность',
    'agreement',
    ['infinitive', '+о', '+об', '+по', '+относительно', '+в', 'that'],
  ],
  ['поручение указание распоряжение', 'call', ['infinitive', '+о', '+об'], { addressed: true }],
  ['решение', 'agreement', ['infinitive', '+о', '+об', 'that']],
  ['мнение', 'agreement', ['that', '+о', '+об']],
  ['согласие', 'agreement', ['infinitive', '+на', '+с', '+о', '+по', '+относительно']],
  ['компромисс единодушие', 'agreement', ['+о', '+об', '+по', '+в', 'that']],
  ['вывод', 'statement', ['that', '+о', '+об']],
  ['заверение уверение', 'commitment', ['+в', '+о', 'that', 'infinitive'], firm],
  ['план', 'commitment', ['infinitive']],
  ['настрой', 'commitment', ['infinitive', '+на']],
  ['стремление желание', 'expectation', ['infinitive', '+к']],
  ['ожидание оптимизм', 'expectation', ['that', '+по поводу', '+в отношении']],
  ['извинение', 'assessment', ['+за', '+перед', 'object'], { polarity: 'negative' }],
  ['критика', 'assessment', ['object'], { polarity: 'negative' }],
  ['возражение претензия', 'assessment', ['+против', '+по поводу', '+к', '+из-за'], { polarity: 'negative' }],
  ['сомнение скепсис', 'assessment', ['+в', '+по поводу', '+в отношении', 'that'], { polarity: 'negative' }],
  ['гордость восторг симпатия', 'assessment', ['+за', '+к', '+от', '+по поводу', 'that', 'object']],
  ['рекомендация', 'call', ['infinitive', '+по', '+о', '+об'], { addressed: true }],
  ['требование', 'call', ['infinitive', '+о', '+об', '+к'], { addressed: true }],
  ['задача задание', 'call', ['infinitive', '+по'], { addressed: true }],
  ['приглашение', 'call', ['infinitive', '+на', '+в', '+к'], { addressed: true }],
  ['добро', 'endorsement', ['+на', 'infinitive']],
  ['подпись', 'signature', ['+под']],
]

// Which verbs may carry such a noun; a decision that is welcomed is nobody's new one.
const CARRIES: Readonly<Record<string, RegExp>> = {
  решение: /^(?:при|до)/,
  предложение: /^(?:выступ|внес|выдв|сдел|озвуч|обра)/,
  инициатива: /^(?:выступ|выдв|вынес|внес)/,
  идея: /^(?:выдв|выска|озвуч|предл|под[ае])/,
  вопрос: /^(?:пост?а|подн)/,
  тема: /^подн/,
  внимание: /^обра/,
  призыв: /^(?:обра|выступ|повтор)/,
  просьба: /^(?:обра|выска|повтор|выра|напра|озвуч)/,
  договоренность: /^(?:дости|при)/,
  соглашение: /^(?:дости|приш|прид)/,
  консенсус: /^(?:дости|приш|прид)/,
  взаимопонимание: /^(?:дости|приш)/,
  поручение: /^(?:да|отда)/,
  указание: /^(?:да|отда)/,
  распоряжение: /^(?:да|отда)/,
  слово: /^да/,
  гарантия: /^(?:да|пред)/,
  важность: /^(?:отме|подчер|указ)/,
  значимость: /^(?:отме|подчер|указ)/,
  мнение: /^приш/,
  готовность: /^(?!напом)/,
  намерение: /^(?!напом)/,
  обещание: /^(?:да|выра|подтвер|повтор)/,
  необходимость: /^(?:отме|подчер|указ|заяв|сооб|подтвер|акцент|призна|конст|обосн|выра)/,
  целесообразность: /^(?:отме|подчер|указ|подтвер|призна|конст|выра)/,
  уважение: /^выра/,
  понимание: /^(?:выра|проя)/,
  радость: /^выра/,
  восхищение: /^выра/,
  решимость: /^(?:выра|подтвер|заяв|демон)/,
  согласие: /^(?:выра|да|подтвер|дости|приш|прид)/,
  поддержка: /^(?:выра|выска|подтвер|заяв|ока)/,
  интерес: /^(?:выра|проя|подтвер)/,
  оценка: /^(?:да|поста)/,
  должное: /^(?:отда|возда)/,
  значение: /^прида/,
  обязательство: /^(?:при|взя|бер|подтвер|дал)/,
  компромисс: /^(?:дости|приш|прид|наш)/,
  единодушие: /^(?:проя|выра|дости)/,
  вывод: /^(?:приш|прид)/,
  заверение: /^да/,
  уверение: /^да/,
  план: /^(?:озвуч|объяв|подтвер|раскр)/,
  настрой: /^(?:выра|подтвер|проя)/,
  стремление: /^(?:выра|подтвер|проя|заяв)/,
  желание: /^(?:выра|подтвер|проя|заяв|изъя)/,
  ожидание: /^(?:выра|выска)/,
  оптимизм: /^(?:выра|выска)/,
  извинение: /^прин/,
  критика: /^подверг/,
  возражение: /^(?:выра|выска|повтор)/,
  претензия: /^(?:выра|выска|предъ)/,
  сомнение: /^(?:выра|выска)/,
  скепсис: /^(?:выра|выска)/,
  гордость: /^(?:выра|испыт)/,
  восторг: /^(?:выра|выска)/,
  симпатия: /^(?:выра|выска)/,
  рекомендация: /^(?:да|вын|выска|выраб)/,
  требование: /^(?:выдв|выска|предъ|повтор|озвуч)/,
  задача: /^(?:поста|став)/,
  задание: /^да/,
  приглашение: /^(?:пере|напр|выра|повтор)/,
  добро: /^да/,
  подпись: /^поста/,
}

const nouns = new Map<string, { readonly act: Act; readonly lemma: string }>()
for (const [list, kind, frames, extra] of NOUNS)
  for (const lemma of list.split(' ')) {
    const one = act(kind, transliterate(lemma), frames, extra)
    for (const form of formsOf(lemma, 'place')) if (!nouns.has(form)) nouns.set(form, { act: one, lemma })
  }

const UNDERSTOOD = quick(/^понимани[ея]$/)

// "Выразил мнение, что …": told; it is agreed where several come to it.
const OPINION = quick(/^мнени[ея]$/)
const HELD = { act: act('statement', 'mnenie', ['that', '+о', '+об']), lemma: 'мнение' }

/** The act of a noun that stands after `verb`. */
export function nounReading(form: string, verb: string): { readonly act: Act; readonly lemma: string } | null {
  if (OPINION.test(form) && /^(?:выра|выска|озвуч)/.test(verb)) return HELD
  // "Достигнуто понимание о том, что …": agreed, and not felt.
  const found =
    UNDERSTOOD.test(form) && /^(?:дости|приш|прид)/.test(verb) ? nouns.get('взаимопонимание') : nouns.get(form)
  return found && (CARRIES[found.lemma]?.test(verb) ?? true) ? found : null
}
