import { clauseBefore } from '../../check/narrative/around.js';
import { signOf, type ToldChange, toldChanges } from '../../check/narrative/changes.js';
import { type Topic, topicKey, topicOf } from '../../check/narrative/topic.js';
import { defineRule, type Report, showing } from '../../check/rule.js';
import { equal, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { Cell, Statement } from '../../domain/book.js';
import { statementFigure } from '../../domain/figures.js';
import { meets } from '../../domain/interval.js';

const KINDS: ReadonlySet<string> = new Set([
  'income',
  'expenditure',
  'balance',
  'basic',
  'project',
  'three-public',
  'agency-operating',
]);

/** What the change is compared with: the year, and of a budget whether its own or what was executed; of accounts, their like. */
const comparedWith = (view: BookView, { change }: ToldChange): string => {
  const { year, type } = view.book.document;
  const base = change?.base === '上年' && year !== null ? String(year - 1) : (change?.base ?? '');
  const other = type === 'final-accounts' ? /预算数/ : /执行|决算/;
  return `${base}|${change && other.test(clauseBefore(view, change))}`;
};

/** 收入总计 holds what was carried over and 收入合计 does not: alike this year, they may not have been so last year. */
const wholeOf = ({ words }: Topic): string =>
  /总计|收支总/.test(words) ? 'total' : /合计|本年/.test(words) ? 'year' : '';

/** A budget tells of one stage, which it may call 年初预算. */
const stageOf = (view: BookView, { now }: ToldChange): string =>
  view.book.document.type === 'budget' && now.stage === 'original-budget' ? '' : (now.stage ?? '');

/** The same change of the same amount told in two places. */
function* repeats(view: BookView): Iterable<Tie> {
  const first = new Map<string, ToldChange>();
  for (const told of toldChanges(view)) {
    const sign = signOf(told.change);
    if (!told.change || !told.changeFigure || !sign) continue;
    const topic = topicOf(view, told.now);
    if (!KINDS.has(topic.kind) || topic.scope === null) continue;
    const key = [topicKey(topic), wholeOf(topic), comparedWith(view, told), sign, stageOf(view, told)].join('|');
    const earlier = first.get(key);
    if (!earlier?.changeFigure || earlier.change?.paragraph === told.change.paragraph) {
      if (!earlier) first.set(key, told);
      continue;
    }
    if (!meets(earlier.nowFigure.interval, told.nowFigure.interval)) continue;
    yield { ...equal(told.changeFigure, earlier.changeFigure), data: { subject: topic.words } };
  }
}

/** A department's whole budget, without what was carried over: its income is its expenditure, this year and last. */
function* sides(view: BookView): Iterable<Tie> {
  if (view.book.document.type !== 'budget') return;
  const told = toldChanges(view).filter(({ change, now }) => signOf(change) && isOfAllFunds(topicOf(view, now)));
  const income = told.find(({ now }) => topicOf(view, now).kind === 'income');
  const spending = told.find(({ now }) => topicOf(view, now).kind === 'expenditure');
  if (!income?.changeFigure || !spending?.changeFigure || carriesOver(view)) return;
  if (signOf(income.change) !== signOf(spending.change)) return;
  if (comparedWith(view, income) !== comparedWith(view, spending)) return;
  if (!meets(income.nowFigure.interval, spending.nowFigure.interval)) return;
  yield { ...equal(spending.changeFigure, income.changeFigure), message: 'sides' };
}

const isOfAllFunds = (topic: Topic): boolean => topic.scope === 'all' && wholeOf(topic) === '';

/** Told or printed: 上年结转, 结余, with any amount. */
const carriesOver = ({ book }: BookView): boolean =>
  book.statements.some(({ subject, value }) => CARRIED.test(subject) && /[1-9]/.test(value ?? '')) ||
  book.tables.some(({ columns, rows }) => {
    const ids = columns.filter(({ meanings }) => meanings.includes('carry-over-in')).map(({ id }) => id);
    const isAny = (cell: Cell | undefined): boolean => /[1-9]/.test(cell?.text ?? '');
    return rows.some(({ name, cells }) =>
      CARRIED.test(name) ? Object.values(cells).some(isAny) : ids.some((id) => isAny(cells[id])),
    );
  });
const CARRIED = /结转|结余/;

/** 2024年一般公共预算基本支出: whichever fund is named, the change of basic or of project expenditure. */
const HALF = /^(?:20\d{2}年)?(?:一般公共预算|财政拨款)*(基本支出|项目支出)(?:预算|决算)?$/;
/** An amount that hardly stands twice by chance. */
const ODD = /\d\.\d[1-9]$|\d{4,}/;

/** The same change of the same expenditure, told as a rise in one place and as a fall in another. */
function checkTurned(view: BookView, report: Report): void {
  const first = new Map<string, Statement>();
  for (const statement of view.book.statements) {
    const sign = statement.measure === 'change' ? signOf(statement) : undefined;
    const half = sign && ODD.test(statement.value ?? '') ? HALF.exec(statement.subject)?.[1] : undefined;
    const base = statement.base === '上年' && statement.year !== null ? String(statement.year - 1) : statement.base;
    if (!half || base === null || !/^20\d\d$/.test(base)) continue;
    const key = [half, statement.value, statement.unit, base, statement.year].join('|');
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, statement);
      continue;
    }
    const [now, before] = [statementFigure(statement), statementFigure(earlier)];
    if (!now || !before || signOf(earlier) === sign || earlier.paragraph === statement.paragraph) continue;
    report('turned', {
      data: { subject: half, actual: now.text, unit: now.unit ?? '' },
      evidence: [showing(now), showing(before)],
      figures: [now, before],
    });
  }
}

export default defineRule({
  code: 'NAR031',
  name: 'changes-told-alike',
  meta: {
    title: { zh: '同一增减额前后应一致', en: 'A change told twice has one amount' },
    why: {
      zh: '同一数额与同一年度相比，增减额只有一个。',
      en: 'One amount compared with one year has one change.',
    },
    remedy: { zh: '核对上年数，统一增减额。', en: 'Check last year’s amount, and give one change.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      turned: {
        zh: '“{subject}”与同一年度相比，一处写增加{actual}{unit}，另一处写减少{actual}{unit}，方向相反',
        en: '{subject} is told to rise by {actual} {unit} in one place and to fall by it in another, against the same year',
      },
      sides: {
        zh: '收入预算与支出预算相等，又没有结转，收入的增减额为{expected}{unit}，支出的增减额却为{actual}{unit}',
        en: 'Income and expenditure are equal and nothing is carried over, yet income changes by {expected} {unit} and expenditure by {actual} {unit}',
        severity: 'advice',
      },
      unequal: {
        zh: '“{subject}”的增减额前后不一：此处{actual}{unit}，前文{expected}{unit}',
        en: 'The change of {subject} is told twice: {actual} {unit} here, {expected} {unit} before',
      },
    },
  },
  ties: (view) => [...repeats(view), ...sides(view)],
  check: checkTurned,
  examples: {
    valid: [
      {
        title: 'what was carried over parts income and expenditure of the year before',
        text: `
          云岭县档案馆2025年部门预算公开
          一、部门收支总体情况说明
          2025年收入预算332.50万元，比上年增加12.50万元；2025年支出预算332.50万元，比上年增加21.50万元。2024年初结转9.00万元。`,
      },
      {
        title: 'told twice alike',
        text: `
          云岭县档案馆2025年部门预算公开
          一、部门收支总体情况说明
          2025年收入预算332.50万元，比上年增加12.50万元。
          二、部门收入总体情况说明
          2025年收入预算332.50万元，比上年增加12.50万元。`,
      },
      {
        title: 'the total with what was carried over, and the income of the year',
        text: `
          云岭县档案馆2025年度部门决算公开
          一、收入支出决算总体情况说明
          2025年度收入总计332.50万元，支出总计332.50万元。收支较2024年度决算数增加12.50万元。
          2025年度收入合计332.50万元，较2024年度决算数增加22.50万元。`,
      },
    ],
    invalid: [
      {
        title: 'income and expenditure are equal, their changes are not',
        message: 'sides',
        text: `
          云岭县档案馆2025年部门预算公开
          一、部门收支总体情况说明
          2025年收入预算332.50万元，比上年增加12.50万元；2025年支出预算332.50万元，⟦比上年增加21.50⟧万元。`,
      },
      {
        title: 'a fall told as a rise',
        message: 'turned',
        text: `
          云岭县档案馆2025年部门预算公开
          一、部门收支总体情况说明
          2025年支出预算332.50万元，支出比2024年减少12.53万元，主要是基本支出减少12.53万元。
          二、部门支出总体情况说明
          2025年一般公共预算支出332.50万元。其中：基本支出332.50万元，比2024年增加⟦12.53⟧万元。`,
      },
      {
        title: 'told with two amounts',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          一、部门收支总体情况说明
          2025年收入预算332.50万元，比上年增加12.50万元。
          二、部门收入总体情况说明
          2025年收入预算332.50万元，比上年⟦增加15.20⟧万元。`,
      },
      {
        title: 'told as the original budget, and as the budget',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          二、部门收支总体情况
          （一）收入预算：2025年年初预算数332.50万元，收入比2024年增加12.50万元。
          （二）支出预算：2025年收入预算332.50万元，比2024年⟦增加8.20⟧万元。`,
      },
    ],
  },
});
