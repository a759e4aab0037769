/** Runs several inputs of one job and gives their results in order: one other thread. */
export interface Hand {
  work(name: string, inputs: readonly unknown[]): Promise<unknown[]>
}

/**
 * Shares inputs out among hands, a few at a time so that none stands idle, and lays the results in the order of the
 * inputs: however many hands there are and whoever is quicker, the answer is the same.
 */
export async function share(hands: readonly Hand[], name: string, inputs: readonly unknown[]): Promise<unknown[]> {
  const results: unknown[] = Array.from({ length: inputs.length })
  const portion = Math.max(1, Math.ceil(inputs.length / (hands.length * 4)))
  let next = 0
  await Promise.all(
    hands.map(async (hand) => {
      while (next < inputs.length) {
        const from = next
        next += portion
        const done = await hand.work(name, inputs.slice(from, from + portion))
        done.forEach((result, at) => (results[from + at] = result))
      }
    }),
  )
  return results
}
