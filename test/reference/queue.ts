/** Queues by formula and by numerical integration: independent of the simulation. Waits and services in one unit of time. */

/** Mean wait of M/M/c by Erlang's second formula, by its recursion on the first. */
export function erlangWait(arrival: number, service: number, servers: number): number {
  const offered = arrival / service
  let blocked = 1
  for (let n = 1; n <= servers; n++) blocked = (offered * blocked) / (n + offered * blocked)
  const load = offered / servers
  const waits = blocked / (1 - load * (1 - blocked))
  return waits / (servers * service - arrival)
}

/** Mean wait of M/D/1 by Pollaczek and Khinchine. */
export const fixedServiceWait = (arrival: number, service: number): number => {
  const load = arrival / service
  return load / (2 * service * (1 - load))
}

/**
 * Mean number waiting over a day of one exponential server that begins with customers in the first `open` of `day` only and
 * always finishes whom it began with. The Markov chain of (waiting, busy) is integrated over days until they repeat.
 */
export function closedHoursWaiting(arrival: number, service: number, open: number, day: number, most = 120): number {
  // State 2n + b: n waiting, b busy. While open nobody waits beside an idle server.
  let chances = new Float64Array(2 * most)
  chances[0] = 1
  // Steps end where the hours do, or the edge between open and closed would be smeared.
  const stretches = [
    { isOpen: true, steps: Math.ceil((open * (arrival + service)) / 0.1), length: open },
    { isOpen: false, steps: Math.ceil(((day - open) * (arrival + service)) / 0.1), length: day - open },
  ].flatMap(({ isOpen, steps, length }) => Array.from({ length: steps }, () => ({ isOpen, dt: length / steps })))
  let before = -1
  for (let round = 0; round < 400; round++) {
    let area = 0
    for (const { isOpen, dt } of stretches) {
      if (isOpen)
        for (let n = 1; n < most; n++) {
          // The server that stood idle takes one of those who waited.
          chances[2 * (n - 1) + 1]! += chances[2 * n]!
          chances[2 * n] = 0
        }
      const waiting = line(chances)
      // Classical Runge–Kutta on the forward equations.
      const slope = (p: Float64Array) => {
        const d = new Float64Array(2 * most)
        for (let n = 0; n < most; n++)
          for (const busy of [0, 1]) {
            const mass = p[2 * n + busy]!
            if (mass === 0) continue
            const [to, rate] = isOpen && busy === 0 ? [1, arrival] : [2 * (n + 1) + busy, arrival]
            if (to < 2 * most) {
              d[2 * n + busy]! -= rate * mass
              d[to]! += rate * mass
            }
            if (busy === 1) {
              d[2 * n + 1]! -= service * mass
              d[isOpen && n > 0 ? 2 * (n - 1) + 1 : 2 * n]! += service * mass
            }
          }
        return d
      }
      const k1 = slope(chances)
      const k2 = slope(plus(chances, k1, dt / 2))
      const k3 = slope(plus(chances, k2, dt / 2))
      const k4 = slope(plus(chances, k3, dt))
      chances = chances.map((mass, s) => mass + (dt / 6) * (k1[s]! + 2 * k2[s]! + 2 * k3[s]! + k4[s]!))
      area += (dt * (waiting + line(chances))) / 2
    }
    if (Math.abs(area / day - before) < 1e-6) return area / day
    before = area / day
  }
  return before
}

const plus = (p: Float64Array, d: Float64Array, by: number) => p.map((mass, state) => mass + by * d[state]!)

const line = (p: Float64Array) => p.reduce((sum, mass, state) => sum + Math.floor(state / 2) * mass, 0)
