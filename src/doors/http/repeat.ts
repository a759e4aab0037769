import { OrtoqError } from '../../ground/index.ts'

const MOST = 1000

/**
 * Acts that were sent with a key of their own, so that one which is sent again after a lost connection is not entered
 * twice. Kept in memory, the newest thousand; a refused act is not kept.
 * @see the IETF draft of the Idempotency-Key header
 */
export class Repeats<R> {
  readonly #kept = new Map<string, { readonly said: string; readonly answer: Promise<R> }>()

  /** The answer to the first that was sent with this key, or that of `run`; the same key with other words is refused. */
  async once(key: string | undefined, saying: () => string, run: () => Promise<R>): Promise<R> {
    if (key === undefined) return run()
    const said = saying()
    if (!/^[\w-]{16,200}$/.test(key))
      throw new OrtoqError('doors/bad-parameter', { name: 'Idempotency-Key', value: key, wanted: '16–200' })
    const before = this.#kept.get(key)
    if (before) {
      if (before.said !== said) throw new OrtoqError('doors/key-reused', {})
      return before.answer
    }
    const answer = run()
    this.#kept.set(key, { said, answer })
    answer.catch(() => this.#kept.delete(key))
    for (const old of this.#kept.keys()) if (this.#kept.size > MOST) this.#kept.delete(old)
    return answer
  }
}
