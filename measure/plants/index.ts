import type { Plant } from '../plant.js';
import { ADDED_COLUMN_PLANTS } from './added-columns.js';
import { CLS_PLANTS } from './cls.js';
import { CLS_PLACE_PLANTS } from './cls-places.js';
import { CMP_PLANTS } from './cmp.js';
import { DIS_PLANTS } from './dis.js';
import { DIS_PART_PLANTS } from './dis-parts.js';
import { EVALUATION_PLANTS } from './evaluations.js';
import { FORM_FIELD_PLANTS } from './form-fields.js';
import { NAR_PLANTS } from './nar.js';
import { NAR_LIST_PLANTS } from './nar-lists.js';
import { NAR_TOLD_PLANTS } from './nar-told.js';
import { PER_PLANTS } from './per.js';
import { PER_SET_PLANTS } from './per-sets.js';
import { PER_VALUE_PLANTS } from './per-values.js';
import { SRC_PLANTS } from './src.js';
import { TIE_PLANTS } from './tie.js';
import { TIE_ACROSS_PLANTS } from './tie-across.js';
import { TIE_INSIDE_PLANTS } from './tie-inside.js';
import { TOLD_ITEM_PLANTS } from './told-items.js';
import { TPE_PLANTS } from './tpe.js';
import { WRD_PLANTS } from './wrd.js';
import { WRD_MARK_PLANTS, WRD_WORD_PLANTS } from './wrd-words.js';

/** Every kind of mistake that is made on purpose. */
export const PLANTS: readonly Plant[] = [
  ...TIE_PLANTS,
  ...TIE_ACROSS_PLANTS,
  ...TIE_INSIDE_PLANTS,
  ...ADDED_COLUMN_PLANTS,
  ...NAR_PLANTS,
  ...NAR_TOLD_PLANTS,
  ...NAR_LIST_PLANTS,
  ...TOLD_ITEM_PLANTS,
  ...CLS_PLANTS,
  ...CLS_PLACE_PLANTS,
  ...PER_PLANTS,
  ...CMP_PLANTS,
  ...SRC_PLANTS,
  ...PER_VALUE_PLANTS,
  ...PER_SET_PLANTS,
  ...EVALUATION_PLANTS,
  ...FORM_FIELD_PLANTS,
  ...DIS_PLANTS,
  ...DIS_PART_PLANTS,
  ...TPE_PLANTS,
  ...WRD_PLANTS,
  ...WRD_WORD_PLANTS,
  ...WRD_MARK_PLANTS,
];
