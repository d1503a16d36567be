import { defineRule } from '../../check/rule.js';
import type { Row, Table } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { numberValue } from '../../domain/list-number.js';
import { remembered } from '../../domain/text.js';

export default defineRule({
  code: 'WRD028',
  name: 'row-numbering-goes-on',
  meta: {
    title: { zh: '表内序号应连续，不重不漏', en: 'Row numbers of a table neither repeat nor skip' },
    why: { zh: '序号断开或重复，往往是删漏了一行。', en: 'A gap or repetition often means that a row was cut.' },
    remedy: { zh: '核对有无漏行，重新编号。', en: 'See whether a row is missing, and renumber.' },
    severity: 'advice',
    needs: ['tables'],
    messages: {
      repeated: {
        zh: '《{table}》中序号“{number}”重复：{row}。',
        en: 'In “{table}” the number {number} stands twice: {row}.',
      },
      skipped: {
        zh: '《{table}》中序号由“{before}”跳到“{number}”：{row}。',
        en: 'In “{table}” numbering jumps from {before} to {number}: {row}.',
      },
    },
  },
  check(book, report) {
    for (const table of book.book.tables)
      for (const side of [undefined, 'income', 'expenditure'] as const) {
        const steps = stepsOf(table.rows.filter((row) => row.side === side));
        const isSlip = ({ from, to }: Step) => to === from || (to > from + 1 && to <= from + 3);
        // One wrong number makes two slips: 1, 2, 2, 4 for 1, 2, 3, 4.
        const slips = steps.filter((step, at) => {
          const before = steps[at - 1];
          return isSlip(step) && !(before && before.row === step.last && isSlip(before) && step.to === before.from + 2);
        });
        // Tables that number by the digits of the 类 skip in several places, on purpose.
        const [slip] = slips;
        if (slips.length === 0 && steps.length > 0) report.holds();
        if (slips.length !== 1 || !slip) continue;
        const message = slip.from === slip.to ? 'repeated' : 'skipped';
        report(message, { data: words(table, slip), evidence: [showing(table, slip.row), showing(table, slip.last)] });
      }
  },
  examples: {
    valid: [
      {
        title: 'one after the other',
        text: `
        表二、部门收入总体情况表
        单位：万元
        项目 | 预算数
        一、事业收入 | 10.00
        二、经营收入 | 2.00
        三、其他收入 | 5.00
        收入合计 | 17.00`,
      },
    ],
    invalid: [
      {
        title: 'a number twice',
        message: 'repeated',
        text: `
        表二、部门收入总体情况表
        单位：万元
        项目 | 预算数
        一、事业收入 | 10.00
        二、经营收入 | 2.00
        ⟦二、其他收入⟧ | 5.00
        三、上年结转 | 0.00
        收入合计 | 17.00`,
      },
    ],
  },
});

interface Step {
  readonly from: number;
  readonly to: number;
  readonly row: Row;
  readonly last: Row;
}

/** Each numbered row with the one before it at its depth; a higher number starts the lower ones anew. */
function stepsOf(rows: readonly Row[]): Step[] {
  const open: (Row | undefined)[] = [];
  const steps: Step[] = [];
  for (const row of rows) {
    if (!row.numbering || row.depth === undefined) continue;
    const to = numberValue(row.numbering);
    if (to === undefined) continue;
    const last = open[row.depth];
    const from = last && numberValue(last.numbering ?? '');
    if (last && from !== undefined && to !== 1 && formOf(last) === formOf(row)) steps.push({ from, to, row, last });
    open[row.depth] = row;
    open.length = row.depth + 1;
  }
  return steps;
}

const formOf = ({ numbering }: Row): string => formOfNumber(numbering ?? '');
const formOfNumber = remembered((numbering) =>
  numbering.replace(/[一二三四五六七八九十\d]/g, '').replace(/[.．]/g, '、'),
);

const words = (table: Table, { row, last }: Step): Record<string, string> => ({
  table: table.title,
  number: row.numbering ?? '',
  before: last.numbering ?? '',
  row: row.name,
});

const showing = (table: Table, row: Row): FindingEvidence => ({
  at: row.at,
  label: { zh: `《${table.title}》`, en: table.title },
  value: `${row.numbering ?? ''}${row.name}`,
});
