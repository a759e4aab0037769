import type { Component } from 'svelte'
import type { TextKey } from './text/index.ts'

export const stations = ['words', 'works', 'ways', 'flows'] as const
export type Station = (typeof stations)[number]

/** A page: its address, where `:name` stands for one part of it, and the station of the line it belongs to. */
export interface Page {
  readonly path: string
  readonly station: Station | null
  /** Its name in the navigation; without one it is reached from other pages only. */
  readonly nav?: TextKey
  /** The page draws the stations itself: the front page, whose line goes on into the map. */
  readonly ownStations?: boolean
  /** Receives the parts of the address as `params`. */
  readonly load: () => Promise<{ default: Component<{ params: Record<string, string> }> | Component }>
}

/** Every page; a new one is a file in its room's folder and a line here. */
export const pages: readonly Page[] = [
  { path: '/', station: null, ownStations: true, load: () => import('./front/Front.svelte') },
  { path: '/all/:question', station: null, load: () => import('./front/AllPage.svelte') },
  {
    path: '/commitments',
    station: 'words',
    nav: 'words.commitments',
    load: () => import('./words/CommitmentsPage.svelte'),
  },
  { path: '/commitment/:id', station: 'words', load: () => import('./words/CommitmentPage.svelte') },
  { path: '/documents', station: 'words', nav: 'words.documents', load: () => import('./words/DocumentsPage.svelte') },
  { path: '/document/:id', station: 'words', load: () => import('./words/DocumentPage.svelte') },
  { path: '/read', station: 'words', nav: 'words.read', load: () => import('./words/ReadPage.svelte') },
  { path: '/desk/:id', station: 'words', load: () => import('./words/DeskPage.svelte') },
  { path: '/compare', station: 'words', nav: 'compare.title', load: () => import('./words/ComparePage.svelte') },
  { path: '/map', station: 'ways', nav: 'ways.map', load: () => import('./ways/MapPage.svelte') },
  { path: '/plan', station: 'ways', nav: 'ways.plan', load: () => import('./ways/PlanPage.svelte') },
  { path: '/quote', station: 'ways', load: () => import('./ways/QuotePage.svelte') },
  { path: '/works', station: 'works', nav: 'works.works', load: () => import('./works/WorksPage.svelte') },
  { path: '/work/:id', station: 'works', load: () => import('./works/WorkPage.svelte') },
  { path: '/regions', station: 'works', nav: 'works.regions', load: () => import('./works/RegionsPage.svelte') },
  { path: '/region/:id', station: 'works', load: () => import('./works/RegionPage.svelte') },
  { path: '/matrix', station: 'works', nav: 'works.matrix', load: () => import('./works/MatrixPage.svelte') },
  {
    path: '/enterprises',
    station: 'works',
    nav: 'works.enterprises',
    load: () => import('./works/EnterprisesPage.svelte'),
  },
  { path: '/enterprise/:id', station: 'works', load: () => import('./works/EnterprisePage.svelte') },
  { path: '/pair/:id', station: 'works', load: () => import('./works/PairPage.svelte') },
  { path: '/meetings', station: 'works', nav: 'meetings.meetings', load: () => import('./works/MeetingsPage.svelte') },
  { path: '/meeting/:id', station: 'works', load: () => import('./works/MeetingPage.svelte') },
  { path: '/morning', station: 'works', nav: 'morning.morning', load: () => import('./works/MorningPage.svelte') },
  { path: '/balance', station: 'works', nav: 'works.balance', load: () => import('./works/BalancePage.svelte') },
  { path: '/report', station: 'works', nav: 'report.title', load: () => import('./works/ReportPage.svelte') },
  { path: '/cases', station: 'works', nav: 'works.cases', load: () => import('./works/CasesPage.svelte') },
  { path: '/case/:id', station: 'works', load: () => import('./works/CasePage.svelte') },
  { path: '/ports', station: 'ways', nav: 'ways.ports', load: () => import('./ways/PortsPage.svelte') },
  { path: '/port/:id', station: 'ways', load: () => import('./ways/PortPage.svelte') },
  { path: '/effect/:id', station: 'ways', load: () => import('./ways/effect/EffectPage.svelte') },
  { path: '/queue/:id', station: 'ways', load: () => import('./load/QueuePage.svelte') },
  { path: '/line/:id', station: 'ways', load: () => import('./load/LinePage.svelte') },
  { path: '/next', station: 'ways', nav: 'load.next', load: () => import('./load/NextPage.svelte') },
  { path: '/trade', station: 'flows', nav: 'flows.trade', load: () => import('./flows/TradePage.svelte') },
  { path: '/border', station: 'flows', nav: 'flows.border', load: () => import('./flows/BorderPage.svelte') },
  { path: '/travel', station: 'flows', nav: 'flows.travel', load: () => import('./flows/TravelPage.svelte') },
  {
    path: '/investment',
    station: 'flows',
    nav: 'flows.investment',
    load: () => import('./flows/InvestmentPage.svelte'),
  },
  { path: '/parcels', station: 'flows', nav: 'flows.parcels', load: () => import('./flows/ParcelsPage.svelte') },
  { path: '/cost', station: 'flows', nav: 'flows.cost', load: () => import('./flows/CostPage.svelte') },
  { path: '/export', station: 'flows', nav: 'flows.export', load: () => import('./flows/ExportPage.svelte') },
  { path: '/follow', station: null, load: () => import('./register/FollowPage.svelte') },
  { path: '/sign-in', station: null, load: () => import('./register/SignInPage.svelte') },
  { path: '/about', station: null, load: () => import('./about/AboutPage.svelte') },
  { path: '/search', station: null, load: () => import('./about/SearchPage.svelte') },
]

/** The page at an address with the named parts of the address, or null. */
export function pageAt(path: string): { page: Page; params: Record<string, string> } | null {
  const parts = partsOf(path)
  for (const page of pages) {
    const wanted = partsOf(page.path)
    if (wanted.length !== parts.length) continue
    if (!wanted.every((part, at) => part.startsWith(':') || part === parts[at])) continue
    const named = wanted.flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), parts[at]!]] : []))
    return { page, params: Object.fromEntries(named) as Record<string, string> }
  }
  return null
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean).map(decodeURIComponent)
