import { OrtoqError } from '../ground/index.ts'

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** True for a name that means this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/**
 * The address of a webhook: https, without a password in it; plain http only to this machine, and to this machine at all
 * only where `here` allows it, for whoever else may send requests from here reaches what listens here alone.
 */
export function hookUrl(text: string, here: boolean): URL {
  const bad = () => new OrtoqError('post/bad-address', { url: text })
  if (!URL.canParse(text) || text.length > 2000) throw bad()
  const url = new URL(text)
  const own = isLoopback(url.hostname)
  if (url.username !== '' || url.password !== '' || (own && !here)) throw bad()
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && own)) throw bad()
  url.hash = ''
  return url
}
