// Written by `npm run generate` from measure/measured.json, which `npm run measure -- --write` writes.
import type { Measured } from '../domain/measured.js';

export const MEASURED: Measured = {
  clean: 0,
  cleanWithFindings: 0,
  rules: {},
};
