import { judgeName } from '../../check/classification/judge-name.js';
import { type WrongCode, wrongBracketedCodes, wrongDigits } from '../../check/classification/told-codes.js';
import { type ToldItem, toldItems } from '../../check/classification/told-items.js';
import { nowCalled, slipsOf, type ToldSlip } from '../../check/classification/told-slips.js';
import { defineRule, type Report } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import { evidenceOf, find, findInEach, type Hit, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { gather } from '../../domain/gather.js';
import { CLASSIFICATION_BASIS } from '../../forms/basis.js';
import { type ClassificationItem, itemKey } from '../../forms/classification/index.js';

/** “城乡社区支出”12.00万元: a 类 told by its name alone. */
const QUOTED = /“([\u4e00-\u9fff]{2,14}支出)”(?=\s?[\d,]+(?:\.\d+)?\s?万?元)/g;

export default defineRule({
  code: 'CLS007',
  name: 'told-names-are-official',
  meta: {
    title: { zh: '说明中的科目名称应与规范名称一致', en: 'The text calls items by their official names' },
    why: {
      zh: '说明中的科目名称与表中不同，读者找不到对应的行。',
      en: 'Under another name the reader does not find the row.',
    },
    remedy: { zh: '按表中科目名称改正。', en: 'Use the name the tables use.' },
    severity: 'warning',
    basis: [CLASSIFICATION_BASIS],
    needs: ['paragraphs'],
    messages: {
      name: {
        zh: '说明中的{level}级科目“{printed}”（{count} 处）不是规范名称，应为“{official}”。',
        en: 'The text says “{printed}” in {count} places; the item is “{official}”.',
      },
      former: {
        zh: '说明仍用旧科目名称“{printed}”（{count} 处），{since}年起为“{official}”。',
        en: 'The text still says “{printed}” in {count} place(s); since {since} the item is “{official}”.',
      },
      parent: {
        zh: '说明把“{printed}”列在“{under}”之下，该科目属于{codes}。',
        en: 'The text puts “{printed}” under “{under}”, but it belongs to {codes}.',
      },
      repeated: {
        zh: '说明写“{printed}（{level}）”，与上一级科目同名；“{printed}”是{code}，其下没有这个{level}级科目。',
        en: 'The text names “{printed}” once more one level down; it is {code}, and no item below it has that name.',
      },
      code: {
        zh: '说明中 {code} 的名称是“{official}”，却写作“{printed}”。',
        en: '{code} is “{official}”; the text calls it “{printed}”.',
        severity: 'error',
      },
      nowhere: {
        zh: '说明写“{printed}（{told}）”，没有这个编码；“{printed}”的编码是{code}。',
        en: 'The text writes “{printed} ({told})”, a code that does not exist; {printed} is {code}.',
        severity: 'error',
      },
      others: {
        zh: '说明写“{printed}（{told}）”，这个编码是“{official}”的，不是“{printed}”的。',
        en: 'The text writes “{printed} ({told})”; that is the code of “{official}”.',
        severity: 'error',
      },
    },
  },
  check(book, report) {
    const told = findInEach(paragraphsOf(book), toldItems);
    const quoted = find(paragraphsOf(book), QUOTED);
    const { year } = book.book.document;
    const coded = findInEach(paragraphsOf(book), (passage) => wrongBracketedCodes(passage, year));
    for (const { hit, wrong } of coded) reportCode(report, wrong, hit);
    if (told.length + quoted.length === 0) return;
    const isPrinted = printedNames(book);
    const variants: Names = new Map();
    for (const item of told) {
      for (const slip of slipsOf(item)) {
        const data = dataOf(slip);
        const hit = hitFrom(item, slip.depth);
        if (slip.is !== 'variant') report(slip.is, { data, evidence: [evidenceOf(hit)] });
        else if (!isPrinted(slip.name)) add(variants, slip.name, slip.official, hit);
      }
      const official = otherName(item, year);
      if (official) report('code', { data: official, evidence: [evidenceOf(hitFrom(item, 0))] });
      const digits = official ? undefined : wrongDigits(item, year);
      if (digits) reportCode(report, digits.wrong, hitFrom(item, digits.depth));
    }
    for (const [printed, { item, hits }] of variants)
      reportHabit(report, 'name', hits, { printed, official: item.name, level: item.level });
    for (const [printed, { item, hits }] of formerNames(told, quoted, year, isPrinted))
      reportHabit(report, 'former', hits, { printed, official: item.name, since: `${item.from ?? ''}` });
    if (variants.size === 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'official names',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n1.一般公共服务支出（类）档案事务（款）档案馆（项）2024年预算数为10万元。',
      },
      {
        title: 'codes told with the names, in each of the usual ways',
        text: `云岭县档案馆2024年部门预算公开
一、情况说明
1.卫生健康支出（210类）行政事业单位医疗（11款）行政单位医疗（01项）2024年预算数为10万元。
2.社会保障和就业支出（208类）行政事业单位养老支出（20805款）事业单位离退休（2080502项）2024年预算数为10万元。
（3）住房公积金（2210201）10万元，商品和服务支出（302）10万元，公用经费见附表（302）。`,
      },
    ],
    invalid: [
      {
        title: 'words changed',
        message: 'name',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n1.社会保障和就业支出（类）行政事业单位养老支出（款）⟦机关事业单位养老保险缴费支出（项）⟧2024年预算数为10万元。',
      },
      {
        title: 'a name given up years ago',
        message: 'former',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n1.⟦医疗卫生与计划生育支出（类）行政事业单位医疗（款）行政单位医疗（项）⟧2024年预算数为10万元。',
      },
      {
        title: 'a 类 told by a former name alone, which the table prints as it is now',
        message: 'former',
        text: `云岭县档案馆2025年度部门决算公开
一、情况说明
⟦“文化体育与传媒支出”⟧10.00万元，占100%。
一般公共预算财政拨款支出决算表
单位：万元
科目编码 | 科目名称 | 合计
207 | 文化旅游体育与传媒支出 | 10.00
20702 | 文物 | 10.00
2070205 | 博物馆 | 10.00`,
      },
      {
        title: 'a 款 by a name given up, which the table prints as it is now',
        message: 'former',
        text: `云岭县档案馆2024年部门预算公开
一、情况说明
1.文化旅游体育与传媒支出（类）⟦其他文化体育与传媒支出（款）文化产业发展专项支出（项）⟧2024年预算数为10万元。
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计
207 | 文化旅游体育与传媒支出 | 10.00
20799 | 其他文化旅游体育与传媒支出 | 10.00
2079903 | 文化产业发展专项支出 | 10.00
合计 | | 10.00`,
      },
      {
        title: 'under another class',
        message: 'parent',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n1.卫生健康支出（类）⟦行政事业单位养老支出（款）事业单位离退休（项）⟧2024年预算数为10万元。',
      },
      {
        title: 'the class once more as its own 款',
        message: 'repeated',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n1.卫生健康支出（类）⟦卫生健康支出（款）计划生育事务（项）⟧2024年预算数为10万元。',
      },
      {
        title: 'name and digits are two items',
        message: 'code',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n1.⟦卫生健康支出（210类）行政事业单位医疗（11款）行政单位医疗（02项）⟧2024年预算数为10万元。',
      },
      {
        title: 'digits that no item has',
        message: 'nowhere',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n1.卫生健康支出（210类）行政事业单位医疗（11款）⟦行政单位医疗（00项）⟧2024年预算数为10万元。',
      },
      {
        title: 'another item’s code behind the name',
        message: 'others',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n（1）⟦住房公积金（2210203）⟧10万元，较上年增加1万元。',
      },
    ],
  },
});

function reportCode(report: Report, { is, ...data }: WrongCode, hit: Hit): void {
  report(is, { data: { ...data }, evidence: [evidenceOf(hit)] });
}

/** Whether a table of the book prints a row of this name. */
function printedNames({ book }: BookView): (name: string) => boolean {
  let printed: ReadonlySet<string> | undefined;
  return (name) => {
    printed ??= new Set(gather(book.tables, (table) => table.rows.map((row) => itemKey(row.name))));
    return printed.has(itemKey(name));
  };
}

/** Names as they are told, with the item that is meant and all their places. */
type Names = Map<string, { readonly item: ClassificationItem; readonly hits: Hit[] }>;

function add(names: Names, name: string, item: ClassificationItem, hit: Hit): void {
  const known = names.get(name);
  if (known) known.hits.push(hit);
  else names.set(name, { item, hits: [hit] });
}

/** The words of an item from the name of this depth on. */
function hitFrom({ passage, offset, words, starts }: ToldItem, depth: number): Hit {
  const at = starts[depth] ?? offset;
  return { passage, offset: at, words: words.slice(at - offset), groups: [] };
}

function dataOf(slip: ToldSlip): Record<string, string> {
  if (slip.is === 'parent') return { printed: slip.name, under: slip.under, codes: slip.codes.join('、') };
  if (slip.is === 'repeated') return { printed: slip.name, level: slip.depth === 1 ? '款' : '项', code: slip.code };
  return {};
}

/** What the item of the digits is called, where the name beside them is another item's. */
function otherName({ code, names }: ToldItem, year: number | null): Record<string, string> | undefined {
  const name = code?.length === 5 ? names[1] : names[2];
  const judgement = code === null || name === null ? undefined : judgeName(code, name, year);
  return judgement?.is === 'other' ? { code: code!, official: judgement.official, printed: name! } : undefined;
}

/** Names given up before the year, where the book's own tables print the present ones: then the text alone is behind. */
function formerNames(
  told: readonly ToldItem[],
  quoted: readonly Hit[],
  year: number | null,
  isPrinted: (name: string) => boolean,
): Names {
  const former: Names = new Map();
  for (const hit of quoted) {
    const name = hit.groups[0] ?? '';
    const now = nowCalled(name, year);
    if (now?.code.length === 3 && isPrinted(now.name) && !isPrinted(name)) add(former, name, now, hit);
  }
  for (const item of told)
    for (const [depth, name] of item.names.entries()) {
      const bare = (name ?? '').replace(/[“”"]/g, '');
      const now = nowCalled(bare, year);
      if (now?.code.length !== 3 + 2 * depth) continue;
      if (depth === 0 || (isPrinted(now.name) && !isPrinted(bare))) add(former, bare, now, hitFrom(item, depth));
    }
  return former;
}
