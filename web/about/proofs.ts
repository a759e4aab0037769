/** A proof program as it last ran: the whole of what it tried held, a part of what is asked was run, or it is to be run again. */
export interface ProofRun {
  readonly name: string
  readonly asked: string
  readonly ran: string
  readonly date: string
  readonly commit: string
  readonly result: 'held' | 'partly' | 'again'
}

/** What `bench/results.md` tells of the proof programs, in its numbers; `npm run prove -- NAME` runs each again. */
export const proofRuns: readonly ProofRun[] = [
  { name: 'foureyes', asked: '0', ran: '0 / 20 040 780', date: '2026-11-27', commit: 'f5bee56', result: 'held' },
  {
    name: 'access',
    asked: '0',
    ran: '0 / 175 541 · 167 + 3 / 170',
    date: '2026-11-28',
    commit: '8ca470c',
    result: 'held',
  },
  { name: 'powercut', asked: '2 000', ran: '2 000 / 2 000', date: '2026-11-28', commit: '46cca7c', result: 'held' },
  { name: 'lock', asked: '100', ran: '100 / 100', date: '2026-11-29', commit: '6684eb3', result: 'held' },
  { name: 'witness', asked: '1 000', ran: '1 000 / 1 000', date: '2026-11-28', commit: '0f79256', result: 'held' },
  { name: 'replay', asked: '20', ran: '20 / 20', date: '2026-11-28', commit: '0f79256', result: 'held' },
  { name: 'diskfull', asked: '50', ran: '50 / 50', date: '2026-11-28', commit: '0f79256', result: 'held' },
  { name: 'exit', asked: '20', ran: '20 / 20', date: '2026-11-28', commit: '0f79256', result: 'held' },
  { name: 'crash', asked: '2 × 3 000', ran: '2 × 3 000', date: '2026-11-29', commit: '91cbd46', result: 'held' },
  {
    name: 'load',
    asked: '≤ 250 ms · 0',
    ran: '16 ms · 0 / 300 000',
    date: '2026-11-28',
    commit: '664e6c3',
    result: 'held',
  },
  { name: 'inputs', asked: '74 068', ran: '11 500', date: '2026-11-29', commit: '6684eb3', result: 'partly' },
  {
    name: 'tamper',
    asked: '1 000 · 0 / 10 000',
    ran: '23 × 1 000 · 0 / 10 000',
    date: '2026-11-28',
    commit: '58643b5',
    result: 'held',
  },
  {
    name: 'bitrot',
    asked: '100 %',
    ran: '118 784 + 22 560 / 141 344',
    date: '2026-11-29',
    commit: '6baef36',
    result: 'held',
  },
  { name: 'documents', asked: '2 000', ran: '2 000 / 2 000', date: '2026-11-28', commit: '58643b5', result: 'held' },
  { name: 'regex', asked: '1 938', ran: '1 870 / 1 938', date: '2026-11-28', commit: '3240a57', result: 'partly' },
]
