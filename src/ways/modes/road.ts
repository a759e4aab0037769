import { ask, emission, type Mode } from './mode.ts'

export const road: Mode = {
  name: 'road',
  layerOf: () => 'road',
  money: {
    goods: [ask('quote', 'USD/t'), ask('freight-rate', 'USD/t.km')],
    people: [ask('quote', 'USD/person'), ask('fare', 'USD/person.km')],
  },
  emission,
}
