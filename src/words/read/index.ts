import type { Snapshot, Table } from '../../ground/index.ts'
import { perSnapshot } from '../../ground/index.ts'
import {
  aliasTable,
  bodyTable,
  personTable,
  roleTable,
  stateTable,
  termTable,
  themeTable,
  themeWordTable,
} from '../table.ts'
import type { NamedThing, PackNames } from './engine/names.ts'
import { worldBut } from './engine/world.ts'
import { en } from './en.ts'
import type { Grammar } from './grammar.ts'
import { ky } from './ky.ts'
import { queryReader, type Understood } from './query.ts'
import { makeReader, type Reader } from './reader.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

/** The languages that ortoq reads; a new one is a line here and a folder of samples. */
export const grammars: readonly Grammar[] = [ru, zh, en, ky]

/** The tables of this room that name somebody or something. */
export const nameTables: readonly Table[] = [
  stateTable,
  personTable,
  roleTable,
  termTable,
  bodyTable,
  aliasTable,
  themeTable,
  themeWordTable,
]

/** What a pack tells a reader, with the things of other rooms that texts name. */
export const packNames = (snapshot: Pick<Snapshot, 'rows'>, others: readonly NamedThing[]): PackNames => ({
  states: snapshot.rows(stateTable),
  world: worldBut(snapshot.rows(stateTable)),
  people: snapshot.rows(personTable),
  roles: snapshot.rows(roleTable),
  terms: snapshot.rows(termTable),
  bodies: snapshot.rows(bodyTable),
  aliases: snapshot.rows(aliasTable),
  themes: snapshot.rows(themeTable),
  themeWords: snapshot.rows(themeWordTable),
  others,
})

/** Understands questions over a pack's names, in every language. */
export const understandWith = (names: PackNames): ((text: string) => Understood) => queryReader(names, grammars)

/** The reader of all languages over a pack's names. */
export const readerOf = (names: PackNames): Reader => makeReader(names, grammars)

/** The same, made once a snapshot. */
export const readerFor = (others: (snapshot: Snapshot) => readonly NamedThing[]) =>
  perSnapshot((snapshot) => readerOf(packNames(snapshot, others(snapshot))))

export type { NamedThing, PackNames } from './engine/names.ts'
export type { Grammar } from './grammar.ts'
export { makeReader, type Reader, type ReadInput } from './reader.ts'
export type { Understood } from './query.ts'
