import type { Id, Span } from '../../../ground/index.ts'
import type { MentionType } from '../../statement.ts'
import type { OpenName } from '../grammar.ts'

/** A name that the pack lacks and of which nothing more is known. Every one has its fields in one order: code that meets one shape of object is fast. */
export const openName = ({ start, end }: Span, type: MentionType, id: Id, how?: OpenName['how']): OpenName => ({
  start,
  end,
  type,
  id,
  surname: undefined,
  how,
  gender: undefined,
  direct: undefined,
  body: undefined,
})

/** The same name in that shape, however a grammar made it. */
export const inShape = (one: OpenName): OpenName => ({
  start: one.start,
  end: one.end,
  type: one.type,
  id: one.id,
  surname: one.surname,
  how: one.how,
  gender: one.gender,
  direct: one.direct,
  body: one.body,
})
