import type { Template } from '../template.js';
import { henan } from './henan.js';
import { ministryBudget } from './ministry-budget.js';
import { qinghai } from './qinghai.js';

/** Every template, the ministry's first. */
export const TEMPLATES: readonly Template[] = [ministryBudget, qinghai, henan];

/** The template of an id; undefined for one that is not known. */
export const templateOf = (id: string): Template | undefined => TEMPLATES.find((template) => template.id === id);
