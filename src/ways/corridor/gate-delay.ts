const DAY = 1440

/** How long a queue is followed where it has no steady state, days. */
export const HORIZON_DAYS = 30

/**
 * Mean wait in minutes in front of a gate that is asked for `load` vehicles a day and passes `capacity`, over a month that
 * begins with no queue. Near and above its capacity a gate has no steady state: the wait is then that of a queue still
 * growing, and it rises with the month. Shut hours are no part of it: who comes then waits by the calendar.
 * @see R. Akçelik, "Travel time functions for transport planning purposes", Australian Road Research 21 (1991), eq. 1
 */
export function gateDelay(load: number, capacity: number, days = HORIZON_DAYS): number {
  if (load <= 0) return 0
  const over = load / capacity - 1
  const horizon = days * DAY
  return (horizon / 4) * (over + Math.sqrt(over * over + (8 * (load / capacity) * DAY) / (capacity * horizon)))
}

/** By how many vehicles a day the queue grows where more come than pass; 0 elsewhere. */
export const queueGrowth = (load: number, capacity: number): number => Math.max(0, load - capacity)
