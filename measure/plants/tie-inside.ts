import type { Draft, PrintedDocument } from '../../src/compile/draft.js';
import type { TableKind } from '../../src/domain/book.js';
import type { Random } from '../../test/random-number.js';
import { type Plant, type Planted, tablesOf, withTable } from '../plant.js';
import { amountsIn, printLike, type RowPlace, rowPlaces, share, units, withRows, withTexts } from '../table-places.js';

const SUMMARIES: readonly TableKind[] = ['income-expenditure-summary', 'appropriation-summary'];

/** Amounts beside labels of a row, each raised by the same; the next amount behind a label is that label's. */
function raised(
  document: PrintedDocument,
  rows: readonly RowPlace[],
  label: RegExp,
  random: Random,
): PrintedDocument | undefined {
  let more: bigint | undefined;
  let changed = document;
  for (const place of rows) {
    const texts = new Map<number, string>();
    for (const [index, { text }] of place.cells.entries()) {
      if (!label.test(text)) continue;
      // The first amount of the label's half: the columns of a total and of one fund print the same here.
      const end = place.cells.findIndex((cell, at) => at > index && /[一-龥]/.test(cell.text));
      const own = amountsIn(place.cells).filter((at) => at > index && (end < 0 || at < end));
      const print = own[0] === undefined ? undefined : place.cells[own[0]]!.text;
      if (print === undefined || own.some((at) => place.cells[at]!.text !== print)) return undefined;
      more ??= share(print, random);
      for (const at of own) texts.set(at, printLike(print, units(print) + more));
    }
    if (texts.size > 0) changed = withTexts(changed, place, texts);
  }
  return changed === document ? undefined : changed;
}

/** Lines of one summary raised together, so that only what stands between them and the rest is broken. */
const togetherRaised =
  (label: RegExp, kinds: readonly TableKind[] = SUMMARIES): Plant['plant'] =>
  ({ document }, random) => {
    const kind = random.pick(kinds);
    const rows = rowPlaces(document, kind);
    const raisedOne = raised(document, rows, label, random);
    return raisedOne && { document: raisedOne };
  };

/** Rows of which a change is planted in one that fits. */
const inRow =
  (
    kinds: readonly TableKind[],
    fits: (place: RowPlace, all: readonly RowPlace[]) => boolean,
    change: (place: RowPlace, document: PrintedDocument, random: Random) => PrintedDocument | undefined,
  ): Plant['plant'] =>
  ({ document }, random): Planted | undefined => {
    const all = rowPlaces(document, ...kinds);
    const fitting = all.filter((place) => fits(place, all));
    const changed = fitting.length > 0 ? change(random.pick(fitting), document, random) : undefined;
    return changed && { document: changed };
  };

/** A blank is quoted by what stands around it. */
const anywhere =
  (plant: Plant['plant']): Plant['plant'] =>
  (draft, random, made) => {
    const planted = plant(draft, random, made);
    return planted && { ...planted, anywhere: true };
  };

const emptied = (at: readonly number[]) => new Map(at.map((index) => [index, '']));

const isItem = ({ cells }: RowPlace): boolean => /^2\d{6}$/.test(cells[0]?.text ?? '');
const isUnit = ({ cells }: RowPlace): boolean => /^\d{6}$/.test(cells[0]?.text ?? '');

export const TIE_INSIDE_PLANTS: readonly Plant[] = [
  {
    rules: ['TIE001', 'TIE003'],
    name: 'expenditure and its total raised, income left',
    plant: togetherRaised(/^(?:本年支出合计|一、本年支出|支出总计)$/),
  },
  {
    rules: ['TIE003', 'TIE030', 'TIE031'],
    name: 'both grand totals raised',
    plant: togetherRaised(/^(?:收入总计|支出总计|总计)$/),
  },
  {
    rules: ['TIE005', 'TIE003', 'TIE004', 'TIE020'],
    name: 'the total of a table left blank',
    plant: inRow(
      ['income-summary', 'expenditure-summary', 'general-expenditure'],
      ({ cells, row }) => row === 0 && cells.some(({ text }) => /^(?:合计|总计)$/.test(text)),
      ({ cells, ...place }, document) => withTexts(document, place, emptied(amountsIn(cells))),
    ),
  },
  {
    rules: ['TIE005', 'TIE003', 'TIE004', 'TIE033', 'TIE002'],
    name: 'a heading line left blank',
    plant: anywhere(
      inRow(
        ['appropriation-summary'],
        ({ cells }) => /^[一二]、/.test(cells[0]?.text ?? '') && /[1-9]/.test(cells[1]?.text ?? ''),
        (place, document) => withTexts(document, place, new Map([[1, '']])),
      ),
    ),
  },
  {
    rules: ['TIE006'],
    name: 'a part larger than its line',
    plant: inRow(
      ['income-expenditure-summary'],
      ({ cells }) => /^[一二]、/.test(cells[0]?.text ?? '') && /[1-9]/.test(cells[1]?.text ?? ''),
      (place, document, random) => {
        const print = place.cells[1]!.text;
        const part = printLike(print, units(print) + share(print, random));
        const row = place.cells.map((cell, index) => ({
          ...cell,
          text: index === 0 ? '其中：本级财力安排' : index === 1 ? part : '',
        }));
        return withRows(document, place, [row]);
      },
    ),
  },
  {
    rules: ['TIE011', 'TIE020', 'TIE010'],
    name: 'details that do not make their item',
    plant: inRow(
      ['expenditure-summary', 'general-expenditure'],
      (place) => isItem(place) && amountsIn(place.cells).some((at) => units(place.cells[at]!.text) > 2000n),
      (place, document, random) => {
        const own = amountsIn(place.cells);
        const detail = (by: (print: string) => bigint) =>
          place.cells.map((cell, index) =>
            own.includes(index) ? { ...cell, text: printLike(cell.text, by(cell.text)) } : cell,
          );
        const tenths = BigInt(random.between(3, 6));
        const first = detail((print) => (units(print) * tenths) / 10n);
        const second = detail((print) => (units(print) * (9n - tenths)) / 10n);
        return withRows(document, place, [first, second]);
      },
    ),
  },
  {
    rules: ['TIE013'],
    name: 'a unit with more than its part',
    plant: inRow(
      ['income-summary'],
      (place) => isUnit(place) && amountsIn(place.cells).length === 2,
      (place, document, random) => {
        const [total, part] = amountsIn(place.cells).map((at) => place.cells[at]!.text);
        const more = share(total!, random);
        const [first, second] = amountsIn(place.cells);
        return withTexts(
          document,
          place,
          new Map([
            [first!, printLike(total!, units(total!) + more)],
            [second!, printLike(part!, units(part!) + more)],
          ]),
        );
      },
    ),
  },
  {
    rules: ['TIE900'],
    name: 'a sum off by its last digit',
    plant: inRow(
      ['general-expenditure', 'expenditure-summary'],
      (place, all) =>
        /^2\d{2}$/.test(place.cells[0]?.text ?? '') &&
        place.cells.some(({ text }) => text.includes('.')) &&
        all.filter(({ part, cells }) => part === place.part && /^2\d{4}$/.test(cells[0]?.text ?? '')).length > 3,
      (place, document, random) => {
        const own = amountsIn(place.cells);
        const by = random.chance(0.5) ? 1n : -1n;
        return withTexts(
          document,
          place,
          new Map(own.map((at) => [at, printLike(place.cells[at]!.text, units(place.cells[at]!.text) + by)])),
        );
      },
    ),
  },
  { rules: ['TIE054'], name: 'a project without its budget', plant: withoutBudget },
];

/** Of several project forms one prints none of its money. */
function withoutBudget({ document }: Draft, random: Random): Planted | undefined {
  const forms = tablesOf(document, 'project-targets');
  const [form, isSeveral] = [random.pick([-1, ...forms]), forms.length > 1];
  if (form < 0 || !isSeveral) return undefined;
  return {
    document: withTable(document, form, (table) => ({
      ...table,
      body: table.body.map((cells) =>
        cells.map((cell) => (/^\d[\d,]*\.\d+$/.test(cell.text) ? { ...cell, text: '' } : cell)),
      ),
    })),
    anywhere: true,
  };
}
