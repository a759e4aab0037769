import type { Id } from '../../../ground/index.ts'
import type { Grammar, Named, OpenName } from '../grammar.ts'
import { joinAll } from './join.ts'
import type { Match } from './lexicon.ts'
import type { Known } from './names.ts'
import type { Here } from './named.ts'
import { changed, openPiece, pieceOf, type Piece } from './piece.ts'
import { resolve } from './resolve.ts'
import type { Scene } from './scene.ts'

/**
 * Puts together what stands side by side ("the Kyrgyz" + "side", "minister of transport of" + state, title + person)
 * and finds out whom each word means at this point of the text.
 */
export function namesIn(
  { text, lower }: { text: string; lower: string },
  matches: readonly Match<Known>[],
  open: readonly OpenName[],
  grammar: Grammar,
  scene: Scene,
): Named[] {
  const pieces: Piece[] = []
  for (const match of matches) pieces.push(pieceOf(match, scene, lower, grammar))
  // The names of the pack stand in order.
  if (open.length > 0) {
    for (const one of open) pieces.push(openPiece(one))
    pieces.sort((a, b) => a.start - b.start || b.end - a.end)
  }
  for (const piece of pieces) if (piece.type === 'person') piece.start = withInitials(text, piece.start)
  for (const { id, surname, gender } of open)
    if (surname) learn(scene, grammar, { id, surname, gender: gender ?? null })
  joinAll(pieces, lower, grammar)
  const named: Named[] = []
  const here = { text, lower, scene, grammar, before: named }
  for (const [at, piece] of pieces.entries()) {
    const one = resolve(spokenFor(piece, pieces[at + 1], here) ?? piece, here)
    if (!one) continue
    named.push(one)
    if (one.state) scene.near = one.state
    if (grammar.abbreviates && one.type === 'organisation' && one.ids.length === 1)
      abbreviated(one, text, grammar.abbreviates, scene)
  }
  return named
}

// "A spokesman for the bank": of the bank of which the text speaks.
function spokenFor(title: Piece, next: Piece | undefined, here: Here): Piece | null {
  const { grammar, lower } = here
  if (title.means?.is !== 'office' || title.means.slug !== 'spokesperson' || title.state || title.body || !next)
    return null
  if (next.means?.is !== 'body' || next.id !== null || !grammar.speaksFor?.test(lower.slice(title.end, next.start)))
    return null
  const body = resolve(next, here)
  const [id] = body?.type === 'organisation' ? body.ids : []
  if (!id?.startsWith('org:') || /-(?:government|cabinet|state-council|mfa)$/.test(id)) return null
  const slug = `${id.replace(/^org:(?:[a-z]{2}-)?/, '')}-spokesperson`
  return changed(title, { state: body!.state, candidates: [], means: { is: 'office', slug }, body: id })
}

// "The Eurasian Development Bank (EDB)": the letters by which the text goes on.
function abbreviated({ end, ids, state }: Named, text: string, written: RegExp, scene: Scene): void {
  if (text[end] !== ' ' || text[end + 1] !== '(') return
  const letters = written.exec(text.slice(end, end + 30))?.[1]
  if (letters) scene.name(ids[0]!, letters.toLowerCase(), state)
}

const INITIALS = /(?:^|[^\p{L}])((?:\p{Lu}\. ?){1,2})$/u

// «А. Касымалиев», «С. Н. Иванов»: initials belong to the name.
function withInitials(text: string, start: number): number {
  if (text[start - 1] !== '.' && text[start - 2] !== '.') return start
  const before = INITIALS.exec(text.slice(Math.max(0, start - 8), start))
  return before ? start - before[1]!.length : start
}

function learn(
  scene: Scene,
  grammar: Grammar,
  { id, surname, gender }: { id: Id; surname: string; gender: 'm' | 'f' | null },
) {
  grammar.forms(surname, 'surname').forEach((form, at) => {
    scene.learn(form, { id, direct: at === 0, gender })
  })
}
