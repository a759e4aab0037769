import { measureOf, type Unit } from './quantity.ts'

/**
 * What can be claimed of a thing in figures, and the dimensions it may be measured in (`*` any currency).
 * A new property is a line here; packs that use one not listed are told so.
 */
const PROPERTIES = {
  length: ['length'],
  'highest-pass': ['length'],
  elevation: ['length'],
  chainage: ['length'],
  gauge: ['length'],
  area: ['area'],
  'track-count': ['path'],
  // Length of a way over the straight line between its ends.
  detour: ['share'],
  'design-speed': ['length/time'],
  speed: ['length/time'],
  duration: ['time'],
  'clearance-time': ['time'],
  // What the side opposite to the one that was measured adds to a clearance time.
  'other-side-time': ['time'],
  'process-time': ['time'],
  'open-time': ['time/time'],
  frequency: ['flight/time', 'train/time', 'trip/time'],
  'design-capacity': ['vehicle/time', 'truck/time', 'car/time', 'person/time', 'mass/time', 'TEU/time', 'train/time'],
  'first-stage-volume': ['mass/time'],
  capacity: ['mass/time', 'power', 'energy/time', 'car/time', 'length/time', 'area', 'vehicle/time', 'mass'],
  load: ['vehicle/time', 'person/time', 'mass/time', 'train/time', 'truck/time'],
  servers: ['lane', 'server'],
  // How long one vehicle, or one train on a track, holds what serves it, before the next one can begin.
  'lane-time': ['time'],
  'inspection-time': ['time'],
  'inspection-share': ['share'],
  'direction-share': ['share'],
  // Deviation over mean of a time of service.
  variation: ['share'],
  // What two trains lose where they meet: from one having arrived to the other one setting out.
  'crossing-time': ['time'],
  // The least time between two trains that follow each other on one track.
  headway: ['time'],
  // How much of the day a compressed timetable may fill, so that the trains of a real one stay on time.
  'occupancy-limit': ['share'],
  'loaded-share': ['share'],
  'electric-speed-gain': ['share'],
  seats: ['person/flight'],
  'tunnel-count': ['tunnel'],
  'tunnels-begun': ['tunnel'],
  'bridge-count': ['bridge'],
  'bridges-begun': ['bridge'],
  'culvert-count': ['culvert'],
  'culverts-begun': ['culvert'],
  'structure-length': ['length'],
  'structure-height': ['length'],
  'station-count': ['station'],
  'loop-count': ['loop'],
  workers: ['person'],
  machines: ['machine'],
  progress: ['share'],
  share: ['share'],
  cost: ['*', '*/lane', '*/loop', '*/flight', '*/length'],
  loan: ['*'],
  'loan-term': ['time'],
  interest: ['share'],
  taxes: ['*'],
  'time-saved': ['time'],
  'length-saved': ['length'],
  jobs: ['job'],
  'freight-rate': ['*/mass.length', '*/TEU.length', '*/truck.length', '*/vehicle.length'],
  /** What a carrier asks for one whole step of a journey. */
  quote: ['*/mass', '*/person'],
  'border-cost': ['*', '*/vehicle', '*/truck', '*/TEU', '*/mass'],
  'handling-cost': ['*/mass', '*/TEU', '*/wagon'],
  fare: ['*/person', '*/person.length'],
  'air-freight-rate': ['*/mass'],
  'emission-factor': ['CO2e/mass.length', 'CO2e/person.length', 'CO2e/mass', 'CO2e/TEU'],
  // How far apart in price two ways are that are chosen e : 1.
  'choice-spread': ['share'],
  // By how many per cent trips fall where what they cost rises by one per cent.
  'demand-elasticity': ['share'],
  population: ['person'],
  'value-of-time': ['*/mass.time', '*/person.time', '*/TEU.time'],
  payload: ['mass', 'mass/TEU'],
} as const satisfies Record<string, readonly string[]>

export type Property = keyof typeof PROPERTIES

export const properties = Object.keys(PROPERTIES) as readonly Property[]

export const isProperty = (text: string): text is Property => Object.hasOwn(PROPERTIES, text)

/** The dimensions in which a property may be measured. */
export const unitsOf = (property: Property): readonly string[] => PROPERTIES[property]

/** True when `unit` can measure `property`. */
export function fits(property: Property, unit: Unit): boolean {
  const dimension = measureOf(unit).dimension.replace(/^[A-Z]{3}(?=$|\/)/, (code) => (code === 'TEU' ? code : '*'))
  return (PROPERTIES[property] as readonly string[]).includes(dimension)
}
