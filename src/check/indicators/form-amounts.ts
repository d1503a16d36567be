import type { TargetField, TargetForm } from '../../domain/book.js';
import { statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { fieldFigure } from '../../domain/target-figures.js';
import { squeezed } from '../../domain/text.js';
import { tasksOf } from '../completeness/tasks.js';
import { figuresOf, plus, type Tie } from '../tie.js';
import { sourcesBelowTies } from './sources-below.js';

/** A total of a target form and the parts that make it up; each part may be called by several names. */
interface Sum {
  readonly total: RegExp;
  readonly parts: readonly RegExp[];
}

const FUNDS = [
  /^(?:其中[:：]?)?(?:当年|本年|年度)?财政(?:拨款|资金|拨款资金)$/,
  /^上年结转(?:资金|结余)?$|^上年结转结余(?:资金)?$/,
  /^其他(?:资金|来源)?$/,
];
const SUMS: readonly Sum[] = [
  { total: /^(?:年度)?资金总额$|^收入预算合计$/, parts: FUNDS },
  { total: /^收入预算合计$/, parts: [/^上级财政(?:拨款|安排)$/, /^本级财政(?:拨款|安排)$/, /^其他资金$/] },
  { total: /^(?:年度)?资金总额$|^部门预算总额$/, parts: [/^政府预算资金$/, /^财政专户管理资金$/, /^单位资金$/] },
  {
    total: /^部门预算总额$|^支出预算合计$|^年度资金总额$/,
    parts: [/^基本支出(?:合计|小计)?$/, /^项目支出(?:合计|小计)?$/],
  },
  {
    total: /^年度(?:资金)?(?:金额|总额)$/,
    parts: [/^中央(?:财政)?(?:补助|资金|补助资金)$/, /^地方(?:财政)?(?:配套)?资金$/, /^其他资金$/],
  },
  { total: /^预算数$/, parts: [/^财政资金$/, /^其他资金$/] },
  { total: /^支出预算合计$/, parts: [/^人员经费$/, /^公用经费$/, /^项目(?:经费|支出)$/] },
  { total: /^基本支出(?:合计|小计)$/, parts: [/^基本支出人员经费$/, /^基本支出公用经费$/] },
];

/** Words that every name in the sums has one of. */
const AMOUNT = /资金|支出|经费|拨款|结转|预算|财政|其他|金额|补助/;

/** A field's own name: 基本支出/合计 is 基本支出合计, other groups are left out. */
function plainName(field: TargetField): string {
  const path = squeezed(field.name)
    .replace(/[:：]+/g, '')
    .split('/');
  const last = (path.at(-1) ?? '').replace(/^其中/, '');
  const group = path.at(-2) ?? '';
  return /^(?:合计|小计)$/.test(last) || group === '基本支出' ? `${group}${last}` : last;
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** The total and two sources on lines right below each other, beside which the form tells no other money: no source is missing. */
function areAllSources(
  named: readonly { readonly field: TargetField }[],
  whole: TargetField,
  parts: readonly TargetField[],
): boolean {
  if (parts.length !== 2 || named.length !== 3) return false;
  const rows = [whole, ...parts].map(({ at }) => at.line ?? at.row);
  return rows.every((row, index) => row !== undefined && (index === 0 || row - rows[index - 1]! === 1));
}

/** The sums of one form. A total of which a part is not printed is left alone, unless the others already exceed it. */
export function formAmountTies(form: TargetForm): Tie[] {
  const named = form.fields.map((field) => ({ field, name: plainName(field) })).filter(({ name }) => AMOUNT.test(name));
  const called = (words: RegExp) => named.filter(({ name }) => words.test(name)).map(({ field }) => field);
  const sums = gather(named.length < 2 ? [] : SUMS, ({ total, parts }) => {
    const whole = only(called(total));
    const figure = whole && fieldFigure(form, whole, '万元');
    if (!figure) return [];
    const found = parts.map(called);
    if (found.some((fields) => fields.length > 1)) return [];
    const figures = gather(found, ([field]) => (field && fieldFigure(form, field, '万元')) ?? []);
    if (figures.length === 0) return [];
    const complete = found.every((fields) => fields.length === 1);
    const sum = figures.reduce((all, part) => all + statedValue(part), 0n);
    if (!complete && sum <= statedValue(figure) && !areAllSources(named, whole, found.flat())) return [];
    return [{ is: 'sum' as const, whole: figure, parts: figures.map(plus) }];
  });
  const known = new Set(sums.map(keyOf));
  return [...sums, ...sourcesBelowTies(form).filter((tie) => !known.has(keyOf(tie))), ...taskTies(form)];
}

const keyOf = (tie: Tie): string => gather(figuresOf(tie), ({ key }) => key).join(' ');

/** 金额合计 below the tasks of the year is what they cost together, where each prints what it costs. */
function taskTies(form: TargetForm): Tie[] {
  const costs = form.fields.filter(({ name }) => name.startsWith('任务金额/'));
  if (costs.length < 2 || costs.length < tasksOf(form).length) return [];
  const total = only(form.fields.filter(({ name }) => /(?:^|\/)金额合计$/.test(squeezed(name))));
  const whole = total && fieldFigure(form, total, '万元');
  const parts = gather(costs, (field) => fieldFigure(form, field, '万元') ?? []);
  return whole && parts.length === costs.length ? [{ is: 'sum', whole, parts: parts.map(plus) }] : [];
}
