/** Where chance comes from: `next` in [0, 1), `bytes` for salts and keys. Passed in, never global. */
export interface Random {
  next(): number
  bytes(length: number): Uint8Array
}

/**
 * xoshiro128** seeded by splitmix32: the same seed gives the same numbers on every machine.
 * Not for keys.
 * @see Blackman, Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021) 36
 */
export function seededRandom(seed: number): Random {
  let mix = seed | 0
  const splitmix = (): number => {
    mix = (mix + 0x9e3779b9) | 0
    let z = mix ^ (mix >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return z ^ (z >>> 15)
  }
  let [a, b, c, d] = [splitmix(), splitmix(), splitmix(), splitmix()]
  const word = (): number => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result >>> 0
  }
  return {
    next: () => word() / 0x1_0000_0000,
    bytes: (length) => Uint8Array.from({ length }, () => word() >>> 24),
  }
}
