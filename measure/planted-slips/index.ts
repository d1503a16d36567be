import { ONE_CELL } from './one-cell.js';
import { ROWS } from './rows.js';
import { SENTENCES } from './sentences.js';
import { SEVERAL } from './several.js';
import type { SlipPlant } from './slip-plant.js';

/** Every typical slip that is made on purpose to see whether its cause is named. */
export const SLIP_PLANTS: readonly SlipPlant[] = [...ONE_CELL, ...SENTENCES, ...ROWS, ...SEVERAL];
