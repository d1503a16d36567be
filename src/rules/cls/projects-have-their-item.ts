import { type ItemRow, itemRows, showingItem } from '../../check/classification/item-rows.js';
import { defineRule } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import { remembered, squeezed } from '../../domain/text.js';
import { CLASSIFICATION_BASIS } from '../../forms/basis.js';
import { allItems, type ClassificationItem } from '../../forms/classification/index.js';

const EXAMPLE = (item: string, project: string): string => `
  江湾区医疗保障服务中心2024年部门预算公开
  表六、一般公共预算支出情况表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  210 | 卫生健康支出 | 10.00 | 8.00 | 2.00
  ${item} | 10.00 | 8.00 | 2.00
  表十、项目支出表
  单位：万元
  项目名称 | 合计
  ${project} | 2.00`;

export default defineRule({
  code: 'CLS008',
  name: 'projects-have-their-item',
  meta: {
    title: { zh: '补助项目应列入同名的功能科目', en: 'A subsidy stands under the item of its own name' },
    why: {
      zh: '有专门科目的补助列到别的科目，按科目汇总的补助支出就少了。',
      en: 'A subsidy with an item of its own, entered elsewhere, is missing from the totals of that item.',
    },
    remedy: { zh: '核对该项目的功能分类，列入专门科目。', en: 'Check the project’s functional item.' },
    severity: 'warning',
    basis: [CLASSIFICATION_BASIS],
    needs: [
      ['targets', 'project-expenditure'],
      ['general-expenditure', 'expenditure-summary'],
    ],
    messages: {
      absent: {
        zh: '项目“{project}”应列 {code} {name}，支出功能分类各表却没有这个科目，疑列错科目。',
        en: 'Project “{project}” belongs to {code} {name}, but no functional table has that item.',
      },
    },
  },
  check(book, report) {
    const projects = projectsOf(book)
      .map(({ name, at }) => ({ name, at, item: subsidyItemIn(name) }))
      .filter(({ item }) => item !== null);
    if (projects.length === 0) return;
    const rows = itemRows(book).filter((item) => item.classification === 'functional');
    const printed = new Set(rows.map((item) => item.code));
    const names = new Set(rows.map((item) => squeezed(item.name)));
    const classes = new Set(rows.map((item) => item.code.slice(0, 3)));
    // Only tables that go down to the 项 can show that one is missing.
    if (![...printed].some((code) => code.length === 7)) return;
    for (const { name, at, item } of projects) {
      if (!item || !classes.has(item.code.slice(0, 3))) continue;
      if (printed.has(item.code) || names.has(item.name)) {
        report.holds();
        continue;
      }
      report('absent', {
        data: { project: squeezed(name), code: item.code, name: item.name },
        evidence: [
          { at, label: { zh: '项目', en: 'project' }, value: name },
          ...likelyPlaces(rows, item.code.slice(0, 3)),
        ],
      });
    }
  },
  examples: {
    valid: [{ title: 'its own item printed', text: EXAMPLE('2101301 | 城乡医疗救助', '城乡医疗救助资金') }],
    invalid: [
      {
        title: 'entered under another item',
        message: 'absent',
        text: EXAMPLE('2101199 | 其他行政事业单位医疗支出', '⟦城乡医疗救助资金⟧'),
      },
    ],
  },
});

/** The 项 of the same 类 that print project expenditure: the money may stand there. */
function likelyPlaces(rows: readonly ItemRow[], classCode: string): FindingEvidence[] {
  const places = rows.filter(({ table, row, code }) => {
    const columns = table.columns.filter(
      (column) => column.meaning === 'project' || column.meanings.includes('project'),
    );
    const filled = columns.some((column) => /[1-9]/.test(row.cells[column.id]?.value ?? ''));
    return code.length === 7 && code.startsWith(classCode) && filled;
  });
  return places.length <= 6 ? places.map(showingItem) : [];
}

/** Subsidies to people under social security and health, whose names say what they are and stand for one item only. */
let known: readonly ClassificationItem[] | undefined;
function subsidyItems(): readonly ClassificationItem[] {
  known ??= allItems().filter(
    ({ code, name, certain, to, level }) =>
      level === '项' &&
      certain &&
      to === null &&
      /^(?:208|210)/.test(code) &&
      !/^(?:其他|.*99$)/.test(name) &&
      /^(?:城乡医疗救助|疾病应急救助|优抚对象医疗补助|财政对.+基金的补助|残疾人生活和护理补贴|义务兵优待|农村籍退役士兵老年生活补助|流浪乞讨人员救助)/.test(
        name,
      ),
  );
  return known;
}

/** The one of them that a project's name says. */
const subsidyItemIn = remembered((project): ClassificationItem | null => {
  const name = squeezed(project);
  return subsidyItems().find((item) => name.includes(item.name.replace(/支出$/, ''))) ?? null;
});

function projectsOf(book: BookView): { readonly name: string; readonly at: Place }[] {
  const targets = gather(book.book.targets.projects, (form) => {
    const field = form.fields.find((one) => one.value !== null && one.value === form.name);
    return form.name === null ? [] : [{ name: form.name, at: field?.at ?? form.at }];
  });
  if (targets.length > 0) return targets;
  return gather(book.tables('project-expenditure'), (table) =>
    table.rows
      .filter((row) => row.level !== 'total' && row.level !== 'unit' && row.name !== '')
      .map((row) => ({ name: row.name, at: row.at })),
  );
}
