import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgesOf } from './edge.ts'
import { quick } from './quick.ts'

const signs = (codes: ReadonlySet<number> | null): string | null =>
  codes && [...codes].map((code) => String.fromCharCode(code)).join('')

describe('the signs at the edges of what an expression finds', () => {
  it('are those with which each alternative begins and ends', () => {
    const { first, last } = edgesOf(/^(?:был[аои]?|есть)$/)
    expect([signs(first), signs(last)]).toEqual(['бе', 'лаоиь'])
  })

  it('are those of what comes next where the beginning may be left out', () => {
    expect(signs(edgesOf(/^(?:在)?(?:谈到|关于)[^，]{2}/).first)).toBe('在谈关')
  })

  it('are not told where a match may stand anywhere, begin with any sign or be nothing', () => {
    for (const one of [/был/, /^был|есть/, /^[^а]б/, /^(?:был)?/, /^\p{L}а/u, /^был/i, /^был/m, /(?<=^)был/])
      expect(edgesOf(one).first).toBeNull()
  })
})

describe('a quick question', () => {
  const expressions = [
    /^(?:а|бв)[^а]{0,2}(?:г|$)/,
    /(?:后|(?<![一二])时|期间)$/,
    /^[аб]?в+(?=г)|^гг$/,
    /^(?:(?:а|б)?в){1,2}(?!г)\d?/,
    /(?:а|^б)\.?$/,
    /^а?(б?)\1в/,
    /^(?:а{0,2}|б)[вг]$/,
    /^[\d.а-в-]{1,2}г/,
    /^[\s一二]+[^а]|[б-г-]$/,
    /[аб]в|г{2}/,
    /(?<!а)б(?=[вг])|1后/,
  ]

  it('is answered as the expression answers it', () => {
    const text = fc.array(fc.constantFrom(...'абвг.-1 一二后时期间'), { maxLength: 6 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.constantFrom(...expressions), text, (expression, asked) => {
        expect(quick(expression).test(asked)).toBe(expression.test(asked))
      }),
      { numRuns: 3000 },
    )
  })
})
