const names = new Map<string, number>()

/**
 * A number in [0, 1) that belongs to a thing in a world, whatever was drawn before it (counter-based chance). What the
 * planner and the simulation do not know, such as which claim is right, falls out alike in the same world.
 */
export function drawn(world: number, name: string): number {
  let hash = names.get(name)
  if (hash === undefined) {
    hash = 0x811c9dc5
    for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
    if (names.size > 50_000) names.clear()
    names.set(name, hash)
  }
  return (mixed(hash, world) >>> 0) / 2 ** 32
}

/**
 * Two whole numbers in one, well mixed.
 * @see Appleby, "MurmurHash3", 2011: its finalizer
 */
export function mixed(a: number, b: number): number {
  let mix = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return mix ^ (mix >>> 16)
}
