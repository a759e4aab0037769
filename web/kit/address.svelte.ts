import { untrack } from 'svelte'

/** Kept from page to page, since they say how the reader reads and not what: the language, and "as known on". */
const CARRIED = ['lang', 'known']

/** The address of the page: everything a page shows follows from it, so that an address can be sent and cited. */
class Address {
  path = $state(location.pathname)
  readonly #query = $state(queryOf(location.search))

  get query(): Readonly<Record<string, string>> {
    return this.#query
  }

  constructor() {
    addEventListener('popstate', () => this.#read())
  }

  /** Goes to another page, or to another state of this one. */
  go(to: string, { replace = false }: { replace?: boolean } = {}): void {
    const before = this.path
    history[replace ? 'replaceState' : 'pushState'](null, '', to)
    this.#read()
    if (this.path === before) return
    scrollTo(0, 0)
    document.getElementById('page')?.focus({ preventScroll: true })
  }

  /** Changes some of the state that this page keeps in its address; null takes a part away. */
  set(changes: Readonly<Record<string, string | null>>, { push = false }: { push?: boolean } = {}): void {
    const query = new URLSearchParams(untrack(() => this.query))
    for (const [name, value] of Object.entries(changes))
      if (value === null || value === '') query.delete(name)
      else query.set(name, value)
    this.go(withQuery(this.path, query), { replace: !push })
  }

  #read(): void {
    this.path = location.pathname
    // Part by part: who reads the language is not asked again when the year changes.
    const now = queryOf(location.search)
    for (const name of Object.keys(this.#query)) if (!(name in now)) delete this.#query[name]
    Object.assign(this.#query, now)
  }
}

export const address = new Address()

/** An address within the observatory, in the reader's language and as known on the reader's date. */
export function href(path: string, query: Readonly<Record<string, string | null | undefined>> = {}): string {
  const all = new URLSearchParams()
  for (const name of CARRIED) if (address.query[name]) all.set(name, address.query[name])
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== undefined) all.set(name, value)
  return withQuery(path, all)
}

/** This page with some of its state changed. */
export function hrefHere(changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(address.query)
  for (const [name, value] of Object.entries(changes))
    if (value === null) query.delete(name)
    else query.set(name, value)
  return withQuery(address.path, query)
}

/** Follows links of the observatory without loading the page anew; put on the outermost element. */
export function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
  const link = (event.target as Element).closest('a')
  const to = link?.getAttribute('href')
  if (!to?.startsWith('/') || link!.hasAttribute('download') || link!.getAttribute('target')) return
  event.preventDefault()
  address.go(to)
}

// An id is `kind:slug`, and a colon needs no escape in a query.
const withQuery = (path: string, query: URLSearchParams): string => {
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return text ? `${path}?${text}` : path
}

function queryOf(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}
