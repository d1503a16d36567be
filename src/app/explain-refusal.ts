export type { ReadRefusal } from '../read/refusal.js';
export { explainRefusal as explainReadRefusal } from '../read/refusal.js';
