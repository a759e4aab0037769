import { describe, expect, test } from 'vitest'
import { readFolder, readPack } from '../../../pack/index.ts'
import { packTables } from '../../../processes/tables.ts'
import { defaultPack, threeRivers } from '../../../../test/open.ts'
import { aliasTable, bodyTable, personTable, roleTable, stateTable, themeTable, themeWordTable } from '../../table.ts'
import type { NameKind } from '../grammar.ts'
import { grammars } from '../index.ts'
import { fold } from './fold.ts'
import { codesOf } from './letters.ts'
import { keepsFour, keepsItsBeginning, Lexicon, type Source } from './lexicon.ts'

const source = (name: string, forms: readonly string[], asked: string[] = []): Source<string> => ({
  begins: name,
  entries: () => {
    asked.push(name)
    return forms.map((form) => ({ form, value: name, capital: false }))
  },
})
const valuesIn = (lexicon: Lexicon<string>, text: string) =>
  lexicon.find({ text, lower: text, codes: codesOf(text) }, { start: 0, end: text.length }).map(({ values }) => values)

describe('a lexicon', () => {
  test('makes the forms of a name when a text first has a word that begins like it', () => {
    const asked: string[] = []
    const lexicon = new Lexicon(
      [source('аранта', ['аранта', 'аранты'], asked), source('борлия', ['борлия'], asked)],
      true,
    )
    expect(valuesIn(lexicon, 'столица аранты')).toEqual([['аранта']])
    expect(asked).toEqual(['аранта'])
  })

  test('gives the meanings of one form in the order of the pack, whenever they are made', () => {
    const lexicon = new Lexicon(
      [source('порт', ['порт']), source('ош', ['ош', 'порт']), source('портал', ['порт'])],
      true,
    )
    expect(valuesIn(lexicon, 'порт')).toEqual([['порт', 'ош', 'портал']])
  })

  test('gives them so too where a long name has the form of a short one', () => {
    const lexicon = new Lexicon([source('порталы', ['порт', 'порталы']), source('порт', ['порт'])], true)
    expect(valuesIn(lexicon, 'порт')).toEqual([['порталы', 'порт']])
    expect(valuesIn(lexicon, 'порталы')).toEqual([['порталы']])
  })

  test('finds the longest name first', () => {
    const lexicon = new Lexicon([source('мост', ['мост']), source('мост через реку', ['мост через реку'])], true)
    expect(valuesIn(lexicon, 'новый мост через реку')).toEqual([['мост через реку']])
  })
})

describe.each(grammars.map((grammar) => [grammar.tag, grammar] as const))('names bent by %s', (tag, grammar) => {
  test.each([
    ['the default pack', defaultPack],
    ['the pack of the tests', threeRivers],
  ])('keep the letters with which they begin, two of a word of four and four of a word of six, in %s', (_, dir) => {
    const { pack } = readPack(readFolder(dir), packTables, [])
    const rows = <T>(table: T) => pack!.rows(table as never).map(({ values }) => values as Record<string, unknown>)
    const named = (table: object, field: string, kind: NameKind) =>
      rows(table).map((row) => [(row[field] as Record<string, string | undefined>)[tag], kind] as const)
    const worded = (table: object, field: string) =>
      rows(table)
        .filter(({ language }) => language === tag)
        .map((row) => [row[field] as string, 'phrase'] as const)
    const names = [
      ...named(stateTable, 'name', 'state'),
      ...named(personTable, 'name', 'person'),
      ...named(personTable, 'surname', 'surname'),
      ...named(bodyTable, 'name', 'phrase'),
      ...named(roleTable, 'title', 'title'),
      ...named(themeTable, 'name', 'phrase'),
      ...worded(aliasTable, 'name'),
      ...worded(themeWordTable, 'words'),
    ]
    const lost = names.flatMap(([name, kind]) => {
      if (!name || !keepsItsBeginning(name)) return []
      const { text, lower } = fold(name)
      const begins = lower.slice(0, grammar.spaced && keepsFour(name) ? 4 : 2)
      return grammar.forms(text, kind).filter((form) => !form.toLowerCase().startsWith(begins))
    })
    expect(names.length).toBeGreaterThan(10)
    expect(lost).toEqual([])
  })
})
