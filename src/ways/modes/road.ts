import { ask, emission, type Mode } from './mode.ts'

export const road: Mode = {
  name: 'road',
  layerOf: () => 'road',
  money: { goods: [ask('freight-rate', 'USD/t.km')], people: [ask('fare', 'USD/person.km')] },
  emission,
}
