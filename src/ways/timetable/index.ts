export { timetableOf, type Day, type DayOptions } from './day.ts'
export { endpoints } from './endpoint.ts'
export { Planner, type Access, type Journey, type Ride } from './query.ts'
