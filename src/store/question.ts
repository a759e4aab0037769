import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './engines/engine.ts'

/**
 * A question that is put into words once for each engine: to put it together costs more than to answer it. What it asks
 * for is given each time, in the order in which its parameters stand; what stands in `make` only holds their places.
 */
export function question<R>(make: (db: Db) => Compilable<R>): (db: Db, ...parameters: unknown[]) => Promise<R[]> {
  // A transaction is an object of its own each time, and shares the adapter of its database.
  const inWords = new WeakMap<object, CompiledQuery<R>>()
  return async (db, ...parameters) => {
    const { adapter } = db.getExecutor()
    let compiled = inWords.get(adapter)
    if (!compiled) inWords.set(adapter, (compiled = make(db).compile()))
    const given = parameters.length === 0 ? compiled.parameters : parameters
    return (await db.executeQuery<R>({ ...compiled, parameters: given })).rows
  }
}
