import { Stepper } from '../page/stepper.js'
import { wordsOf } from '../page/words.js'

/** How thick the guides are. */
export class Thickness {
  static name = 'thickness'

  constructor($root, page) {
    new Stepper($root, page, 'thickness', wordsOf($root, 'tools.thickness'))
  }
}
