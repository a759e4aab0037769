import { lookup, type LookupAddress } from 'node:dns'
import { existsSync, readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { join } from 'node:path'
import { OrtoqError } from '../ground/index.ts'
import { isLoopback } from '../post/index.ts'

const PATIENCE_MS = 10_000

// What is no address of the public network. @see https://www.iana.org/assignments/iana-ipv4-special-registry
const PRIVATE: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  // Forms that carry an IPv4 address within: nobody has to be reached so. (A mapped one is checked as what it maps.)
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]
const privates = blockList(PRIVATE)

function blockList(ranges: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[]): BlockList {
  const list = new BlockList()
  for (const [net, prefix, family] of ranges) list.addSubnet(net, prefix, family)
  return list
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** True for an address that stands in the public network and nowhere within one. */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) !== 0 && !privates.check(address, familyOf(address))

/** Where webhooks may go beside the public network. */
export interface Allowed {
  /** This machine, under a name that says so. */
  readonly here: boolean
  may(host: string, address: string): boolean
}

/** What the file `hooks` of a data folder allows: a line `allow HOST` or `allow 10.1.0.0/16` each. */
export function allowedIn(dir: string, here: boolean): Allowed {
  const file = join(dir, 'hooks')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const named = new Set<string>()
  const ranges = new BlockList()
  for (const [at, line] of lines.entries()) {
    const [word, what, ...more] = line.replace(/#.*/, '').trim().split(/\s+/)
    if (!word) continue
    const [net = '', prefix] = (what ?? '').split('/')
    if (word !== 'allow' || net === '' || more.length > 0)
      throw new OrtoqError('post/bad-allowance', { line: at + 1, text: line })
    if (isIP(net) === 0) named.add(net.toLowerCase())
    else ranges.addSubnet(net, Number(prefix ?? (isIP(net) === 6 ? 128 : 32)), familyOf(net))
  }
  return {
    here: here || named.has('localhost'),
    may: (host, address) => named.has(host) || ranges.check(address, familyOf(address)),
  }
}

/** What came of sending: the status of the answer, which is never followed anywhere. */
export type Send = (url: URL, headers: Readonly<Record<string, string>>, body: string) => Promise<number>

/**
 * Sends over HTTP to an address that was looked at: the name is resolved once, each of its addresses is checked, and the
 * connection goes to one of these. No redirect is followed, no proxy asked, ten seconds waited.
 */
export const sendChecked =
  (allowed: Allowed): Send =>
  (url, headers, body) =>
    new Promise((resolve, reject) => {
      const host = url.hostname.replace(/^\[|\]$/g, '')
      const fault = (address: string): Error | null => {
        const own = allowed.here && isLoopback(url.hostname) && (address === '::1' || address.startsWith('127.'))
        if (own || isPublicAddress(address) || allowed.may(host, address)) return null
        return new OrtoqError('post/private-address', { host, address })
      }
      const literal = isIP(host) === 0 ? null : fault(host)
      if (literal) return reject(literal)
      const checked: LookupFunction = (name, options, callback) => {
        lookup(
          name,
          { all: true, family: options.family ?? 0 } as { all: true },
          (error, addresses: LookupAddress[]) => {
            const bad = error ?? addresses.map(({ address }) => fault(address)).find(Boolean) ?? null
            const [first] = addresses ?? []
            if (bad || !first) callback(bad ?? new Error('no address'), '', 0)
            else if (options.all) callback(null, addresses)
            else callback(null, first.address, first.family)
          },
        )
      }
      const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(
        url,
        {
          method: 'POST',
          lookup: checked,
          agent: false,
          signal: AbortSignal.timeout(PATIENCE_MS),
          headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          // What a receiver says beyond its status is nobody's business here.
          response.destroy()
          resolve(response.statusCode ?? 0)
        },
      )
      request.once('error', reject)
      request.end(body)
    })
