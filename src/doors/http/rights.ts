import type { Context, MiddlewareHandler } from 'hono'
import { OrtoqError } from '../../ground/index.ts'
import type { SignIn } from './sign-in.ts'

/** Who may ask an address, and how what it tells depends on who asks. */
export interface RouteRight {
  /** `author`: whoever is signed in, or names the key with which what is prepared will be signed. */
  readonly who: 'anybody' | 'author' | 'signed-in'
  /** The same to all; what the viewer's rights allow; what is the asking person's own. */
  readonly tells: 'public' | 'by-sight' | 'own'
}

const PUBLIC: RouteRight = { who: 'anybody', tells: 'public' }
const BY_SIGHT: RouteRight = { who: 'anybody', tells: 'by-sight' }
const BY_AUTHOR: RouteRight = { who: 'author', tells: 'own' }
const ANYBODYS_OWN: RouteRight = { who: 'anybody', tells: 'own' }
const OWN: RouteRight = { who: 'signed-in', tells: 'own' }

/**
 * Every address of the API with who may ask it. An address that is not in this table answers as if it were not there,
 * and a test compares it with the addresses that the server has. Who may do an act is said by the register's kinds, who
 * sees a case by `caseSights`.
 */
export const routeRights: Readonly<Record<string, RouteRight>> = {
  'GET /api/places': PUBLIC,
  'GET /api/commitments': PUBLIC,
  'GET /api/works': PUBLIC,
  'GET /api/documents': PUBLIC,
  'GET /api/series': PUBLIC,
  'GET /api/regions': PUBLIC,
  'GET /api/about': PUBLIC,
  'GET /api/notes': PUBLIC,
  'GET /api/atlas': PUBLIC,
  'GET /api/front': PUBLIC,
  'GET /api/document': PUBLIC,
  'GET /api/promises': PUBLIC,
  'GET /api/work': PUBLIC,
  'GET /api/port': PUBLIC,
  'GET /api/region': PUBLIC,
  'GET /api/route': PUBLIC,
  'GET /api/effect': PUBLIC,
  'GET /api/network': PUBLIC,
  'GET /api/simulate-line': PUBLIC,
  'GET /api/simulate-port': PUBLIC,
  'GET /api/port-watch': PUBLIC,
  'GET /api/capacity': PUBLIC,
  'GET /api/growth': PUBLIC,
  'GET /api/trace': PUBLIC,
  'GET /api/project-list': PUBLIC,
  'GET /api/project-show': PUBLIC,
  'GET /api/project-page': PUBLIC,
  'GET /api/project-twins': PUBLIC,
  'GET /api/enterprises': PUBLIC,
  'GET /api/region-matrix': PUBLIC,
  'GET /api/region-pair': PUBLIC,
  'GET /api/balance': PUBLIC,
  'GET /api/clock': PUBLIC,
  'GET /api/case-list': BY_SIGHT,
  'GET /api/case-show': BY_SIGHT,
  'GET /api/case-statistics': PUBLIC,
  'GET /api/meeting-list': PUBLIC,
  'GET /api/meeting-show': PUBLIC,
  // What they name of cases is told by who may see them.
  'GET /api/meeting-agenda': BY_SIGHT,
  'GET /api/morning': BY_SIGHT,
  'GET /api/digest': BY_SIGHT,
  'GET /api/digest.eml': BY_SIGHT,
  'GET /api/calendar': PUBLIC,
  'GET /api/calendar.ics': PUBLIC,
  'GET /api/item-list': PUBLIC,
  'POST /api/minutes-check': PUBLIC,
  'GET /api/series-show': PUBLIC,
  'GET /api/series-export': PUBLIC,
  'GET /api/series-board': PUBLIC,
  'GET /api/mirror': PUBLIC,
  'GET /api/landed': PUBLIC,
  'POST /api/landed-batch': PUBLIC,
  'GET /api/parcel': PUBLIC,
  'GET /api/item-number': PUBLIC,
  'POST /api/customs-form': PUBLIC,
  'GET /api/rules': PUBLIC,
  'GET /api/goods': PUBLIC,
  'GET /api/access': PUBLIC,
  'GET /api/trade-effect': PUBLIC,
  'GET /api/verdict': PUBLIC,
  'POST /api/read': PUBLIC,
  'POST /api/anchors': PUBLIC,
  'POST /api/compare': PUBLIC,
  'GET /api/find': PUBLIC,
  'GET /api/ask': PUBLIC,
  'GET /api/departures': PUBLIC,
  'GET /api/desk': PUBLIC,
  'GET /api/desk-list': PUBLIC,
  'GET /api/samples': PUBLIC,
  'POST /api/text': PUBLIC,
  'GET /api/original': PUBLIC,
  'GET /api/quarterly': PUBLIC,
  'GET /api/register/status': PUBLIC,
  'GET /api/register/subject': BY_SIGHT,
  'GET /api/register/evidence': BY_SIGHT,
  'GET /api/register/checkpoint': PUBLIC,
  'GET /api/feeds/atom': PUBLIC,
  'GET /api/feeds/json': PUBLIC,
  'GET /api/webhooks': OWN,
  'POST /api/webhooks': OWN,
  'DELETE /api/webhooks': OWN,
  'POST /api/webhooks/test': OWN,
  'POST /api/webhooks/retry': OWN,
  'GET /api/session': ANYBODYS_OWN,
  'POST /api/session': ANYBODYS_OWN,
  'DELETE /api/session': ANYBODYS_OWN,
  'POST /api/session/challenge': PUBLIC,
  'GET /api/sessions': OWN,
  'DELETE /api/sessions': OWN,
  'POST /api/keys': ANYBODYS_OWN,
  'POST /api/keys/challenge': PUBLIC,
  'POST /api/entries': ANYBODYS_OWN,
  'POST /api/acts/commitment-confirm': BY_AUTHOR,
  'POST /api/acts/document-receive': BY_AUTHOR,
  'POST /api/acts/statement-accept': BY_AUTHOR,
  'POST /api/acts/statement-correct': BY_AUTHOR,
  'POST /api/acts/statement-reject': BY_AUTHOR,
  'POST /api/acts/statement-merge': BY_AUTHOR,
  'POST /api/acts/statement-add': BY_AUTHOR,
  'POST /api/acts/commitment-propose': BY_AUTHOR,
  'POST /api/acts/port-close': BY_AUTHOR,
  'POST /api/acts/work-milestone': BY_AUTHOR,
  'POST /api/acts/work-figure': BY_AUTHOR,
  'POST /api/acts/work-status': BY_AUTHOR,
  'POST /api/acts/report-word': BY_AUTHOR,
  'POST /api/acts/scenario-save': BY_AUTHOR,
  'POST /api/acts/commitment-fulfil': BY_AUTHOR,
  'POST /api/acts/commitment-waive': BY_AUTHOR,
  'POST /api/acts/commitment-reopen': BY_AUTHOR,
  'POST /api/acts/commitment-merge': BY_AUTHOR,
  'POST /api/acts/commitment-redate': BY_AUTHOR,
  'POST /api/acts/commitment-reassign': BY_AUTHOR,
  'POST /api/acts/proposal-agree': BY_AUTHOR,
  'POST /api/acts/dispute-raise': BY_AUTHOR,
  'POST /api/acts/dispute-end': BY_AUTHOR,
  'POST /api/acts/project-import': BY_AUTHOR,
  'POST /api/acts/project-merge': BY_AUTHOR,
  'POST /api/acts/project-split': BY_AUTHOR,
  'POST /api/acts/case-open': BY_AUTHOR,
  'POST /api/acts/case-step': BY_AUTHOR,
  'POST /api/acts/case-answer': BY_AUTHOR,
  'POST /api/acts/case-settle': BY_AUTHOR,
  'POST /api/acts/meeting-call': BY_AUTHOR,
  'POST /api/acts/meeting-change': BY_AUTHOR,
  'POST /api/acts/meeting-hold': BY_AUTHOR,
  'POST /api/acts/meeting-cancel': BY_AUTHOR,
  'POST /api/acts/meeting-agenda-add': BY_AUTHOR,
  'POST /api/acts/meeting-agenda-take': BY_AUTHOR,
  'POST /api/acts/meeting-agenda-remove': BY_AUTHOR,
  'POST /api/acts/meeting-agenda-issue': BY_AUTHOR,
  'POST /api/acts/meeting-paper': BY_AUTHOR,
  'POST /api/acts/meeting-minutes': BY_AUTHOR,
  'POST /api/acts/item-set': BY_AUTHOR,
  'POST /api/acts/item-change': BY_AUTHOR,
  'POST /api/acts/item-done': BY_AUTHOR,
  'POST /api/acts/item-waive': BY_AUTHOR,
  'POST /api/acts/item-reopen': BY_AUTHOR,
  'POST /api/acts/series-import': BY_AUTHOR,
  'POST /api/acts/principal-appoint': BY_AUTHOR,
  'POST /api/acts/principal-suspend': BY_AUTHOR,
  'POST /api/acts/key-revoke': BY_AUTHOR,
  'POST /api/acts/body-erase': BY_AUTHOR,
}

/** Lets through what the table lists, to whom it lists; nothing of the answer is kept by anybody in between. */
export const keptToRights =
  (signIn: SignIn): MiddlewareHandler =>
  async (context, next) => {
    const { path } = context.req
    const right = rightOf(context.req.method, path)
    if (!right) throw new OrtoqError('doors/not-found', { path })
    if (right.who !== 'anybody' && !(await mayAsk(right, context, signIn)))
      throw new OrtoqError('doors/not-signed-in', {})
    // Said before the answer is made, which may say otherwise: a header added to an answer that stands copies all of it.
    context.header('cache-control', 'no-store')
    if (right.tells !== 'public') context.header('vary', 'Cookie')
    await next()
  }

const rightOf = (method: string, path: string): RouteRight | undefined => {
  const name = `${method === 'HEAD' ? 'GET' : method} ${path}`
  return Object.hasOwn(routeRights, name) ? routeRights[name] : undefined
}

async function mayAsk({ who }: RouteRight, context: Context, signIn: SignIn): Promise<boolean> {
  if (!(await signIn.founded()) || (await signIn.session(context))) return true
  return who === 'author' && context.req.header('ortoq-key') !== undefined
}
