import type { Template } from '../template.js';
import { ministryBudget } from './ministry-budget.js';

/** Every template, the ministry's first. */
export const TEMPLATES: readonly Template[] = [ministryBudget];

/** The template of an id; undefined for one that is not known. */
export const templateOf = (id: string): Template | undefined => TEMPLATES.find((template) => template.id === id);
