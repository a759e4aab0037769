import type { Reference } from '../../grammar.ts'
import { formsOf } from '../name.ts'
import { each } from './word.ts'

const group = (slug: string, ...names: string[]): Reference[] =>
  names.map((name) => ({ forms: formsOf(name, 'place'), type: 'group', means: { is: 'group', slug } }))

/** Words for many people. */
export const groups: readonly Reference[] = [
  ...group('companies', 'companies', 'enterprises', 'businesses', 'firms', 'business community', 'business circles'),
  ...group('entrepreneurs', 'entrepreneurs'),
  ...group('investors', 'investors'),
  ...['market', 'forum', 'seminar', 'conference', 'meeting', 'exhibition', 'project', 'round-table', 'fair'].flatMap(
    (of) => group(`${of}-participants`, `${of} participants`),
  ),
  ...group('press', 'press', 'journalists', 'reporters', 'media', 'media outlets', 'news media'),
  ...group('citizens', 'citizens', 'nationals'),
  ...group('delegation', 'delegation'),
  ...group('partners', 'partners'),
  ...['partners', 'companies', 'firms', 'universities', 'banks', 'airlines', 'carriers', 'operators'].flatMap((slug) =>
    each(slug, 'the', 'both', 'the two').map((name): Reference => ({
      forms: [name, `${name}'`],
      type: 'group',
      means: { is: 'partners', slug: slug === 'firms' ? 'companies' : slug },
    })),
  ),
  ...group('colleagues', 'colleagues'),
  ...group('exporters', 'exporters'),
  ...group('tourists', 'tourists'),
  ...group('students', 'students'),
  ...group('carriers', 'carriers'),
  ...group('hauliers', 'hauliers', 'haulers'),
  ...group('drivers', 'drivers', 'lorry drivers', 'truck drivers'),
  ...group('airlines', 'airlines'),
  ...group('experts', 'experts'),
  ...group('scholars', 'scholars'),
  ...group('banks', 'banks'),
  ...group('farmers', 'farmers'),
  ...group('residents', 'residents', 'villagers', 'locals'),
  ...group('authorities', 'authorities'),
  ...[
    'border',
    'competent',
    'local',
    'tax',
    'city',
    'port',
    'health',
    'railway',
    'aviation',
    'judicial',
    'regional',
  ].flatMap((of) => group(`${of}-authorities`, `${of} authorities`)),
  ...group('customs-authorities', 'customs authorities', 'customs services'),
  ...group('international-community', 'international community'),
  ...group('contractors', 'contractors'),
]
