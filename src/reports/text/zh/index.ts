import { atlas } from './atlas.ts'
import { effect } from './effect.ts'
import { flows } from './flows.ts'
import { zh as general } from './general.ts'
import { load } from './load.ts'
import { measure } from './measure.ts'
import { quarterly } from './quarterly.ts'
import { register } from './register.ts'
import { secretariat } from './secretariat.ts'
import { simulate } from './simulate.ts'
import { words } from './words.ts'
import { works } from './works.ts'

export const zh = {
  ...general,
  ...atlas,
  ...words,
  ...works,
  ...secretariat,
  ...load,
  ...effect,
  ...simulate,
  ...flows,
  ...measure,
  ...quarterly,
  ...register,
}
