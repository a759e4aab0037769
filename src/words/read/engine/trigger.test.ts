import { describe, expect, it } from 'vitest'
import { literalsOf, Triggers } from './trigger.ts'

describe('the strings that an expression cannot do without', () => {
  it('are those of each alternative, whatever may stand before them', () => {
    expect(literalsOf(/(?:坚决|全力)*(?<!的)支持(?!者)|赞同/g)).toEqual(['支持', '赞同'])
    expect(literalsOf(/(?<![а-я])(?:жолугуш|кездеш)[а-я]*(?![а-я])/u)).toEqual(['жолугуш', 'кездеш'])
  })

  it('are joined where they stand side by side', () => {
    expect(literalsOf(/re(?:ad|st)s?/)).toEqual(['reads', 'read', 'rests', 'rest'])
    expect(literalsOf(/令人(?:遗憾|担忧)/)).toEqual(['令人遗憾', '令人担忧'])
  })

  it('are not known where an alternative needs none, or letters of either case', () => {
    expect(literalsOf(/支持|[^，。]{2,}/)).toBeNull()
    expect(literalsOf(/(?:坚决)?/)).toBeNull()
    expect(literalsOf(/support/i)).toBeNull()
  })
})

describe('a look at a stretch of text', () => {
  const patterns = [/支持(?!者)/g, /(?<!不)愿/g, /\p{L}{9}/gu, /协[定议]/g]

  it('leaves out no expression that matches inside it', () => {
    const triggers = new Triggers(patterns)
    const text = '中方愿支持该协定，不愿支持者除外。'
    for (let start = 0; start < text.length; start++)
      for (let end = start; end <= text.length; end++) {
        const within = triggers.within(text, start, end)
        for (const [rule, pattern] of patterns.entries())
          if (text.slice(start, end).search(pattern) >= 0) expect(within).toContain(rule)
      }
  })

  it('leaves out those of which no string stands there', () => {
    const triggers = new Triggers(patterns)
    expect(triggers.within('中方支持', 0, 4)).toEqual([0, 2])
    expect(triggers.within('中方支持', 0, 3)).toEqual([2])
  })
})
