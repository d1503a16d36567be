import type { BaseData } from '../../src/compile/base-data.js';
import type { Draft, PrintedCell, PrintedDocument } from '../../src/compile/draft.js';
import type { TableKind } from '../../src/domain/book.js';
import { functionalName } from '../../src/forms/classification/index.js';
import type { Random } from '../../test/random-number.js';
import { budgetOf, lastYearOf, printedOf, unitOf } from '../companions.js';
import { indicator } from '../indicators.js';
import { compiled, oneLine, type Revision } from '../other-version.js';
import { inParagraph, type Made, type Plant, type Planted, tablesOf, withTable } from '../plant.js';
import { amountsIn, printLike, rowPlaces, share, units, withTexts } from '../table-places.js';
import { oneExpense } from './tpe.js';

/** Documents that belong to one, as base data; undefined where there are none. */
type With = (base: BaseData, random: Random) => readonly BaseData[] | undefined;

const lastYear: With = (base, random) => [lastYearOf(base, random)];
const budget: With = (base, random) => (base.type === 'final-accounts' ? [budgetOf(base, random)] : undefined);
const ownUnits: With = (base) => (base.units.length > 1 ? base.units.map(({ code }) => unitOf(base, code)) : undefined);

const hasForms = (document: PrintedDocument): boolean => tablesOf(document, 'general-expenditure').length > 0;

/** Where units can be known: by their own rows. */
const listsUnits = (document: PrintedDocument): boolean =>
  rowPlaces(document, 'income-summary').some(({ cells }) => /^\d{6}$/.test(cells[0]?.text ?? ''));

/** Last year's expenses beside this year's. */
const tellsTwoYears = (document: PrintedDocument): boolean =>
  rowPlaces(document, 'three-public').some(({ cells }) => cells.length > 10 && !document.title.includes('决算'));

/** A companion that was published with other figures than this document has of it. */
const revisedCompanion = (
  rules: Plant['rules'],
  name: string,
  others: With,
  revise: Revision,
  where = hasForms,
): Plant => ({
  rules,
  name,
  plant({ document }, random, made) {
    const companions = where(document) ? others(made.base, random) : undefined;
    if (!companions) return undefined;
    const chosen = random.between(0, companions.length - 1);
    const revised = revise(companions[chosen]!, random);
    const printed = revised && companions.map((base, index) => printedOf(made, index === chosen ? revised : base));
    return printed?.every((one) => one !== undefined) ? { document, companions: printed, anywhere: true } : undefined;
  },
});

/** A plant in this document, beside a companion that is as it should be. */
const beside = (rules: Plant['rules'], name: string, others: With, plant: Plant['plant']): Plant => ({
  rules,
  name,
  plant(draft, random, made) {
    const companions = others(made.base, random)?.map((base) => printedOf(made, base));
    const planted = companions?.every((one) => one !== undefined) ? plant(draft, random, made) : undefined;
    return planted && companions && { ...planted, companions: companions as PrintedDocument[] };
  },
});

const basic = oneLine(({ fund, kind, carriedOver }) => fund === 'general-budget' && kind !== 'project' && !carriedOver);

/** The former version of this document, from base data before a correction. */
const former = (
  rules: Plant['rules'],
  name: string,
  before: (base: BaseData, random: Random) => BaseData | undefined,
  change: (document: PrintedDocument, random: Random) => PrintedDocument | undefined = (document) => document,
): Plant => ({
  rules,
  name,
  plant({ document }, random, made: Made) {
    const base = hasForms(document) ? before(made.base, random) : undefined;
    const printed = base && compiled(made, base);
    const now = printed && change(document, random);
    return now ? { document: now, companions: [printed], anywhere: true } : undefined;
  },
});

const KEPT: readonly TableKind[] = ['income-summary', 'expenditure-summary', 'general-expenditure', 'three-public'];

export const CMP_PLANTS: readonly Plant[] = [
  revisedCompanion(['CMP001', 'CMP002'], 'last year published other expenses', lastYear, oneExpense, tellsTwoYears),
  revisedCompanion(['CMP002', 'CMP001'], 'last year published another figure', lastYear, basic),
  beside(
    ['CMP002', 'NAR011', 'NAR014', 'NAR023', 'TPE004', 'TPE006'],
    'a change from another figure than last year’s',
    lastYear,
    inParagraph(/((?:增加|减少))([\d,]+\.\d\d)(?=万元，(?:增长|下降)([\d.]+)%)/, (text, [all, way = '', print = '']) =>
      text.replace(all, `${way}${printLike(print, (units(print) * 14n) / 10n + 60n)}`),
    ),
  ),
  {
    rules: ['CMP003'],
    name: 'an item of last year that is gone',
    plant(_, random, made) {
      const { base } = made;
      const own = new Set(base.lines.map(({ functional }) => functional));
      const gone = ['2013105', '2012902', '2080299', '2130199'].find((code) => !own.has(code));
      const line = base.lines.find(({ fund, kind }) => fund === 'general-budget' && kind === 'project');
      if (!line || !gone || base.type === 'final-accounts') return undefined;
      const last = {
        ...line,
        functional: gone,
        carriedOver: false,
        amount: '0',
        lastYear: `${random.between(20_000, 900_000)}`,
      };
      const now = { ...base, lines: [...base.lines, last], reasons: { ...base.reasons, [gone]: '任务完成' } };
      const [document, companion] = [compiled(made, now), printedOf(made, lastYearOf(now, random))];
      // A word about it is an explanation.
      const isTold = document?.parts.some(
        (part) => part.is === 'paragraph' && part.text.includes(functionalName(gone)!),
      );
      return document && companion && hasForms(document) && !isTold
        ? { document, companions: [companion], anywhere: true }
        : undefined;
    },
  },
  {
    rules: ['CMP004'],
    name: 'a gap between last year’s closing and this opening balance',
    plant({ document }, random, made) {
      const opening = rowPlaces(document, 'income-expenditure-summary').find(({ cells }) =>
        cells.some(({ text }) => text === '年初结转和结余'),
      );
      const before = made.base.type === 'final-accounts' ? printedOf(made, lastYearOf(made.base, random)) : undefined;
      const closing =
        before &&
        rowPlaces(before, 'income-expenditure-summary').find(({ cells }) =>
          cells.some(({ text }) => text === '年末结转和结余'),
        );
      const print = opening?.cells[amountsIn(opening.cells)[0] ?? -1]?.text;
      if (!before || !closing || print === undefined) return undefined;
      const at = closing.cells.findIndex(({ text }) => text === '年末结转和结余') + 1;
      const wrong = printLike(print, units(print) + share(print, random));
      return { document, companions: [withTexts(before, closing, new Map([[at, wrong]]))], anywhere: true };
    },
  },
  {
    rules: ['CMP005'],
    name: 'targets copied from last year',
    plant({ document }, random, made) {
      const before = printedOf(made, lastYearOf(made.base, random));
      return before && tablesOf(document, 'project-targets', 'project-targets-summary').length > 0
        ? { document, companions: [before], anywhere: true }
        : undefined;
    },
  },
  beside(
    ['CMP006'],
    'a target below last year’s',
    lastYear,
    indicator(
      ({ operator, value }) => operator === '≥' && /^\d{2,}$/.test(value),
      ({ value }) => ({ value: `${Math.floor((Number.parseInt(value, 10) * 9) / 10)}` }),
    ),
  ),
  revisedCompanion(['CMP010'], 'a unit published another figure', ownUnits, basic, listsUnits),
  {
    rules: ['CMP011'],
    name: 'a unit without its own document',
    plant({ document }, random, made) {
      const all = made.base.units.length > 2 && listsUnits(document) ? ownUnits(made.base, random) : undefined;
      const printed = all?.slice(0, -1).map((base) => printedOf(made, base));
      return printed?.every((one) => one !== undefined) ? { document, companions: printed, anywhere: true } : undefined;
    },
  },
  { rules: ['CMP020'], name: 'a budget column that was published otherwise', plant: withBudgetColumn },
  revisedCompanion(['CMP021', 'CMP020'], 'an item was published with another budget', budget, basic),
  former(['CMP030'], 'a correction that changes the total', (base, random) => oneLine(() => true)(base, random)),
  former(
    ['CMP031', 'DIS002', 'DIS001'],
    'a form gone in the corrected version',
    (base) => base,
    (document, random) => {
      const forms = tablesOf(document, ...KEPT);
      const gone = forms.length > 1 ? random.pick(forms) : undefined;
      return gone === undefined
        ? undefined
        : { ...document, parts: document.parts.filter((_, index) => index !== gone) };
    },
  ),
];

/** Accounts that print the original budget in a column of their own, one amount of it wrong. */
function withBudgetColumn({ document }: Draft, random: Random, made: Made): Planted | undefined {
  const [base] = budget(made.base, random) ?? [];
  const revised = base && basic(base, random);
  const published = revised && printedOf(made, base);
  const another = revised && printedOf(made, revised);
  const [form] = tablesOf(document, 'general-expenditure');
  if (!published || !another || form === undefined) return undefined;
  const totals = new Map(
    rowPlaces(another, 'general-expenditure').flatMap(({ cells }) => {
      const at = amountsIn(cells)[0];
      return at === undefined ? [] : [[keyOf(cells), cells[at]!.text] as const];
    }),
  );
  const changed = withTable(document, form, (table) => ({
    ...table,
    widths: [...table.widths, 1],
    header: table.header.map((cells, row) =>
      row === 0 ? [...cells, { text: '年初预算数', align: 'center', rowSpan: table.header.length }] : cells,
    ),
    body: table.body.map((cells) => [...cells, { text: totals.get(keyOf(cells)) ?? '', align: 'right' as const }]),
  }));
  return { document: changed, companions: [published] };
}

const keyOf = (cells: readonly PrintedCell[]): string => cells[0]!.text || cells[1]!.text;
