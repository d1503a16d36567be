import { isNear, judgeName } from '../../check/classification/judge-name.js';
import { type ToldItem, toldItems } from '../../check/classification/told-items.js';
import { defineRule } from '../../check/rule.js';
import { evidenceOf, find, findInEach, type Hit, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { gather } from '../../domain/gather.js';
import { remembered } from '../../domain/text.js';
import { CLASSIFICATION_BASIS } from '../../forms/basis.js';
import {
  type ClassificationItem,
  codesOfName,
  formerName,
  functionalCodesOf,
  functionalItems,
  itemKey,
  itemsOfCode,
  keyOf,
} from '../../forms/classification/index.js';

/** “城乡社区支出”12.00万元: a 类 told by its name alone. */
const QUOTED = /“([\u4e00-\u9fff]{2,14}支出)”(?=\s?[\d,]+(?:\.\d+)?\s?万?元)/g;

/** What an item is called since its name was given up; undefined for names still in use. */
function nowCalled(name: string, year: number | null): ClassificationItem | undefined {
  const known = formerName(name);
  if (!known?.now || year === null || known.former.to === null || !known.former.certain || !known.now.certain)
    return undefined;
  return known.former.to < year ? known.now : undefined;
}

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
    },
  },
  check(book, report) {
    const { year } = book.book.document;
    const variants = new Map<
      string,
      { readonly official: ClassificationItem; readonly printed: string; readonly hits: Hit[] }
    >();
    const told = findInEach(paragraphsOf(book), toldItems);
    const quoted = find(paragraphsOf(book), QUOTED);
    if (told.length + quoted.length === 0) return;
    let printed: ReadonlySet<string> | undefined;
    const isPrinted = (name: string) => {
      printed ??= new Set(gather(book.book.tables, (table) => table.rows.map((row) => itemKey(row.name))));
      return printed.has(itemKey(name));
    };
    const former = new Map<string, { readonly now: ClassificationItem; readonly hits: Hit[] }>();
    for (const hit of quoted) {
      const name = hit.groups[0] ?? '';
      const now = nowCalled(name, year);
      if (now?.code.length === 3 && isPrinted(now.name) && !isPrinted(name))
        former.set(name, { now, hits: [...(former.get(name)?.hits ?? []), hit] });
    }
    for (const item of told) {
      const hit: Hit = { passage: item.passage, offset: item.offset, words: item.words, groups: [] };
      for (const [depth, name] of item.names.entries()) {
        const bare = (name ?? '').replace(/[“”"]/g, '');
        const now = nowCalled(bare, year);
        // Below the 类, the book's own table must print the present name: then the text alone is behind.
        if (!now || now.code.length !== 3 + 2 * depth || (depth > 0 && (!isPrinted(now.name) || isPrinted(bare))))
          continue;
        const at = item.starts[depth] ?? item.offset;
        const there: Hit = { ...hit, offset: at, words: item.words.slice(at - item.offset) };
        former.set(bare, { now, hits: [...(former.get(bare)?.hits ?? []), there] });
      }
      for (const slip of slipsOf(item)) {
        const at = item.starts[slip.depth] ?? item.offset;
        const there: Hit = { ...hit, offset: at, words: item.words.slice(at - item.offset) };
        if (slip.is === 'elsewhere') {
          const data = { printed: slip.name, under: slip.under, codes: slip.codes.join('、') };
          report('parent', { data, evidence: [evidenceOf(there)] });
        } else if (slip.is === 'repeated') {
          const data = { printed: slip.name, level: slip.depth === 1 ? '款' : '项', code: slip.code };
          report('repeated', { data, evidence: [evidenceOf(there)] });
        } else if (!isPrinted(slip.name)) {
          const known = variants.get(slip.name);
          if (known) known.hits.push(there);
          else variants.set(slip.name, { official: slip.official, printed: slip.name, hits: [there] });
        }
      }
      if (item.code === null) continue;
      const name = item.code.length === 5 ? item.names[1] : item.names[2];
      const judgement = name === null ? undefined : judgeName(item.code, name, year);
      if (judgement?.is === 'other')
        report('code', {
          data: { code: item.code, official: judgement.official, printed: name! },
          evidence: [evidenceOf(hit)],
        });
    }
    for (const { official, printed: name, hits } of variants.values())
      reportHabit(report, 'name', hits, { printed: name, official: official.name, level: official.level });
    for (const [name, { now, hits }] of former)
      reportHabit(report, 'former', hits, { printed: name, official: now.name, since: `${now.from ?? ''}` });
    if (variants.size === 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'official names',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n1.一般公共服务支出（类）档案事务（款）档案馆（项）2024年预算数为10万元。',
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
    ],
  },
});

/** Depth: 0 for the 类, 1 for the 款, 2 for the 项. */
type Found = { readonly name: string; readonly depth: number } & (
  | { readonly is: 'variant'; readonly official: ClassificationItem }
  | { readonly is: 'repeated'; readonly code: string }
  | { readonly is: 'elsewhere'; readonly under: string; readonly codes: readonly string[] }
);

/** Goes down from the 类 as far as the names are known; a name slightly off leads on to the item that is meant. */
function slipsOf({ names }: ToldItem): Found[] {
  const slips: Found[] = [];
  let parent = '';
  for (const [depth, name] of names.entries()) {
    if (name === null) break;
    const codes = functionalCodesOf(name)[depth] ?? [];
    const inside = codes.find((code) => code.startsWith(parent));
    const official = inside === undefined ? nearestBelow(parent, depth, name) : undefined;
    if (inside === undefined && repeats(name, parent)) {
      slips.push({ is: 'repeated', name, depth, code: parent });
      break;
    }
    if (inside === undefined && codes.length > 0) {
      // 行政运行 is in many places; a name of one place only cannot be in another.
      const only = depth > 0 && codes.length === 1 && itemsOfCode(codes[0]!).every((item) => item.certain);
      if (only) slips.push({ is: 'elsewhere', name, depth, under: names[depth - 1] ?? '', codes });
      break;
    }
    if (inside === undefined && !official) break;
    if (official) slips.push({ is: 'variant', name, depth, official });
    parent = inside ?? official!.code;
  }
  return slips;
}

/** 卫生健康支出（类）卫生健康支出（款）: the parent's own name, which none of its items has. */
const repeats = (name: string, parent: string): boolean =>
  parent !== '' &&
  codesOfName(name, 'functional').includes(parent) &&
  itemsOfCode(parent).every((item) => item.certain);

/** The one present item below a parent whose name is almost this; none where the name may be clipped or is new. */
const nearestBelow = (parent: string, depth: number, name: string): ClassificationItem | undefined =>
  nearest(`${parent} ${depth} ${itemKey(name)}`) ?? undefined;

const nearest = remembered((parentDepthKey) => {
  const [parent = '', depth = '', key = ''] = parentDepthKey.split(' ');
  return findNearest(parent, Number.parseInt(depth, 10), key) ?? null;
});

function findNearest(parent: string, depth: number, key: string): ClassificationItem | undefined {
  const siblings = functionalItems(depth).filter((item) => item.code.startsWith(parent));
  const clipped = siblings.some((item) => keyOf(item).includes(key) || key.includes(keyOf(item)));
  if (clipped) return undefined;
  const near = siblings.filter((item) => item.certain && item.to === null && isNear(key, keyOf(item)));
  return near.length === 1 ? near[0] : undefined;
}
