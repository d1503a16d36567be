import { isFullDisclosure, textSays } from '../../check/completeness/disclosure.js';
import { defineRule, showing } from '../../check/rule.js';
import { listsProjects } from '../../check/structure/lists-projects.js';
import { columnOf, figureAt, totalRow } from '../../check/view.js';
import type { Column, Table } from '../../domain/book.js';
import { statedValue, withUnit } from '../../domain/figures.js';
import { BUDGET_LAW } from '../../forms/basis.js';
import { publishedTables } from './_example.js';

export default defineRule({
  code: 'DIS013',
  name: 'project-table-published',
  meta: {
    title: { zh: '有项目支出的，宜公开项目明细', en: 'Where there are projects, they are listed' },
    why: {
      zh: '只有项目支出总额，读者看不到钱花在哪些项目上。',
      en: 'A total of project expenditure does not show which projects the money is for.',
    },
    remedy: {
      zh: '增加项目支出表，或逐个公开项目绩效目标。',
      en: 'Add a project table, or publish every project’s targets.',
    },
    severity: 'advice',
    scope: { types: ['budget'] },
    basis: [BUDGET_LAW],
    needs: ['expenditure-summary'],
    messages: {
      missing: {
        zh: '项目支出 {amount}，没有项目支出表、项目情况说明，也没有项目绩效目标表。',
        en: 'Projects come to {amount}; there is no project table, no account of a project and no target form of one.',
      },
    },
  },
  check(view, report) {
    const table = view.filled('expenditure-summary');
    const figure = table && figureAt(table, totalRow(table), projectColumn(table));
    if (!figure || statedValue(figure) <= 0n || !isFullDisclosure(view)) return;
    const isListed =
      view.tables('project-expenditure').length > 0 ||
      view.tables('project-targets-summary').length > 0 ||
      view.book.targets.projects.length > 0 ||
      view.book.tables.some((one) => listsProjects(one) || /项目.{0,6}绩效目标/.test(one.title)) ||
      // Some cities tell their projects one by one in words.
      textSays(view, /项目经费情况说明|项目(?:支出)?(?:明细|清单|一览)|项目概[述况]/);
    if (isListed) return report.holds();
    report('missing', { data: { amount: withUnit(figure) }, evidence: [showing(figure)] });
  },
  examples: {
    valid: [{ title: 'no projects', text: `云岭县档案馆2025年部门预算公开\n${publishedTables()}` }],
    invalid: [
      {
        title: 'projects and no list',
        message: 'missing',
        text: `云岭县档案馆2025年部门预算公开\n${publishedTables().replace('合计 | | 10.00 | 10.00 | ', '合计 | | 10.00 | 7.00 | ⟦3.00⟧')}`,
      },
    ],
  },
});

/** 项目支出, or its 小计 where the column is divided. */
const projectColumn = (table: Table): Column | undefined =>
  columnOf(table, 'project') ??
  table.columns.find(({ meaning, meanings }) => meaning === 'subtotal' && meanings.includes('project'));
