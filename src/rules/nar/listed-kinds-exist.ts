import { looseName } from '../../check/narrative/loose-name.js';
import { namedLists } from '../../check/narrative/named-lists.js';
import { spentNames } from '../../check/narrative/spent-names.js';
import { defineRule, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { Row } from '../../domain/book.js';
import type { Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { codesOfName } from '../../forms/classification/index.js';

const isClass = (row: Row): boolean =>
  row.side === 'expenditure' || (row.code?.length === 3 && /^2\d{2}$/.test(row.code));
const isSource = (row: Row): boolean => row.side === 'income' || row.level === 'total';

/** Words that name one source of income in every province's spelling. */
const SOURCES: readonly RegExp[] = [
  /一般公共预算|公共财政预算/,
  /政府性基金/,
  /国有资本经营/,
  /财政专户|教育收费/,
  /经营收入/,
  /事业收入/,
  /上级补助/,
  /附属单位上缴/,
  /其他收入/,
  /(?:上年|年初).*(?:结转|结余)/,
];

/** Listed classes of expenditure of which no table prints any money. */
function absentClasses(
  view: BookView,
  names: readonly string[],
): { absent: readonly string[]; seen: readonly Figure[] } {
  const known = names.filter((name) => codesOfName(name, 'functional').some((code) => code.length === 3));
  if (known.length === 0) return { absent: [], seen: [] };
  const spent = spentNames(
    view,
    ['income-expenditure-summary', 'expenditure-summary', 'general-expenditure', 'appropriation-summary'],
    isClass,
  );
  const absent = known.filter((name) => !spent.has(looseName(name)));
  const seen = gather(known, (name) => spent.get(looseName(name)) ?? []);
  return { absent, seen };
}

/** Listed sources of income of which the summary prints none. */
function absentSources(
  view: BookView,
  names: readonly string[],
): { absent: readonly string[]; seen: readonly Figure[] } {
  const received = [...spentNames(view, ['income-expenditure-summary'], isSource)];
  const find = (name: string) => {
    const pattern = SOURCES.find((source) => source.test(name));
    return pattern && { pattern, figure: received.find(([label]) => pattern.test(label))?.[1] };
  };
  const found = names.map((name) => ({ name, hit: find(name) }));
  return {
    absent: found.filter(({ hit }) => hit && !hit.figure).map(({ name }) => name),
    seen: gather(found, ({ hit }) => hit?.figure ?? []),
  };
}

export default defineRule({
  code: 'NAR050',
  name: 'listed-kinds-exist',
  meta: {
    title: {
      zh: '文字列举的收支种类应与表格一致',
      en: 'Kinds of income and expenditure listed in words stand in the tables',
    },
    why: {
      zh: '照抄模板列举本部门没有的收支种类，会误导读者。',
      en: 'A list copied from a template with kinds that the department does not have misleads readers.',
    },
    remedy: {
      zh: '只列本部门实际有的收入来源和支出类别。',
      en: 'List only the sources and classes that the department has.',
    },
    severity: 'warning',
    needs: ['paragraphs', 'income-expenditure-summary'],
    messages: {
      income: {
        zh: '收入列举了表中没有金额的：{absent}',
        en: 'Income is said to include what no table has money for: {absent}',
      },
      expenditure: {
        zh: '支出列举了表中没有金额的：{absent}',
        en: 'Expenditure is said to include what no table has money for: {absent}',
      },
    },
  },
  check: (view, report) => {
    for (const list of namedLists(view)) {
      if (list.of !== 'income' && list.of !== 'expenditure') continue;
      const { absent, seen } = (list.of === 'income' ? absentSources : absentClasses)(view, list.names);
      const [first, ...rest] = seen;
      if (!first) continue;
      if (absent.length < 2) {
        report.holds();
        continue;
      }
      report(list.of, {
        data: { absent: absent.join('、') },
        evidence: [
          { at: list.at, label: { zh: '文字列举', en: 'list in words' }, value: absent.join('、') },
          showing(first),
          ...rest.map((figure) => showing(figure)),
        ],
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'only what the tables have',
        text: `
          云岭县档案馆2025年部门预算公开
          一、部门收支总体情况说明
          收入包括：一般公共预算拨款收入、其他收入；支出包括：一般公共服务支出、住房保障支出。
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 320.50 | 一、一般公共服务支出 | 280.10
          二、其他收入 | 12.00 | 二、住房保障支出 | 52.40
          本年收入合计 | 332.50 | 本年支出合计 | 332.50
          收入总计 | 332.50 | 支出总计 | 332.50`,
      },
    ],
    invalid: [
      {
        title: 'the template’s list of classes',
        message: 'expenditure',
        text: `
          云岭县档案馆2025年部门预算公开
          一、部门收支总体情况说明
          收入包括：一般公共预算拨款收入、其他收入；支出包括：⟦一般公共服务支出、教育支出、卫生健康支出、住房保障支出⟧。
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 320.50 | 一、一般公共服务支出 | 280.10
          二、其他收入 | 12.00 | 二、住房保障支出 | 52.40
          本年收入合计 | 332.50 | 本年支出合计 | 332.50
          收入总计 | 332.50 | 支出总计 | 332.50`,
      },
    ],
  },
});
