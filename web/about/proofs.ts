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
  { name: 'lock', asked: '100', ran: '100 / 100', date: '2026-11-28', commit: '219eff9', result: 'held' },
  { name: 'crash', asked: '2 × 3 000', ran: '2 × 700', date: '2026-11-28', commit: '219eff9', result: 'partly' },
  { name: 'powercut', asked: '2 000', ran: '1 997 / 2 000', date: '2026-11-28', commit: '219eff9', result: 'again' },
  { name: 'access', asked: '0', ran: '0 / 92 181', date: '2026-11-28', commit: '2e393a8', result: 'again' },
  { name: 'documents', asked: '2 000', ran: '240', date: '2026-11-27', commit: '6bb0ec3', result: 'again' },
  { name: 'inputs', asked: '44 945', ran: '2 500', date: '2026-11-28', commit: '84c5931', result: 'again' },
]
