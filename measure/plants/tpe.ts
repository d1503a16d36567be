import type { Draft, PrintedDocument } from '../../src/compile/draft.js';
import { fen, yuan } from '../../test/random-money.js';
import type { Random } from '../../test/random-number.js';
import { leftFromOtherVersion, type Revision } from '../other-version.js';
import { inParagraph, type Plant, withParagraph } from '../plant.js';
import { sentence, slotsOf } from '../sentences.js';
import { amountsIn, printLike, rowPlaces, share, units, withTexts } from '../table-places.js';

const EXPENSES = ['travelAbroad', 'vehicleRunning', 'reception'] as const;

/** One of the three public expenses budgeted otherwise. */
export const oneExpense: Revision = (base, random) => {
  const name = random.pick(EXPENSES);
  const pair = base.threePublic[name];
  const more = BigInt(random.between(3_000, 40_000)) * 100n;
  return { ...base, threePublic: { ...base.threePublic, [name]: { ...pair, amount: yuan(fen(pair.amount) + more) } } };
};

const isAccounts = ({ document }: Draft): boolean => document.title.includes('决算');

/** Words about visits behind what is told of an expense in final accounts. */
const visits = (rules: Plant['rules'], name: string, expense: RegExp, words: (random: Random) => string): Plant => ({
  rules,
  name,
  plant(draft, random) {
    if (!isAccounts(draft)) return undefined;
    const document = withParagraph(draft, random, expense, (text) => `${text}${words(random)}`);
    return document && { document };
  },
});

const RECEPTION = /公务接待费支出年初预算为[\d,.]+万元，支出决算为(?!0\.00)[\d,.]+万元/;
const TRAVEL = /因公出国（境）费支出年初预算为[\d,.]+万元，支出决算为(?!0\.00)[\d,.]+万元/;

export const TPE_PLANTS: readonly Plant[] = [
  leftFromOtherVersion(
    ['TPE003', 'TPE001', 'TPE002'],
    'the three-public table of another version',
    ['three-public'],
    oneExpense,
  ),
  {
    rules: ['TPE001'],
    name: 'a part of the three-public table changed, its total left',
    plant({ document }, random) {
      const rows = rowPlaces(document, 'three-public').filter(
        ({ cells }) => new Set(amountsIn(cells).map((at) => cells[at]!.text)).size > 2,
      );
      if (rows.length === 0) return undefined;
      const place = random.pick(rows);
      const at = random.pick(amountsIn(place.cells));
      const print = place.cells[at]!.text;
      return {
        document: withTexts(document, place, new Map([[at, printLike(print, units(print) + share(print, random))]])),
      };
    },
  },
  {
    rules: ['TPE004', 'TPE006', 'NAR011', 'NAR014', 'NAR023'],
    name: 'a change of the three public expenses told wrong',
    plant: inParagraph(
      /((?:“三公”经费|公务接待费|因公出国（境）费用?|运行(?:维护)?费)[^。；]*?(?:增加|减少))([\d,]+\.\d\d)(?=万元，(?:增长|下降))/,
      (text, [all, before = '', print = '']) =>
        text.replace(all, `${before}${printLike(print, (units(print) * 3n) / 2n + 40n)}`),
    ),
  },
  {
    rules: ['TPE005', 'TPE003', 'TPE001'],
    name: 'less published than the basic budget spends',
    plant({ document }, random) {
      const basic = rowPlaces(document, 'general-basic-expenditure').find(({ cells }) =>
        cells.some(({ text }) => text === '公务接待费'),
      );
      const cell = basic && amountsIn(basic.cells)[0];
      if (!basic || cell === undefined) return undefined;
      const print = basic.cells[cell]!.text;
      const wrong = printLike(print, units(print) * 3n + share(print, random));
      const own = amountsIn(basic.cells).filter((at) => basic.cells[at]!.text === print);
      return { document: withTexts(document, basic, new Map(own.map((at) => [at, wrong]))) };
    },
  },
  {
    rules: ['TPE006', 'TPE004', 'NAR011', 'NAR023', 'NAR014'],
    name: 'changes of the parts that do not make the change',
    plant: inParagraph(
      /“三公”经费预算[^。；]*?(?:增加|减少)([\d,]+\.\d\d)万元，(?:增长|下降)[\d.]+%/,
      (text, { 0: all, 1: print = '' }) =>
        text.replace(
          all,
          all
            .replace(/万元，(?:增长|下降)[\d.]+%$/, '万元')
            .replace(`${print}万元`, `${printLike(print, units(print) * 2n + 55n)}万元`),
        ),
    ),
  },
  {
    rules: ['TPE007'],
    name: 'a striking rise without a word',
    plant({ document }, random) {
      const place = rowPlaces(document, 'three-public').find(({ cells }) => amountsIn(cells).length >= 4);
      const header = place?.table.header.flat().some(({ text }) => /20\d\d年/.test(text));
      if (!place || !header) return undefined;
      const silent = silentOf(document);
      const index = silent.parts.findIndex((part) => part.is === 'table' && part.table === place.table);
      const half = place.cells.length / 2;
      const isNow = isThisYearFirst(place.table.header[0]!.map(({ text }) => text));
      const times = BigInt(random.between(4, 9));
      const own = amountsIn(place.cells).filter((at) => at < half === isNow);
      if (own.length === 0 || own.length === amountsIn(place.cells).length) return undefined;
      const texts = new Map(
        own.map((at) => [at, printLike(place.cells[at]!.text, units(place.cells[at]!.text) * times)] as const),
      );
      return { document: withTexts(silent, { part: index, row: place.row }, texts), anywhere: true };
    },
  },
  visits(['TPE008'], 'fewer visitors than visits', RECEPTION, (random) => {
    const people = random.between(5, 60);
    const groups = people + random.between(3, 80);
    return random.pick([
      `国内公务接待${groups}批次、${people}人次。`,
      `全年国内公务接待${groups}批次，接待${people}人次。`,
    ]);
  }),
  visits(['TPE008'], 'fewer travellers than parties', TRAVEL, (random) => {
    const people = random.between(1, 6);
    return `全年安排因公出国（境）团组${people + random.between(1, 4)}个，累计${people}人次。`;
  }),
  visits(['TPE009'], 'reception without its visits', RECEPTION, () => '主要用于接待上级调研和外地交流人员。'),
  visits(['TPE010'], 'travel abroad without its parties', TRAVEL, () => '主要用于参加业务交流活动。'),
  visits(['TPE011'], 'an odd price a head', RECEPTION, (random) =>
    random.chance(0.5)
      ? `国内公务接待1批次、${random.between(1, 3)}人次。`
      : `国内公务接待${random.between(200, 900)}批次、${random.between(900_000, 2_000_000)}人次。`,
  ),
  {
    rules: ['TPE012'],
    name: 'running costs of no vehicles',
    plant(draft, random) {
      if (!draft.document.parts.some((part) => part.is === 'paragraph' && RUNNING.test(part.text))) return undefined;
      const document = withParagraph(draft, random, /共有车辆\d+辆，其中：[^。；]*/, (text, { 0: words }) =>
        text.replace(words, '共有车辆0辆'),
      );
      return document && { document, anywhere: true };
    },
  },
  sentence(['TPE013'], 'a purchase without the number of vehicles', /三公/, ({ year, random, print }, { document }) =>
    document.parts.some((part) => part.is === 'paragraph' && /公务用车购置费0\.00万元/.test(part.text)) ||
    document.title.includes('决算')
      ? undefined
      : `${year}年公务用车购置费预算${print(random.between(1_000, 4_000))}万元，用于购置新能源汽车。`,
  ),
  {
    rules: ['TPE014'],
    name: 'running costs of vehicles told, buying them nowhere',
    plant(draft, random, made) {
      const { year, print } = slotsOf(draft, random, made);
      const silent = silentOf(draft.document);
      const parts = silent.parts.filter((part) => part.is !== 'table' || part.table.kind !== 'three-public');
      const heading = parts.findLastIndex((part) => part.is === 'heading' && part.text.includes('三公'));
      const text = `${year}年公务用车运行维护费${print(random.between(100, 900))}万元，主要用于保险和维修。`;
      parts.splice(heading + 1, 0, { is: 'paragraph', text });
      return heading < 0 ? undefined : { document: { ...silent, parts }, anywhere: true };
    },
  },
  sentence(['TPE015'], 'vehicles bought for nothing', /三公/, ({ year, random }, { document }) =>
    document.parts.some((part) => part.is === 'paragraph' && /公务用车购置费0\.00万元/.test(part.text))
      ? `${year}年购置公务用车${random.between(1, 4)}辆，公务用车购置费0万元。`
      : undefined,
  ),
];

const RUNNING = /公务用车运行(?:维护)?费(?:支出)?[^。；]{0,24}?[1-9][\d,]*\.\d\d万元/;

const isThisYearFirst = (heads: readonly string[]): boolean => {
  const years = heads.flatMap((text) => /(20\d\d)年/.exec(text)?.[1] ?? []);
  return years.length > 1 && years[0]! > years[1]!;
};

/** The document without a sentence about the three public expenses. */
const silentOf = (document: PrintedDocument): PrintedDocument => ({
  ...document,
  parts: document.parts.filter((part) => part.is !== 'paragraph' || !/三公|公务用车|公务接待|因公出国/.test(part.text)),
});
