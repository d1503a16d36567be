import type { TargetField, TargetForm } from '../../domain/book.js';
import type { Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { fieldFigure, isTotalOfYear } from '../../domain/target-figures.js';
import { squeezed } from '../../domain/text.js';

/** What a money field of a department's target form is of. */
export type FieldRole =
  | 'income-total'
  | 'expenditure-total'
  | 'appropriation'
  | 'income-part'
  | 'basic'
  | 'personnel'
  | 'operating'
  | 'project';

interface MoneyField {
  readonly role: FieldRole;
  readonly field: TargetField;
  /** Undefined where the field is left blank. */
  readonly figure: Figure | undefined;
}

/** First match decides, over the field's path without spaces. */
const ROLES: readonly (readonly [RegExp, FieldRole])[] = [
  [/收入(?:预算)?(?:总额|合计|总计)$|(?:部门|单位)?预算总额$|^(?:年度)?资金总额$/, 'income-total'],
  [/支出(?:预算)?(?:总额|总计)$|^(?:.*\/)?支出(?:预算)?合计$/, 'expenditure-total'],
  [/(?:^|\/)(?:当年)?财政拨款$|政府预算资金$|(?:^|\/)财政资金$/, 'appropriation'],
  [/(?:上级|本级|中央|省级|市级|县级).*(?:财政)?(?:拨款|安排)$/, 'income-part'],
  [
    /(?:上年)?结转(?:结余)?(?:资金)?$|其[他它]资金$|专户管理资金$|单位(?:自有)?资金$|(?:事业|经营|其他)收入$/,
    'income-part',
  ],
  [/人员(?:经费|支出)$/, 'personnel'],
  [/公用(?:经费|支出)$/, 'operating'],
  [/基本支出(?:\/?(?:合计|小计|总额))?$/, 'basic'],
  [/项目(?:支出|经费)(?:\/?(?:合计|小计|总额))?$/, 'project'],
];
const OTHER_YEAR = /上年预算|上年决算|上年度|近三年|上年实际/;

/** The money fields of a form by role, in printed order. */
export function moneyFields(form: TargetForm): readonly MoneyField[] {
  const told = fieldsBy(form, (path) => ROLES.find(([pattern]) => pattern.test(path))?.[1]);
  const isTotalTold = told.some(({ role }) => role === 'income-total' || role === 'expenditure-total');
  const total = (path: string) => (isTotalOfYear(path) && !/项目|专项/.test(path) ? 'expenditure-total' : undefined);
  return isTotalTold ? told : [...told, ...fieldsBy(form, total)];
}

const fieldsBy = (form: TargetForm, roleOf: (path: string) => FieldRole | undefined): MoneyField[] =>
  gather(form.fields, (field) => {
    const path = squeezed(field.name);
    const role = OTHER_YEAR.test(path) ? undefined : roleOf(path);
    return role ? [{ role, field, figure: fieldFigure(form, field) }] : [];
  });
