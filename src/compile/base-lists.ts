import { allItems, itemOf } from '../forms/classification/index.js';
import { TEMPLATES } from '../forms/templates/index.js';
import { SUBJECTS, WHOLE_DEPARTMENT } from './base-choices.js';
import type { BaseRecord, ListName } from './base-field.js';

/** What stands in the sheets that other sheets choose from. */
export interface Named {
  readonly units: readonly BaseRecord[];
  readonly projects: readonly BaseRecord[];
}

/** A code as it is shown: 2080505 机关事业单位基本养老保险缴费支出. */
const shown = (code: string, name: string): string => (name === '' ? code : `${code} ${name}`);
const shownRecord = ({ code, name }: BaseRecord): string => shown(`${code ?? ''}`, `${name ?? ''}`);

/** The items of a classification in a year, present ones where the year is not known. */
function classified(classification: 'functional' | 'departmental' | 'governmental', year: number | null): string[] {
  const digits = classification === 'functional' ? 7 : 5;
  return allItems()
    .filter((item) => item.classification === classification && item.code.length === digits)
    .filter((item) => itemOf(item.code, year) === item)
    .map(({ code, name }) => shown(code, name));
}

const FIXED: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  natures: ['行政', '参公', '公益一类', '公益二类', '经营类', '企业'],
  categories: ['特定目标类', '其他运转类'],
  operators: ['≥', '≤', '=', '>', '<', '定性'],
  level1: ['成本指标', '产出指标', '效益指标', '满意度指标'],
  level2: [
    '经济成本指标',
    '社会成本指标',
    '生态环境成本指标',
    '数量指标',
    '质量指标',
    '时效指标',
    '经济效益指标',
    '社会效益指标',
    '生态效益指标',
    '可持续影响指标',
    '服务对象满意度指标',
  ],
  vehicles: [
    '副部（省）级及以上领导用车',
    '主要负责人用车',
    '机要通信用车',
    '应急保障用车',
    '执法执勤用车',
    '特种专业技术用车',
    '离退休干部服务用车',
    '其他用车',
  ],
};

/** What a field may be filled with; lists of units and projects hold what their sheets hold. */
export function listOf(name: ListName, { units, projects }: Named, year: number | null): readonly string[] {
  switch (name) {
    case 'functional':
    case 'departmental':
    case 'governmental':
      return classified(name, year);
    case 'units':
      return units.map(shownRecord);
    case 'projects':
      return projects.map(shownRecord);
    case 'target-owners':
      return [WHOLE_DEPARTMENT, ...projects.map(shownRecord)];
    case 'subjects':
      return [...SUBJECTS.keys(), ...classified('functional', year)];
    case 'templates':
      return TEMPLATES.map(({ id, name }) => shown(id, name.zh));
    default:
      return FIXED[name] ?? [];
  }
}
