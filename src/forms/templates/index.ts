import type { Template } from '../template.js';
import { gansuCity } from './gansu-city.js';
import { gansuCounty } from './gansu-county.js';
import { henan } from './henan.js';
import { ministryAccounts } from './ministry-accounts.js';
import { ministryBudget } from './ministry-budget.js';
import { qinghai } from './qinghai.js';
import { shanghaiDistrict } from './shanghai-district.js';
import { xizang } from './xizang.js';

/** Every template, the ministry's first. */
export const TEMPLATES: readonly Template[] = [
  ministryBudget,
  qinghai,
  henan,
  xizang,
  gansuCity,
  gansuCounty,
  shanghaiDistrict,
  ministryAccounts,
];

/** The template of an id; undefined for one that is not known. */
export const templateOf = (id: string): Template | undefined => TEMPLATES.find((template) => template.id === id);
