import { ask, emission, type Mode } from './mode.ts'

export const rail: Mode = {
  name: 'rail',
  layerOf: (gauge) => `rail-${gauge!}`,
  money: {
    goods: [ask('quote', 'USD/t'), ask('freight-rate', 'USD/t.km')],
    people: [ask('quote', 'USD/person'), ask('fare', 'USD/person.km')],
  },
  emission,
}
