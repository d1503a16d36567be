import type { Plant } from '../plant.js';
import { TIE_PLANTS } from './tie.js';
import { WRD_PLANTS } from './wrd.js';

/** Every kind of mistake that is made on purpose. */
export const PLANTS: readonly Plant[] = [...TIE_PLANTS, ...WRD_PLANTS];
