// How the engine is told to treat young objects: see docs/decisions/young-values-die-young.md.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-allocation-site-pretenuring');
