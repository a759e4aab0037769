import type { MentionType } from '../../../statement.ts'
import type { Meaning, Reference } from '../../grammar.ts'

/** A word by its forms; those of them that may be the subject are told by their beginning. */
export const word = (type: MentionType, means: Meaning, ...forms: string[]): Reference => ({
  forms,
  type,
  means,
  direct: forms.filter(
    (form) =>
      /^(?:стороны|ни одна|любая|обе |две |оба |два |главы|министры|собеседники|дипломаты|участники|переговорщики|лидеры|президенты|руководители|премьеры|премьер-министры|договаривающиеся|высокие|каждая|правительства|делегации|дипломат$|автор$|эксперт$|экономист$|докладчик$|выступающий$|модератор$|собеседник$|политик$|чиновник$|гость$|гостья$|они|он|она|мы|наша|ее страна|его страна|своя страна|наша|наше|наш|государство$)/.test(
        form,
      ) && !/^(?:нашей)/.test(form),
  ),
})
