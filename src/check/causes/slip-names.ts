import type { Bilingual } from '../../domain/place.js';
import type { Slip } from '../../domain/slips.js';

/** What typically happens to a figure, a row or a column on the way into a document. */
export type SlipName =
  | Slip
  | 'wrong-base'
  | 'amount-as-rate'
  | 'last-year-left'
  | 'neighbour-copied'
  | 'whole-copied'
  | 'cell-missing'
  | 'cell-left-out'
  | 'row-missing'
  | 'row-doubled'
  | 'subtotal-twice'
  | 'part-not-added'
  | 'values-rotated'
  | 'column-shifted';

export interface NamedSlip {
  readonly name: SlipName;
  readonly words: Bilingual;
  /** The value from which the slip leads to the print, where the tie leaves some room. */
  readonly right?: bigint;
}

/** Slips whose words need no figure. */
const SLIP_WORDS: Readonly<Record<Exclude<SlipName, 'wrong-base' | 'neighbour-copied'>, Bilingual>> = {
  'digits-swapped': { zh: '相邻数字颠倒', en: 'two digits swapped' },
  'digit-mistyped': { zh: '一位数字输错', en: 'one digit mistyped' },
  'digits-dropped': { zh: '漏输或多输一位数字', en: 'a digit dropped or doubled' },
  'unit-mixed': { zh: '计量单位或小数点错位', en: 'unit or decimal point misplaced' },
  'sign-lost': { zh: '正负号弄反', en: 'the sign is turned' },
  'amount-as-rate': { zh: '把增减额误填为增减率', en: 'the amount of the change was printed as its rate' },
  'last-year-left': { zh: '误用了上年数', en: "last year's figure was left standing" },
  'whole-copied': { zh: '误填了上级合计的金额', en: 'the amount of the whole stands in its part' },
  'cell-missing': { zh: '该单元格漏填', en: 'the cell was left blank' },
  'cell-left-out': {
    zh: '该单元格漏填，同一行其他数字可证',
    en: 'the cell was left blank, as the rest of its row tells',
  },
  'row-missing': { zh: '漏列一行', en: 'a row was left out' },
  'row-doubled': { zh: '同一行列了两次', en: 'a row was printed twice' },
  'subtotal-twice': { zh: '小计重复计入合计', en: 'a subtotal was added twice' },
  'part-not-added': { zh: '合计漏加其中一项', en: 'a part was not added to the total' },
  'values-rotated': { zh: '各行数值互相错位', en: 'the values of rows stand in each other’s place' },
  'column-shifted': { zh: '数值错列', en: 'the value stands in the wrong column' },
};

/** A slip by its name. */
export const named = (name: keyof typeof SLIP_WORDS): NamedSlip => ({ name, words: SLIP_WORDS[name] });
