import type { Arc, Network } from '../network.ts'

const likes = new WeakMap<Arc, number>()

/**
 * The same number for steps that are alike in every figure, in whatever network they stand. Scenarios that leave a gate or
 * a timetable alone share it.
 */
export function likeOf(arc: Arc, { nodes }: Network): number {
  let like = likes.get(arc)
  if (like === undefined) {
    const { id, from, to, minutes, money, emission, gate, timetable } = arc
    const ends = [from, to].map((node) => `${nodes[node]!.place} ${nodes[node]!.layer}`)
    const waits = [gate, timetable].map((one) => one && numberOf(one))
    likes.set(arc, (like = numbered(JSON.stringify([id, ends, minutes, money, emission, waits]))))
  }
  return like
}

const objects = new WeakMap<object, number>()

function numberOf(one: object): number {
  let number = objects.get(one)
  if (number === undefined) objects.set(one, (number = given++))
  return number
}

const numbers = new Map<string, number>()
const MOST_NUMBERS = 100_000

function numbered(text: string): number {
  let number = numbers.get(text)
  if (number === undefined) {
    // A number is never given twice, so that what was forgotten is only worked out once more.
    if (numbers.size > MOST_NUMBERS) numbers.clear()
    numbers.set(text, (number = given++))
  }
  return number
}

let given = 0
