import type { Plant } from '../plant.js';
import { CLS_PLANTS } from './cls.js';
import { DIS_PLANTS } from './dis.js';
import { NAR_PLANTS } from './nar.js';
import { PER_PLANTS } from './per.js';
import { PER_SET_PLANTS } from './per-sets.js';
import { PER_VALUE_PLANTS } from './per-values.js';
import { TIE_PLANTS } from './tie.js';
import { TIE_ACROSS_PLANTS } from './tie-across.js';
import { WRD_PLANTS } from './wrd.js';

/** Every kind of mistake that is made on purpose. */
export const PLANTS: readonly Plant[] = [
  ...TIE_PLANTS,
  ...TIE_ACROSS_PLANTS,
  ...NAR_PLANTS,
  ...CLS_PLANTS,
  ...PER_PLANTS,
  ...PER_VALUE_PLANTS,
  ...PER_SET_PLANTS,
  ...DIS_PLANTS,
  ...WRD_PLANTS,
];
