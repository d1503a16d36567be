import { type ItemRow, isPrintedTogether, itemRows, showingItem } from '../../check/classification/item-rows.js';
import { judgeName, type NameJudgement, shownName } from '../../check/classification/judge-name.js';
import { defineRule, type Report } from '../../check/rule.js';
import { gather } from '../../domain/gather.js';
import { CLASSIFICATION_BASIS } from '../../forms/basis.js';
import { itemsOfCode, itemsOfName, sameItemName } from '../../forms/classification/index.js';

export default defineRule({
  code: 'CLS001',
  name: 'name-belongs-to-code',
  meta: {
    title: { zh: '科目编码与科目名称应一致', en: 'A code carries its own item’s name' },
    why: {
      zh: '编码和名称不是同一科目，读者和系统会把同一笔钱算到两个科目下。',
      en: 'When code and name are two items, people and systems book the same money twice over.',
    },
    remedy: { zh: '查批复，改正编码或名称。', en: 'Look at the approval and correct the code or the name.' },
    severity: 'error',
    basis: [CLASSIFICATION_BASIS],
    needs: ['tables'],
    messages: {
      other: {
        zh: '{code}的科目名称是“{official}”，表中印为“{printed}”（该名称的编码是{codes}）。',
        en: '{code} is “{official}”, but the table prints “{printed}” (which is {codes}).',
      },
      many: {
        zh: '《{table}》有 {count} 个科目的编码与名称不符，如{list}；编码疑按顺序自编。',
        en: 'In “{table}” {count} codes do not go with their names, such as {list}; perhaps the codes were made up in sequence.',
      },
      stray: {
        zh: '“{name}”的类级编码印为“{stray}”，应为“{code}”{more}。',
        en: 'The class code of {name} is printed as {stray}; it should be {code}{more}.',
      },
      none: {
        zh: '没有编码为{code}的科目，“{printed}”在其他表中的编码是{codes}。',
        en: 'There is no item {code}; other tables print “{printed}” as {codes}.',
      },
      short: {
        zh: '有 {count} 个编码少印了一位：“{printed}”（{name}）应为“{code}”。',
        en: '{count} code(s) lack a digit: {printed} ({name}) should be {code}.',
        severity: 'advice',
      },
      variant: {
        zh: '{code}的规范名称是“{official}”，表中印为“{printed}”。',
        en: '{code} is officially “{official}”; the table prints “{printed}”.',
        severity: 'advice',
      },
    },
  },
  check(book, report) {
    const items = itemRows(book);
    const { year } = book.book.document;
    reportShort(report, items, year);
    reportNone(report, items, year);
    const broken = new Map<string, Slip>();
    for (const item of items) {
      const judgement = judgeName(item.code, item.name, year);
      if (judgement.is === 'right') report.holds();
      if (judgement.is !== 'other' && judgement.is !== 'variant') continue;
      if (!isPrintedTogether(item, items) || !isOwnSlip(item.code, judgement)) continue;
      const printed = shownName(item.name);
      const known = broken.get(`${item.code} ${printed}`);
      const codes = judgement.is === 'other' ? judgement.codes.slice(0, 3).join('、') : '';
      if (known) known.rows.push(item);
      else
        broken.set(`${item.code} ${printed}`, {
          message: judgement.is,
          data: { code: item.code, official: judgement.official, printed, codes },
          rows: [item],
        });
    }
    for (const [table, slips] of byTable([...broken.values()])) {
      if (slips.length < 3) {
        for (const one of slips) reportSlip(report, one);
        continue;
      }
      const others = madeUp(slips, items, year);
      const [first, ...rest] = [...gather(slips, ({ rows }) => rows), ...others].map(showingItem);
      const count = `${slips.length + others.length}`;
      if (first) report('many', { data: { table, count, ...list(slips) }, evidence: [first, ...rest] });
    }
  },
  examples: {
    valid: [
      {
        title: 'projects beside the item that they share',
        text: `
        一般公共预算项目支出预算表
        单位：万元
        科目编码 | 单位名称（科目） | 金额
         | 合计 | 30.00
        2012604 | 一般行政管理事务 | 20.00
        2012604 | 库房恒温改造 | 10.00`,
      },
      {
        title: 'official names, clipped or with 支出 or not',
        text: `
        表六、一般公共预算支出情况表
        单位：万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        201 | 一般公共服务 | 10.00 | 8.00 | 2.00
        20126 | 档案事务 | 10.00 | 8.00 | 2.00
        2012601 | 行政运行 | 8.00 | 8.00 | 
        2012604 | 档案馆 | 2.00 |  | 2.00`,
      },
    ],
    invalid: [
      {
        title: 'a code that no item has, where another table prints the right one',
        message: 'none',
        text: `
        表二、支出总表
        单位：万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        201 | 一般公共服务支出 | 10.00 | 8.00 | 2.00
        20126 | 档案事务 | 10.00 | 8.00 | 2.00
        2012601 | 行政运行 | 8.00 | 8.00 |
        2012604 | 档案馆 | 2.00 | | 2.00
        表六、一般公共预算支出情况表
        单位：万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        201 | 一般公共服务支出 | 10.00 | 8.00 | 2.00
        20126 | 档案事务 | 10.00 | 8.00 | 2.00
        2012601 | 行政运行 | 8.00 | 8.00 |
        2012684 | ⟦档案馆⟧ | 2.00 | | 2.00`,
      },
      {
        title: 'the name of another item',
        message: 'other',
        text: `
        表六、一般公共预算支出情况表
        单位：万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        201 | 一般公共服务支出 | 10.00 | 8.00 | 2.00
        20126 | 档案事务 | 10.00 | 8.00 | 2.00
        2012601 | 行政运行 | 8.00 | 8.00 | 
        2012604 | ⟦一般行政管理事务⟧ | 2.00 |  | 2.00`,
      },
      {
        title: 'another number where the class is',
        message: 'stray',
        text: `
        表六、一般公共预算支出情况表
        单位：万元
        科目编码 | | | 科目名称 | 合计 | 基本支出 | 项目支出
        类 | 款 | 项 | | | |
        201 | | | 一般公共服务支出 | 10.00 | 8.00 | 2.00
        201 | 26 | | 档案事务 | 10.00 | 8.00 | 2.00
        201 | 26 | 01 | 行政运行 | 8.00 | 8.00 |
        5 | 26 | 04 | ⟦档案馆⟧ | 2.00 |  | 2.00`,
      },
      {
        title: 'a zero lost',
        message: 'short',
        text: `
        表七、一般公共预算基本支出表
        单位：万元
        科目编码 | | 科目名称 | 合计 | 人员经费 | 公用经费
        类 | 款 | | | |
        302 | | 商品和服务支出 | 11.00 | | 11.00
        302 | 01 | 办公费 | 6.00 | | 6.00
        302 | 2 | ⟦印刷费⟧ | 5.00 | | 5.00`,
      },
      {
        title: 'codes counted on from the first item, with names of the unit’s own',
        message: 'many',
        text: `
        表七、一般公共预算基本支出表
        单位：万元
        科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
        302 | 商品和服务支出 | 21.00 |  | 21.00
        30201 | 办公费 | 6.00 |  | 6.00
        30202 | ⟦咨询费⟧ | 5.00 |  | 5.00
        30203 | 水费 | 4.00 |  | 4.00
        30204 | 电费 | 3.00 |  | 3.00
        30205 | 值班用车租用费 | 2.00 |  | 2.00
        30206 | 邮电费 | 1.00 |  | 1.00`,
      },
    ],
  },
});

/**
 * Whether the slip is in this row. Where a 款 or 项 is printed in two digits, its 类 comes from the rows above: a name
 * that has the same two digits elsewhere, or another level, tells of a row lost above and not of a wrong name.
 */
const isOwnSlip = (code: string, judgement: NameJudgement): boolean =>
  judgement.is !== 'other' ||
  judgement.codes.some((other) => other.length === code.length && other.slice(-2) !== code.slice(-2));

interface Slip {
  readonly message: 'other' | 'variant';
  readonly data: Readonly<Record<'code' | 'official' | 'printed' | 'codes', string>>;
  readonly rows: ItemRow[];
}

/** A code that no list has, beside the name of an item whose own code stands beside it in another table, in the same 款. */
function reportNone(report: Report, items: readonly ItemRow[], year: number | null): void {
  const isItsOwn = (item: ItemRow, other: ItemRow) =>
    other.code !== item.code &&
    other.code.length === item.code.length &&
    other.code.slice(0, -2) === item.code.slice(0, -2) &&
    sameItemName(other.name, item.name) &&
    judgeName(other.code, other.name, year).is === 'right';
  const told = new Set<string>();
  for (const item of items) {
    if (item.code.length < 5 || itemsOfCode(item.code).length > 0 || told.has(item.code)) continue;
    const own = items.find((other) => isItsOwn(item, other));
    if (!own || items.some(({ table, code }) => table === item.table && code === own.code)) continue;
    if (!isPrintedTogether(item, items)) continue;
    told.add(item.code);
    const same = items.filter(({ code, name }) => code === item.code && sameItemName(name, item.name));
    report('none', {
      data: { code: item.code, printed: shownName(item.name), codes: own.code },
      evidence: [showingItem(item), ...same.filter((one) => one !== item).map(showingItem), showingItem(own)],
      actual: item.code,
      expected: own.code,
    });
  }
}

/** More rows than this that print another 类 are a habit of the print, or were read wrong. */
const FEW = 3;

/** 7 11 02 for 210 11 02, and 301 2 for 301 02: under the rows above and with the name beside them, sure to be slips. */
function reportShort(report: Report, all: readonly ItemRow[], year: number | null): void {
  const items = all.filter(({ row, code }) => row.codeAsPrinted && row.code === code);
  if (items.length === 0) return;
  const known = items.filter(({ code, name }) => judgeName(code, name, year).is === 'right');
  const strays = known.filter(({ row, code }) => code.length === 7 && /^\d{1,2} \d{2} \d{2}$/.test(row.codeAsPrinted!));
  const [stray, ...others] = strays;
  if (stray && strays.length <= FEW)
    report('stray', {
      data: {
        name: shownName(stray.name),
        stray: stray.row.codeAsPrinted!.split(' ')[0]!,
        code: stray.code.slice(0, 3),
        more: others.length > 0 ? `（共 ${strays.length} 处）` : '',
        moreEn: others.length > 0 ? ` (${strays.length} places)` : '',
      },
      evidence: [showingItem(stray), ...others.map(showingItem)],
      actual: stray.row.codeAsPrinted!,
      expected: stray.code,
    });
  const lacking = known.filter(({ row }) => /^\d{3}(?: \d{1,2})+$/.test(row.codeAsPrinted!));
  const [short, ...rest] = lacking;
  if (short)
    report('short', {
      data: {
        count: `${lacking.length}`,
        printed: short.row.codeAsPrinted!,
        name: shownName(short.name),
        code: short.code,
      },
      evidence: [showingItem(short), ...rest.map(showingItem)],
    });
}

/** Certain slips by the table that shows them first; a table full of them is one habit. Variants stay apart. */
function byTable(slips: readonly Slip[]): [string, Slip[]][] {
  const groups = new Map<string, Slip[]>();
  for (const slip of slips) {
    const title = slip.rows[0]?.table.title ?? '';
    const key = slip.message === 'other' ? title : `${title} ${slip.data.code}`;
    groups.set(key, [...(groups.get(key) ?? []), slip]);
  }
  return [...groups];
}

function reportSlip(report: Report, { message, data, rows }: Slip): void {
  const [first, ...rest] = rows.map(showingItem);
  if (first) report(message, { data, evidence: [first, ...rest] });
}

/**
 * Of a table with codes of its own making, the rows whose name no item bears, or whose code there is none: by themselves
 * they would leave open whether the list of names is whole.
 */
function madeUp(slips: readonly Slip[], items: readonly ItemRow[], year: number | null): readonly ItemRow[] {
  const [slip] = slips[0]?.rows ?? [];
  if (slips[0]?.message !== 'other' || !slip) return [];
  const classes = new Set(slips.map(({ data }) => data.code.slice(0, 1)));
  return items.filter(
    (item) =>
      item.table === slip.table &&
      classes.has(item.code.slice(0, 1)) &&
      judgeName(item.code, item.name, year).is === 'unknown' &&
      itemsOfName(item.name).length === 0 &&
      shownName(item.name).length > 2 &&
      isPrintedTogether(item, items),
  );
}

const list = (slips: readonly Slip[]): { readonly list: string } => ({
  list: slips
    .slice(0, 3)
    .map(({ data }) => `${data.code}“${data.printed}”（应为“${data.official}”）`)
    .join('、'),
});
