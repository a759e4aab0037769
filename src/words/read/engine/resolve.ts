import type { Id } from '../../../ground/index.ts'
import type { Named } from '../grammar.ts'
import { inState, namedAs, type Here } from './named.ts'
import { holderOf } from './office.ts'
import { borneBy, headOf, introduced } from './person.ts'
import { codeOf, isOpenBody, isTitle, type Piece } from './piece.ts'
import { groupBefore, standsFor } from './stand.ts'

/** Whom a piece means at this point of the text, and what the text says by naming it; null where it means nobody. */
export function resolve(piece: Piece, here: Here): Named | null {
  const { lower, scene } = here
  const office = piece.body && !piece.open ? piece : piece.title
  if (office?.body) scene.name(office.body, lower.slice(office.start, office.end), office.state)
  if (piece.type === 'person' || piece.type === 'person+role') return introduced(piece, here)
  if (isVice(piece, here) || isChair(piece, here) || headsBody(piece, here)) return null
  if (piece.means?.is === 'office' && piece.means.slug === 'head' && piece.state === null) return director(piece, here)
  if (piece.open && piece.type === 'role' && piece.body) return officeOf(piece, piece.body, here)
  if ((piece.type === 'role' && piece.means?.is !== 'person') || isTitle(piece))
    return spokenFor(piece, borneBy(piece, here) ?? holderOf(piece, scene, lower), here)
  if (piece.id !== null) return known(piece, piece.id, here)
  const one = piece.candidates.length ? organisation(piece, here) : piece.means && standsFor(piece, piece.means, here)
  if (one?.type === 'organisation' && one.ids[0]) headOf(one.ids[0], piece, here)
  return one
}

const OF_STATE = /ministry|mfa$|cabinet|government|parliament|state-council|embassy/

// "A spokesman for the bank": what he promises, it does.
function spokenFor({ body }: Piece, one: Named | null, { scene, grammar }: Here): Named | null {
  if (one && body && grammar.speaksFor && !OF_STATE.test(body) && one.ids[0]?.startsWith('role:'))
    scene.meet({ ids: one.ids, state: one.state, gender: null, type: 'role' }, body, true)
  return one
}

// 陕西省数据局负责人: an office that the pack lacks, of a body that it may lack as well.
function officeOf(piece: Piece, body: Id, { lower, scene }: Here): Named {
  const state = scene.stateOf(body)
  // Whoever heads it has been named with it.
  const [head, more] = HEADS_IT.test(piece.id!)
    ? scene.people.filter((one) => one.body === body && one.id.startsWith('per:'))
    : []
  if (head && !more) return inState(namedAs(piece, [head.id], 'role', 'role'), state)
  scene.meet({ ids: [piece.id!], state, gender: null, type: 'role' }, body, true)
  scene.name(body, lower.slice(piece.start, piece.end), state)
  return inState(namedAs(piece, [piece.id!], 'role', 'role'), state)
}

// "Вице-|президент компании": half a word is no office.
const isVice = (piece: Piece, { grammar, lower }: Here): boolean =>
  grammar.recalls === true && lower[piece.start - 1] === '-' && isTitle(piece)

// 委员会主席 is no head of state.
const isChair = ({ means, state, start }: Piece, { grammar, lower }: Here): boolean =>
  !grammar.spaced &&
  means?.is === 'office' &&
  means.rank !== undefined &&
  !state &&
  /[会院局协团司]$/.test(lower.slice(Math.max(0, start - 1), start))

// "The chairman of the board", "president of the chamber": a title of the pack, and yet no head of state.
const headsBody = (piece: Piece, { grammar: { ofBody }, lower }: Here): boolean =>
  ofBody !== undefined && piece.state === null && isTitle(piece) && ofBody.test(lower.slice(piece.end, piece.end + 24))

const HEADS_IT = /-(?:president|head|director|general-director|chair|chairman|ceo|rector|manager)$/

// "The director": whoever was named as the head of a body; "director of …" belongs to what follows.
function director(piece: Piece, { lower, scene }: Here): Named | null {
  if (/^ (?:of|at|for) /.test(lower.slice(piece.end, piece.end + 5))) return null
  // "The co-chairs" are several.
  if (/[a-z]s$/.test(lower.slice(piece.start, piece.end))) return null
  const head = scene.people.findLast(({ body }) => body !== null)
  return head ? inState(namedAs(piece, [head.id], 'role', 'role'), head.state) : null
}

function known(piece: Piece, named: Id, here: Here): Named {
  const { lower, scene } = here
  const id = isOpenBody(piece) && piece.how === 'short-name' ? ofWhom(named, here) : named
  if (piece.type === 'organisation' || piece.type === 'format')
    scene.name(id, lower.slice(piece.start, piece.end), piece.state)
  if (id.startsWith('region:')) scene.region(id, lower.slice(piece.start, piece.end), piece.state)
  if (piece.type === 'organisation') headOf(id, piece, here)
  if (piece.type === 'document') scene.document = id
  const joined = piece.type === 'group' && /^group:[a-z]{2}-/.test(id) ? groupBefore(id, piece, here) : null
  return namedAs(piece, joined ? [joined, id] : [id], piece.type, piece.how)
}

// "The tax service": the one named before, or of the state of which the text speaks.
function ofWhom(id: Id, { before, scene }: Here): Id {
  const slug = id.slice(4)
  const known = scene.bodies.findLast((body) => body.id.endsWith(`-${slug}`) || body.id === id)
  if (known) return known.id
  const state = before.findLast((one) => one.state)?.state ?? scene.home ?? scene.speaker?.state ?? scene.near
  return state ? `org:${codeOf(state)}-${slug}` : id
}

// Which ministry of that name: the state's beside it, the one named before, the publisher's own.
function organisation(piece: Piece, here: Here): Named | null {
  const { lower, scene } = here
  const of = piece.candidates.filter(({ state }) => piece.state === null || state === piece.state)
  const named = scene.bodyLike((id) => of.some((one) => one.id === id))
  const chosen =
    of.find(({ id }) => id === named) ??
    (of.length === 1 ? of[0] : undefined) ??
    of.find(({ state }) => state !== null && (state === scene.home || state === scene.subject[0]?.state))
  if (!chosen) return piece.means ? standsFor(piece, piece.means, { ...here, before: [] }) : null
  scene.name(chosen.id, lower.slice(piece.start, piece.end), chosen.state)
  return inState(namedAs(piece, [chosen.id], 'organisation', piece.state ? 'explicit' : 'short-name'), chosen.state)
}
