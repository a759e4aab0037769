import type { Id, StateId } from '../../../ground/index.ts'
import type { Meaning, Named } from '../grammar.ts'
import { inState, namedAs, type Here } from './named.ts'
import { codeOf, embassyId, type Piece } from './piece.ts'

type Body = Extract<Meaning, { is: 'body' }>

/**
 * Which ministry, company or agency a common word means: one that was named before, or that of the state beside it.
 * Null where it means none; false where not even a crowd of that name is meant.
 */
export function bodyOf(piece: Piece, means: Body, here: Here): Named | null | false {
  const { lower, scene, before, grammar } = here
  const text = lower.slice(piece.start, piece.end)
  // "Национальная компания «…»": which it is stands behind.
  if (means.generic && grammar.recalls && lower.startsWith(' «', piece.end)) return false
  // "Администрация рынка": of something, and none that was named.
  if (means.slug === 'administration' && grammar.recalls && OF_THING.test(lower.slice(piece.end, piece.end + 16)))
    return false
  const asNamed = (id: string) => scene.bodies.findLast((body) => body.id === id)?.text ?? ''
  const fits = (id: string, words: string) =>
    (means.like.test(id) || means.like.test(words)) && !means.unlike?.test(words || asNamed(id))
  const named = (id: Id) => namedAs(piece, [id], 'organisation', 'short-name')
  const kind = kindOf(piece, means, here)
  if (kind) {
    const like = scene.bodies.findLast(
      (body) => fits(body.id, body.text) && (body.id.includes(kind) || body.text.includes(kind)),
    )
    return like ? named(like.id) : false
  }
  // The one called by this very word before another one of its kind: "the plant", and not the company that was the subject.
  const stem = lastWord(text).slice(0, Math.max(5, lastWord(text).length - 3))
  const called = means.generic
    ? scene.bodies.filter((body) => body.text.includes(stem) && fits(body.id, body.text))
    : []
  const subject = scene.subject.find(
    ({ id }) => id.startsWith('org:') && fits(id, '') && (called.length === 0 || called.some((body) => body.id === id)),
  )
  // "X公司总经理…表示，公司将…": of the person whom the sentence has just named.
  const officer = before.findLast(
    ({ type, ids }) => type.startsWith('person') || (grammar.seats && type === 'pronoun' && ids[0]?.startsWith('per:')),
  )?.ids[0]
  const mine = (officer && scene.figure(officer).body) ?? scene.speaker?.body
  // "His company": of whom the text has just spoken.
  const hisOwn =
    means.generic &&
    mine &&
    (fits(mine, '') || (grammar.speaksFor && mine.startsWith('org:') && PUBLIC.test(means.slug))) &&
    /(?:^|[^a-zа-я])(?:его|ее|his|her) $/.test(lower.slice(Math.max(0, piece.start - 5), piece.start))
      ? mine
      : null
  const governs = means.generic && /^(?:ministry|agency)$/.test(means.slug)
  // "По словам министра …, ведомство": his own.
  const his =
    governs && before.some(({ type }) => type === 'person+role' || type === 'role')
      ? scene.ministryOfSpeaker(here.grammar.ownCompany)
      : null
  // In Chinese the one whom the sentence has named comes before whoever was spoken of.
  const first = !grammar.spaced && means.generic && officer && mine && fits(mine, '') ? mine : null
  // 公司, in a firm's own announcement: whoever announces.
  const announces =
    !grammar.spaced && means.generic && scene.speaker?.id.startsWith('org:') && fits(scene.speaker.id, '')
      ? scene.speaker.id
      : null
  // "The contractor", where a firm publishes, is the other firm.
  const other =
    means.slug === 'contractor' && publishes(here)
      ? scene.bodies.findLast(({ id, text: words }) => id !== scene.publisher && fits(id, words))?.id
      : null
  // "(the «Company»)": the body for which the text has said that the word stands; "the operator X": the one called so.
  const stands = means.generic && grammar.ownCompany ? calledSo(text, here, fits) : undefined
  // 某公司捐赠了锅炉。公司将…: with which the sentence before began, though it told of no act.
  const topical =
    !grammar.spaced && means.generic && scene.topic?.startsWith('org:') && fits(scene.topic, asNamed(scene.topic))
      ? scene.topic
      : null
  // "The State Customs Service", in a newsroom of the state that has one: its own, and not the neighbour's that was spoken of.
  const isOwn =
    !means.generic &&
    !OF_ALL.test(means.slug) &&
    grammar.speaksFor !== undefined &&
    scene.homeIsSure &&
    !MANY.test(text) &&
    !(scene.topic !== null && fits(scene.topic, ''))
  const known =
    first ??
    stands?.id ??
    ownOf(piece, means, here, fits) ??
    (topical && scene.author !== scene.speaker?.id ? topical : announces) ??
    hisOwn ??
    other ??
    his ??
    topical ??
    // Where words are not spaced, a bureau's name begins with that of its ministry.
    (means.generic || grammar.spaced ? null : scene.bodyOnly(text, fits)) ??
    (means.generic ? null : scene.bodyNamed(text, grammar.spaced ? undefined : fits)) ??
    (subject && isOtherSort(subject.id, means.slug, here) ? null : subject?.id) ??
    (/^(?:company|plant)$/.test(means.slug) && fits(scene.publisher ?? '', '') && publishes(here)
      ? scene.publisher
      : null) ??
    (means.generic && mine && fits(mine, '') ? mine : isOwn ? null : scene.bodyLike(fits, lastWord(text)))
  if (piece.state) return ofItsState(piece, means, here, fits)
  if (known && grammar.recalls) scene.touch(known)
  if (known) return named(known)
  if (!means.generic) return atHome(piece, means, here)
  const own = governs ? scene.ministryOfSpeaker(here.grammar.ownCompany) : null
  if (own) return { ...named(own), open: !scene.isKnown(own) }
  const only = here.grammar.onlyOfPack?.test(means.slug) ? scene.onlyBody(means.like) : null
  if (only) return named(only)
  // 校方: a body that the text never names.
  return !here.grammar.spaced && /^[校院]方$/.test(text) ? { ...named(`org:${means.slug}`), open: true } : null
}

/**
 * "The Bank will publish", "the National Bank does not intend", in a text that a national bank heads: itself, whichever other one
 * was spoken of.
 */
function ownOf(
  { start, state, means }: Piece,
  { generic, slug }: Body,
  { text, lower, scene, grammar }: Here,
  fits: (id: string, words: string) => boolean,
): Id | null {
  const { publisher, homeIsSure } = scene
  if (!grammar.speaksFor || !publisher || !homeIsSure || state || !means || !fits(publisher, '')) return null
  if (!generic) return publisher.endsWith(`-${slug}`) ? publisher : null
  return text[start] !== lower[start] ? publisher : null
}

function calledSo(text: string, { scene }: Here, fits: (id: string, words: string) => boolean) {
  const [defined, before] = [`«${text}»`, `${text} `]
  return scene.bodies.findLast(
    ({ id, text: words }) => words === defined || (words.startsWith(before) && fits(id, words)),
  )
}

// A text that names a firm at its head and goes on naming it is that firm's: "the company" in it is no other.
function publishes({ lower, scene, grammar }: Here): boolean {
  const name = grammar.ownCompany ? scene.bodies.find(({ id }) => id === scene.publisher)?.text : undefined
  if (!name) return false
  let count = 0
  for (let at = lower.indexOf(name); at >= 0 && count < OFTEN; at = lower.indexOf(name, at + name.length))
    if (count++ === 0 && at > HEAD) return false
  return count >= OFTEN
}
// In a firm's release "the company" is no bank that was spoken of.
const isOtherSort = (id: Id, slug: string, here: Here): boolean =>
  slug === 'company' && /bank/.test(id) && !/bank/.test(here.scene.publisher ?? 'bank') && publishes(here)
const OF_ALL = /^(?:government|parliament|embassy|consulate)$/
const MANY = /(?:services|administrations|ministries|authorities|governments|parliaments|banks|embassies|consulates)$/
// "His agency", whatever the body of which he is is called.
const PUBLIC = /^(?:agency|service|department|administration|institution|organisation|ministry)$/
const OFTEN = 2
const HEAD = 200

// "The pipeline company" is none that was named without its pipeline.
const kindOf = ({ state, start }: Piece, { generic }: Body, { lower, grammar }: Here): string | null | undefined =>
  generic && !state && !lower.startsWith('the ', start)
    ? grammar.qualified?.exec(lower.slice(Math.max(0, start - 24), start))?.[1]
    : null

const OFFICE = /^(?:administration|agency|service|ministry|inspectorate|authority)$/

function ofItsState(
  piece: Piece,
  { generic, slug, like }: Body,
  { lower, scene, grammar }: Here,
  fits: (id: string, words: string) => boolean,
): Named {
  const state = piece.state!
  const its = generic
    ? ((grammar.recalls ? scene.bodies.findLast((one) => one.state === state && fits(one.id, one.text))?.id : null) ??
      scene.bodyLike((one, words) => (scene.stateOf(one as Id) ?? state) === state && fits(one, words)))
    : null
  if (its) return namedAs(piece, [its], 'organisation', 'short-name')
  // "The Chinese service", of what no word says: its state.
  if (generic && OFFICE.test(slug)) return inState(namedAs(piece, [state], 'organisation', 'short-name'), state)
  const made: Id = slug === 'embassy' ? embassyId(state, scene) : `org:${codeOf(state)}-${slug}`
  // "The government of China": the pack calls it by another name.
  const id = scene.isKnown(made) || generic ? made : (scene.onlyBody(like, state) ?? made)
  scene.name(id, `${slug} ${lower.slice(piece.start, piece.end)}`, state)
  return { ...namedAs(piece, [id], 'organisation', 'explicit'), open: !scene.isKnown(id) }
}

// "The ministry of energy", of which no state is said: of the state at home in the text, of who speaks, of the one named last.
function atHome(piece: Piece, means: Body, here: Here): Named {
  const { like } = means
  const slug = means.home ?? means.slug
  const { lower, scene, before } = here
  const near = before.findLast(({ state }) => state)?.state
  // 中国驻吉大使馆发言人称，使馆…: the one whose man the sentence has just named.
  const own = here.grammar.spaced ? null : before.findLast(({ ids }) => ids[0]?.includes('embassy'))?.state
  const sent = slug === 'embassy' ? (own ?? embassyOf(here) ?? near) : null
  // Where only numbers say what is at home, whoever has such a body, and the people of the text, say it better.
  const better =
    here.grammar.recalls && !scene.homeIsSure
      ? (scene.keeperOf(slug) ?? scene.speaker?.state ?? scene.mostlyKin())
      : !here.grammar.spaced && !scene.homeIsSure
        ? (scene.speaker?.state ?? null)
        : null
  // Where no ending tells the names of the two sides apart at once, it takes more of them.
  const kin = here.grammar.kin && !here.grammar.recalls && !scene.homeIsSure ? scene.mostlyKin(2) : null
  const home =
    sent ??
    better ??
    kin ??
    scene.home ??
    scene.keeperOf(slug) ??
    scene.speaker?.state ??
    near ??
    scene.subject[0]?.state ??
    scene.near
  const made: Id = !home ? `org:${slug}` : slug === 'embassy' ? embassyId(home, scene) : `org:${codeOf(home)}-${slug}`
  const id = !home || scene.isKnown(made) ? made : (scene.onlyBody(like, home) ?? made)
  scene.name(id, `${slug} ${lower.slice(piece.start, piece.end)}`, home)
  return { ...namedAs(piece, [id], 'organisation', 'short-name'), open: !scene.isKnown(id) }
}

// An envoy means his own embassy; who is at home where the text is, the one of the other side.
function embassyOf({ scene, grammar }: Here): StateId | null {
  const { speaker, home } = scene
  const own = speaker?.state ?? null
  const envoy =
    speaker !== null && (scene.officer('ambassador') === speaker.id || /embassy|ambassador/.test(speaker.id))
  return grammar.recalls && own && own === home && !envoy ? (scene.other(own) ?? own) : own
}

const OF_THING =
  /^ (?:рынка|порта|парка|завода|школы|больницы|базара|вокзала|аэропорта|стройки|университета|зоны|сайта)/
const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)
