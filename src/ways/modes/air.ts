import { ask, emission, type Mode } from './mode.ts'

export const air: Mode = {
  name: 'air',
  layerOf: () => 'air',
  // A published fare is for the whole flight; the rate by distance is what is assumed without one.
  money: {
    goods: [ask('quote', 'USD/t'), ask('air-freight-rate', 'USD/t'), ask('freight-rate', 'USD/t.km')],
    people: [ask('quote', 'USD/person'), ask('fare', 'USD/person'), ask('fare', 'USD/person.km')],
  },
  emission,
}
