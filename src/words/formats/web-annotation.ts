import { textOf, toCodePoints, type Span } from '../../ground/index.ts'
import type { Reading, Statement } from '../statement.ts'

/** How much of the text a quote selector carries on either side, in code points. */
const CONTEXT = 32

/**
 * A reading as a page of W3C Web Annotations: one annotation a record, its content as target with a position selector
 * and a quote selector, the record itself as body. Positions count code points; offsets inside ortoq count UTF-16 units.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function toWebAnnotations(text: string, { source, records }: Reading): object {
  const iri = `urn:sha256:${source.sha256}`
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${iri}#statements`,
    type: 'AnnotationPage',
    items: records.map((record) => ({
      id: `${iri}#${record.id}`,
      type: 'Annotation',
      motivation: 'describing',
      body: {
        type: 'Dataset',
        format: 'application/json',
        conformsTo: 'ortoq-words/1',
        value: withCodePoints(text, record),
      },
      target: { source: iri, selector: selectorsOf(text, record.content) },
    })),
  }
}

function selectorsOf(text: string, span: Span): object[] {
  const { start, end } = toCodePoints(text, span)
  return [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact: textOf(text, span),
      prefix: Array.from(text.slice(0, span.start)).slice(-CONTEXT).join(''),
      suffix: Array.from(text.slice(span.end, span.end + 2 * CONTEXT))
        .slice(0, CONTEXT)
        .join(''),
    },
  ]
}

// Every span of a record leaves in code points, wherever it stands.
function withCodePoints(text: string, record: Statement): unknown {
  const carry = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(carry)
    if (value === null || typeof value !== 'object') return value
    const { start, end } = value as Partial<Span>
    if (typeof start === 'number' && typeof end === 'number') return toCodePoints(text, { start, end })
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, carry(inner)]))
  }
  return carry(record)
}
