import { isDoubted, textSays } from '../../check/completeness/disclosure.js';
import { defineRule } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { Cell, Table, TableKind } from '../../domain/book.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';

const KINDS = [
  'three-public',
  'managed-funds-expenditure',
  'managed-funds-three-public',
  'state-capital-expenditure',
] as const;

/** A note that tells the drafter what to do explains nothing. */
const INSTRUCTION = /无内容(?:的|应|时)?[^。]{0,6}(?:公开空表|列示空表)/;
const EXPLAINS = /没有|无|未安排|未使用|未发生|不涉及|不存在|为空|空表|为零|均为0|为0/;

const MANAGED_FUNDS =
  /政府性?基金.{0,60}(?:没有|无|未安排|未使用|不涉及|空表|\b0(?:\.0+)?万?元)|(?:没有|无|未安排|未使用).{0,24}政府性?基金/;

/** What the narrative says of an empty table's matter. */
const SAID: Partial<Record<TableKind, RegExp>> = {
  'three-public': /三公/,
  'managed-funds-expenditure': MANAGED_FUNDS,
  'managed-funds-three-public': MANAGED_FUNDS,
  'state-capital-expenditure':
    /国有资本.{0,60}(?:没有|无|未安排|未使用|不涉及|空表|\b0(?:\.0+)?万?元)|(?:没有|无|未安排|未使用).{0,24}国有资本/,
};

/** 本馆未安排“三公”经费: the text says why the table is blank. */
const NO_THREE_PUBLIC =
  /(?:没有|无|未|不)(?:安排|使用|发生|涉及|编列)?[^，。；]{0,16}三公[”"]?经费|三公[”"]?经费[^，。；]{0,16}(?:没有安排|未安排|未发生|不涉及|均为0|为0(?![.\d]*[1-9])|为零)/;

const FUNDS = /政府性?基金/;
const STATE_CAPITAL = /国有资本/;

/** A note that says of its own table that it is empty, and no instruction for those that are. */
const CALLS_EMPTY = /(?:本|此|该)表(?:为|是|系)?空(?:表|白)?|(?:为|是|系|公开)空表/;
const CONDITIONAL = /[如若]|的(?:，|,)?(?:则|应|可|须|需)|应当?|(?:时|则)[^，。]{0,6}空表|其[余他]/;

/**
 * A figure of a table whose note says that it is empty, where the text tells the same amount. Rows of a table of funds may
 * have been moved there from another one when the document was converted; nobody else has a table of these expenses.
 */
function filledCell(view: BookView, { kind, note, rows }: Table): Cell | undefined {
  if (kind !== 'three-public' || !note?.includes('三公')) return undefined;
  if (!CALLS_EMPTY.test(note) || CONDITIONAL.test(note)) return undefined;
  for (const { cells } of rows)
    for (const cell of Object.values(cells)) {
      const amount = cell.doubtful ? '' : plain(cell.value);
      if (
        /[1-9]/.test(amount) &&
        view.book.statements.some(({ measure, value }) => measure === 'amount' && plain(value) === amount)
      )
        return cell;
    }
  return undefined;
}

const plain = (decimal: string | null): string =>
  decimal?.includes('.') ? decimal.replace(/\.?0+$/, '') : (decimal ?? '');

/** The fund that an empty table's note names instead of the table's own. */
function otherFund(table: Table): { readonly other: string; readonly otherEn: string } | undefined {
  const note = table.note ?? '';
  const [funds, capital] = [FUNDS.test(note), STATE_CAPITAL.test(note)];
  if (table.kind === 'state-capital-expenditure' && funds && !capital)
    return { other: '政府性基金预算', otherEn: 'the managed funds' };
  if (table.kind === 'managed-funds-expenditure' && capital && !funds)
    return { other: '国有资本经营预算', otherEn: 'the state capital operations budget' };
  return undefined;
}

export default defineRule({
  code: 'DIS001',
  name: 'empty-table-is-explained',
  meta: {
    title: { zh: '空表应说明原因', en: 'An empty table says why it is empty' },
    why: {
      zh: '没有数据的表格也要公开，并说明没有相关收支，否则读者分不清是没有还是漏填。',
      en: 'A table without data is still published, with a note; otherwise nobody can tell “none” from “forgotten”.',
    },
    remedy: {
      zh: '在表下注明“本部门没有……支出，故本表为空”，“三公”经费为零的填写 0；有数的表删去这样的说明。',
      en: 'Add a note such as “the department has no such expenditure”; print 0 where “three public” expenses are zero, and take such a note from tables with figures.',
    },
    severity: 'warning',
    basis: [LOCAL_DISCLOSURE],
    needs: [KINDS],
    messages: {
      blankThreePublic: {
        zh: '《{table}》全表空白，既没有填 0，也没有在表下说明；正文有“三公”经费的说明。',
        en: '{table} is wholly blank, with neither zeros nor a note, although the text speaks of these expenses.',
      },
      unexplained: {
        zh: '《{table}》为空表，表下和正文都没有说明原因。',
        en: '{table} is empty and neither a note nor the text says why.',
      },
      otherFund: {
        zh: '《{table}》的说明写的是{other}，与本表无关，疑从另一张表抄来。',
        en: 'The note of {table} speaks of {other}, which is another table’s matter.',
      },
      notEmpty: {
        severity: 'error',
        zh: '《{table}》的说明称本表为空表，表中却有数（如 {figure}）：说明与表矛盾。',
        en: 'The note of {table} says that the table is empty, yet it prints figures ({figure}).',
      },
      onlyInText: {
        severity: 'advice',
        zh: '《{table}》为空表，只在正文作了说明，建议在表下同时注明。',
        en: '{table} is empty and explained only in the text; say so below the table as well.',
      },
    },
  },
  check(view, report) {
    if (view.book.document.type === 'blank-form') return;
    for (const kind of KINDS)
      for (const table of view.tables(kind)) {
        if (isDoubted(view, table)) continue;
        const filled = filledCell(view, table);
        if (filled) {
          report('notEmpty', {
            data: { table: table.title, figure: filled.text },
            evidence: [
              { at: table.noteAt ?? table.at, label: { zh: '表下说明', en: 'note' }, value: table.note ?? '' },
              { at: filled.at, label: { zh: '表中数字', en: 'figure' }, value: filled.text },
            ],
          });
          continue;
        }
        // 公务接待费2.00 or 公务接待费|2|: an amount that was read with the name of its row.
        if (!table.empty || table.rows.some(({ name }) => /\d\.\d|\|\d/.test(name))) continue;
        const other = otherFund(table);
        if (other) {
          report('otherFund', {
            data: { table: table.title, ...other },
            evidence: [
              { at: table.noteAt ?? table.at, label: { zh: '表下说明', en: 'note' }, value: table.note ?? '' },
            ],
          });
          continue;
        }
        const message = isExplained(table) || followsFromFunds(view, kind) ? undefined : messageFor(view, kind);
        if (message)
          report(message, {
            data: { table: table.title },
            evidence: [{ at: table.at, label: { zh: '空表', en: 'empty table' }, value: table.title }],
          });
        else report.holds();
      }
  },
  examples: {
    valid: [
      {
        title: 'a table whose figures stand alone on lines, below a header in pieces',
        text: `
          云岭县“三公”经费预算情况统计表
          2024年预算数
          2025年预算数
          合计
          因公出国
          （境）费
          公务用车购置及运行费
          公务
          接待
          费
          合计
          因公出国
          （境）费
          公务用车购置及运行费
          公务
          接待
          费
          1908
          540
          1368
          2310
          20
          1054
          1236`,
      },
      {
        title: 'with a note',
        text: `
          政府性基金预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          合计 | | | |
          注：本馆没有使用政府性基金预算拨款安排的支出，故本表为空。`,
      },
      {
        title: 'a table with figures, whose note tells what those without would do',
        text: `
          云岭县档案馆2025年部门预算说明
          “三公”经费预算表
          单位：万元
          合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费
          5.20 | 0 | 1.20 | 4.00
          注：如无“三公”经费，本表为空表。`,
      },
    ],
    invalid: [
      {
        title: 'the note of another table',
        message: 'otherFund',
        text: `
          国有资本经营预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          合计 | | | |
          ⟦注：本馆没有使用政府性基金预算拨款安排的支出，故本表为空。⟧`,
      },
      {
        title: 'a note left from a year without such expenses',
        message: 'notEmpty',
        text: `
          云岭县档案馆2025年部门预算说明
          一、“三公”经费预算情况说明
          本馆2025年“三公”经费预算5.20万元，与上年持平。
          “三公”经费预算表
          单位：万元
          合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费
          5.20 | 0 | 1.20 | 4.00
          ⟦注：本馆2025年无“三公”经费预算，故本表为空表。⟧`,
      },
      {
        title: 'no note',
        message: 'unexplained',
        text: `
          ⟦政府性基金预算支出表⟧
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          合计 | | | |`,
      },
      {
        title: 'no note under either table of the funds',
        message: 'unexplained',
        text: `
          ⟦政府性基金预算“三公”经费支出表⟧
          单位：万元
          合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费
           | | |
          政府性基金预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          合计 | | | |`,
      },
      {
        title: 'blank although the text says 0',
        message: 'blankThreePublic',
        text: `
          云岭县档案馆2025年部门预算说明
          一、“三公”经费预算情况说明
          本馆2025年“三公”经费预算0万元，与上年持平。
          ⟦一般公共预算“三公”经费支出表⟧
          单位：万元
          合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费
           | | | `,
      },
      {
        title: 'blank, and the text says why',
        message: 'onlyInText',
        text: `
          云岭县档案馆2025年部门预算说明
          一、“三公”经费预算情况说明
          本馆2025年未安排“三公”经费预算，与上年一致。
          ⟦一般公共预算“三公”经费支出表⟧
          单位：万元
          合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费
           | | | `,
      },
    ],
  },
});

const isExplained = ({ note, rows }: Table): boolean =>
  (note !== null && EXPLAINS.test(note) && !INSTRUCTION.test(note)) || rows.some(({ name }) => EXPLAINS.test(name));

/** Where nothing is spent from managed funds, nothing of it is spent on the three public expenses: once is enough. */
const followsFromFunds = (view: BookView, kind: (typeof KINDS)[number]): boolean =>
  kind === 'managed-funds-three-public' &&
  (messageFor(view, kind) === 'onlyInText' ||
    view.tables('managed-funds-expenditure').some((table) => table.empty && isExplained(table)));

function messageFor(view: BookView, kind: (typeof KINDS)[number]) {
  const said = SAID[kind];
  const told = said !== undefined && textSays(view, said);
  if (!told) return 'unexplained';
  return kind === 'three-public' && !textSays(view, NO_THREE_PUBLIC) ? 'blankThreePublic' : 'onlyInText';
}
