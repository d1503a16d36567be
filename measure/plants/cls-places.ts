import type { BudgetLine } from '../../src/compile/base-data.js';
import type { PrintedCell, PrintedDocument, PrintedTable } from '../../src/compile/draft.js';
import type { TableKind } from '../../src/domain/book.js';
import type { Random } from '../../test/random-number.js';
import { compiled } from '../other-version.js';
import { type Plant, tablesOf, withTable } from '../plant.js';
import { fromBase } from '../targets.js';

/** Governmental items that no departmental item of a class goes with. */
const FOREIGN_PAIRS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  301: [
    ['50201', '办公经费'],
    ['50306', '设备购置'],
    ['50901', '社会福利和救助'],
    ['50209', '维修（护）费'],
  ],
  302: [
    ['50101', '工资奖金津补贴'],
    ['50102', '社会保障缴费'],
    ['50901', '社会福利和救助'],
    ['50103', '住房公积金'],
  ],
  303: [
    ['50201', '办公经费'],
    ['50101', '工资奖金津补贴'],
    ['50206', '公务接待费'],
  ],
};

interface Pair {
  readonly index: number;
  readonly row: number;
  readonly own: string;
  readonly cells: readonly number[];
}

/** Rows that print an item of both economic classifications, with codes in one field or in two. */
function pairsOf(document: PrintedDocument): Pair[] {
  return tablesOf(document, 'general-basic-expenditure', 'economic-classification').flatMap((index) => {
    const part = document.parts[index];
    if (part?.is !== 'table') return [];
    return part.table.body.flatMap((cells, row) => {
      const texts = cells.map(({ text }) => text);
      const own = texts.find((text) => /^30[123](?:\d\d)?$/.test(text))?.slice(0, 3);
      const whole = texts.findIndex((text) => /^50\d{3}$/.test(text));
      const split = texts.findIndex((text, at) => /^50\d$/.test(text) && /^\d\d$/.test(texts[at + 1] ?? ''));
      if (own === undefined || (whole < 0 && split < 0)) return [];
      return [{ index, row, own, cells: whole >= 0 ? [whole, whole + 1] : [split, split + 1, split + 2] }];
    });
  });
}

const withTexts = (
  document: PrintedDocument,
  index: number,
  row: number,
  texts: ReadonlyMap<number, string>,
): PrintedDocument =>
  withTable(document, index, (table) => ({
    ...table,
    body: table.body.map((cells, at) =>
      at === row ? cells.map((cell, column) => ({ ...cell, text: texts.get(column) ?? cell.text })) : cells,
    ),
  }));

const STRAYS = {
  economic: [
    ['302', '01', '办公费'],
    ['301', '01', '基本工资'],
    ['302', '16', '培训费'],
    ['310', '02', '办公设备购置'],
  ],
  functional: [
    ['221', '0201', '住房公积金'],
    ['208', '0505', '机关事业单位基本养老保险缴费支出'],
    ['210', '1101', '行政单位医疗'],
  ],
} as const;

/** A row of another classification below one of the table, with a part of its money. */
function strayRow(table: PrintedTable, row: number, [head, tail, name]: readonly string[]): PrintedCell[] {
  const model = table.body[row]!;
  const at = model.findIndex(({ text }) => /[\u4e00-\u9fff]/.test(text));
  const codes = at === 1 ? [`${head}${tail}`] : at === 2 ? [head, tail] : [head, tail?.slice(0, 2), tail?.slice(2)];
  return model.map((cell, column) =>
    column === at ? { ...cell, text: name ?? '' } : column < at ? { ...cell, text: codes[column] ?? '' } : cell,
  );
}

const stray = (name: string, kinds: readonly TableKind[], among: keyof typeof STRAYS): Plant => ({
  rules: ['CLS004'],
  name,
  plant({ document }, random) {
    const found = tablesOf(document, ...kinds).flatMap((index) => {
      const part = document.parts[index];
      return part?.is !== 'table'
        ? []
        : part.table.body.flatMap((cells, row) => {
            const codes = cells.slice(0, 3).map(({ text }) => text);
            const isItem = codes.join('').replace(/\D/g, '').length >= (among === 'economic' ? 7 : 5);
            return isItem && cells.every((cell) => (cell.rowSpan ?? 1) === 1) ? [{ index, row }] : [];
          });
    });
    if (found.length === 0) return undefined;
    const { index, row } = random.pick(found);
    const words = random.pick([...STRAYS[among]]);
    return {
      document: withTable(document, index, (table) => {
        const body = [...table.body];
        body.splice(row + 1, 0, strayRow(table, row, words));
        return { ...table, body };
      }),
    };
  },
});

/** A project's money under another functional item, and of another fund, in all tables. */
const misplaced = (
  rules: Plant['rules'],
  name: string,
  fits: (line: BudgetLine) => boolean,
  to: (line: BudgetLine, lines: readonly BudgetLine[], random: Random) => Partial<BudgetLine> | undefined,
): Plant =>
  fromBase(
    rules,
    name,
    (base, random) => {
      const projects = [...new Set(base.lines.filter(fits).map(({ project }) => project))];
      if (projects.length === 0) return undefined;
      const project = random.pick(projects);
      const first = base.lines.find((line) => line.project === project)!;
      const change = to(first, base.lines, random);
      return (
        change && {
          ...base,
          lines: base.lines.map((line) => (line.project === project ? { ...line, ...change } : line)),
        }
      );
    },
    true,
  );

/** The same, where the state capital table prints codes. */
const withCodes: typeof misplaced = (...given) => {
  const plant = misplaced(...given);
  return {
    ...plant,
    plant(...what) {
      const planted = plant.plant(...what);
      const [index] = planted ? tablesOf(planted.document, 'state-capital-expenditure') : [];
      const part = index === undefined ? undefined : planted?.document.parts[index];
      const isCoded = part?.is === 'table' && part.table.body.some(([first]) => /^2\d\d/.test(first?.text ?? ''));
      return isCoded ? planted : undefined;
    },
  };
};

const isProject = ({ kind, fund, carriedOver }: BudgetLine): boolean =>
  kind === 'project' && fund === 'general-budget' && !carriedOver;

const SUBSIDIES = [
  '城乡医疗救助市级配套资金',
  '优抚对象医疗补助资金',
  '残疾人生活和护理补贴',
  '流浪乞讨人员救助经费',
  '疾病应急救助资金',
  '义务兵优待金发放',
  '农村籍退役士兵老年生活补助经费',
];

/** Items that stand where they do not belong. */
export const CLS_PLACE_PLANTS: readonly Plant[] = [
  {
    rules: ['CLS003'],
    name: 'an item paired with one that does not correspond',
    plant({ document }, random) {
      const pairs = pairsOf(document).filter(({ own }) => FOREIGN_PAIRS[own] !== undefined);
      if (pairs.length === 0) return undefined;
      const { index, row, own, cells } = random.pick(pairs);
      const [code, name] = random.pick(FOREIGN_PAIRS[own]!);
      const words = cells.length === 2 ? [code, name] : [code.slice(0, 3), code.slice(3), name];
      return { document: withTexts(document, index, row, new Map(cells.map((cell, at) => [cell, words[at]!]))) };
    },
  },
  stray('an economic item among functional ones', ['general-expenditure', 'expenditure-summary'], 'economic'),
  stray('a functional item among economic ones', ['general-basic-expenditure'], 'functional'),
  fromBase(
    ['CLS008'],
    'a subsidy without its item',
    (base, random, made) => {
      const before = compiled(made, base);
      if (!before || tablesOf(before, 'general-expenditure').length === 0) return undefined;
      const project = base.projects.length > 0 ? random.pick(base.projects) : undefined;
      const name = random.pick(SUBSIDIES);
      return project && { ...base, projects: base.projects.map((one) => (one === project ? { ...one, name } : one)) };
    },
    true,
  ),
  misplaced(['CLS009'], 'a project under 行政运行', isProject, ({ unit }, lines) => {
    const running = lines.find((line) => line.unit === unit && line.kind === 'operating');
    return running && { functional: running.functional };
  }),
  misplaced(['CLS010'], 'state capital in the general budget', isProject, () => ({ functional: '2230105' })),
  withCodes(
    ['CLS010'],
    'a general item of state capital',
    // Social security may be paid from state capital.
    (line) => isProject(line) && !line.functional.startsWith('208'),
    () => ({ fund: 'state-capital' }),
  ),
];
