import type { TargetForm } from '../../domain/book.js';
import type { Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { soleFigure } from '../structure/columns.js';
import type { BookView } from '../view.js';
import { totalAmount } from './coded-amounts.js';
import { onlyFilled } from './summary-lines.js';
import { moneyFields } from './target-fields.js';

const BASIC = /工资|社会保险缴费|公积金|^商品和服务支出$|^工会经费$|公用经费|人员(?:经费|支出)$|对个人和家庭的补助/;
/** Staff outside the establishment are paid from projects. */
const HIRED = /编外|编制外|聘[用请任]|外聘|临聘|临时|派遣|雇员|辅[警助]|协管|公益性?岗/;

/** Where even salaries are budgeted as projects, the sum of the targets is not the project expenditure. */
export const isBasicExpenditure = ({ name }: TargetForm): boolean => BASIC.test(name ?? '') && !HIRED.test(name ?? '');

/** Every place where the document tells its whole project expenditure, the expenditure tables first. */
export function projectTotals(view: BookView): readonly Figure[] {
  const tables = (['expenditure-summary', 'general-expenditure'] as const).map((kind) =>
    soleFigure(totalAmount(view, onlyFilled(view, kind), 'project')),
  );
  const list = soleFigure(totalAmount(view, onlyFilled(view, 'project-expenditure'), 'total'));
  const form = view.book.targets.department;
  const fields = form ? moneyFields(form).filter(({ role }) => role === 'project') : [];
  const field = fields.length === 1 ? fields[0]?.figure : undefined;
  return gather([...tables, list, field], (figure) => figure ?? []);
}

const OTHER_FUNDS = ['managed-funds-expenditure', 'state-capital-expenditure'] as const;

/** The same, where they are of all funds: project expenditure of the general budget is all only where no other fund prints any. */
export function wholeProjectTotals(view: BookView): readonly Figure[] {
  const isWhole =
    soleFigure(totalAmount(view, onlyFilled(view, 'expenditure-summary'), 'project')) !== undefined ||
    OTHER_FUNDS.every((kind) => onlyFilled(view, kind) === undefined);
  return isWhole ? projectTotals(view) : [];
}
