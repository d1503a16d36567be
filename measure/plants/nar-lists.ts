import type { Draft } from '../../src/compile/draft.js';
import { codesOfName } from '../../src/forms/classification/index.js';
import type { Random } from '../../test/random-number.js';
import { type Plant, withParagraph } from '../plant.js';

const CLASSES = [
  '教育支出',
  '公共安全支出',
  '交通运输支出',
  '节能环保支出',
  '金融支出',
  '粮油物资储备支出',
  '援助其他地区支出',
];
const SOURCES = [
  '政府性基金预算拨款收入',
  '国有资本经营预算拨款收入',
  '上级补助收入',
  '附属单位上缴收入',
  '事业单位经营收入',
];
const ITEMS = [
  '取暖费',
  '咨询费',
  '手续费',
  '租赁费',
  '专用材料费',
  '被装购置费',
  '专用燃料费',
  '委托业务费',
  '税金及附加费用',
];

/** Kinds put into a list although no table prints any money of them. */
const listed = (rules: Plant['rules'], name: string, list: RegExp, names: readonly string[], count: number): Plant => ({
  rules,
  name,
  plant(draft, random) {
    const absent = names.filter((one) => !isPrinted(draft, one));
    if (absent.length < count) return undefined;
    const added = random.some(absent, count);
    const document = withParagraph(draft, random, list, (text, { 0: whole }) => {
      const separator = whole.includes('、') || !whole.includes('，') ? '、' : '，';
      return text.replace(whole, `${whole}${separator}${added.join(separator)}`);
    });
    return document && { document };
  },
});

/** Whether a table prints money in a row of that name. */
const isPrinted = ({ document }: Draft, name: string): boolean =>
  document.parts.some(
    (part) =>
      part.is === 'table' &&
      part.table.body.some((cells) =>
        cells.some(({ text }, at) => sameName(text, name) && /[1-9]/.test(cells[at + 1]?.text ?? '')),
      ),
  ) || codesOfName(name, 'functional').length + codesOfName(name, 'departmental').length > 9;

const sameName = (text: string, name: string): boolean => {
  const bare = text.replace(/^[（(]?[一二三四五六七八九十]+[）)、]/, '').replace('财政拨款', '拨款');
  return bare.startsWith(name.slice(0, 5)) || name.startsWith(bare.slice(0, 5) || '#');
};

/** Lists without amounts, as some templates have them, in any template. */
const withoutAmounts = (text: string): string => text.replace(/[\d,]+\.\d\d万元/g, '');

const plainList =
  (pattern: RegExp, names: readonly string[], count: number): Plant['plant'] =>
  (draft: Draft, random: Random) => {
    const absent = names.filter((one) => !isPrinted(draft, one));
    if (absent.length < count) return undefined;
    const document = withParagraph(draft, random, pattern, (text, { 0: whole }) =>
      text.replace(whole, `${withoutAmounts(whole).replaceAll('，', '、')}、${random.some(absent, count).join('、')}`),
    );
    return document && { document };
  };

export const NAR_LIST_PLANTS: readonly Plant[] = [
  listed(['NAR050'], 'classes listed that no table has', /支出包括：[^。；\d]+(?=[。；])/, CLASSES, 3),
  {
    rules: ['NAR050'],
    name: 'sources listed that no table has',
    plant: plainList(/收入包括：[^。；]+(?=[。；])/, SOURCES, 3),
  },
  listed(
    ['NAR051'],
    'items listed that the basic table has not',
    /公用经费[\d,.]+万元，主要包括：[^。；\d]+(?=[。；])/,
    ITEMS,
    4,
  ),
  {
    rules: ['NAR051'],
    name: 'the list of items of a template',
    plant: plainList(/(?<=公用经费[\d,.]+万元，主要包括：)[^。；]+(?=[。；])/, ITEMS, 4),
  },
];
