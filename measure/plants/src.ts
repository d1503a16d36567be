import type { FiledWaiver } from '../../src/domain/waivers.js';
import type { Random } from '../../test/random-number.js';
import { type Made, type Plant, tablesOf, withTable } from '../plant.js';

/** Figures of another row run into one: more of them than the table has columns. */
const runTogether =
  (random: Random): ((text: string) => string) =>
  (text) => {
    const lines = text.split('\n');
    const rows = lines.flatMap((line, index) => (ROW.test(line) ? [index] : []));
    if (rows.length === 0) return text;
    const at = random.pick(rows);
    const line = lines[at]!;
    const more = Array.from({ length: 4 }, () => `${random.between(1, 900)}.${random.between(10, 99)}`);
    const separator = line.startsWith('| ') ? ' | ' : line.includes('\t') ? '\t' : ' ';
    const bare = line.startsWith('| ') ? line.slice(0, -2) : line;
    lines[at] = `${[bare.trimEnd(), ...more].join(separator)}${line.startsWith('| ') ? ' |' : ''}`;
    return lines.join('\n');
  };
/** A row of a table with its name and two amounts. */
const ROW = /^[^，。；：]*[一-龥）](?: \| |\t| )+\d[\d,]*\.\d\d(?: \| |\t| )+\d[\d,]*\.\d\d/;

const waiver = (made: Made, fields: Partial<FiledWaiver['waiver']>): FiledWaiver => ({
  waiver: {
    department: made.base.department.name,
    year: made.base.year,
    rule: 'TIE001',
    fact: 'income-expenditure-summary/支出总计',
    reason: '批复如此',
    author: '李明',
    expires: '2026-12-31',
    ...fields,
  },
  at: { file: 'waivers.json', line: 1, quote: fields.fact ?? 'income-expenditure-summary/支出总计' },
});

const filed =
  (fields: (random: Random) => Partial<FiledWaiver['waiver']>): Plant['plant'] =>
  ({ document }, random, made) => ({ document, waivers: [waiver(made, fields(random))], anywhere: true });

export const SRC_PLANTS: readonly Plant[] = [
  {
    rules: ['SRC001', 'SRC002'],
    name: 'figures of two rows run together',
    plant: ({ document }, random) =>
      tablesOf(document, 'general-expenditure').length > 0
        ? { document, damage: runTogether(random), anywhere: true }
        : undefined,
  },
  {
    rules: ['SRC002', 'SRC001'],
    name: 'amounts slipped into other rows',
    plant({ document }, random) {
      const forms = tablesOf(document, 'general-expenditure', 'expenditure-summary', 'general-basic-expenditure');
      if (forms.length === 0) return undefined;
      const form = random.pick(forms);
      return {
        document: withTable(document, form, (table) => {
          const amounts = table.body.flatMap((cells) =>
            cells.filter(({ value }) => value !== undefined).map(({ text }) => text),
          );
          const left = [...amounts];
          const taken = () => left.splice(random.between(0, left.length - 1), 1)[0] ?? '';
          return {
            ...table,
            body: table.body.map((cells) =>
              cells.map((cell) => (cell.value === undefined ? cell : { ...cell, text: taken() })),
            ),
          };
        }),
        anywhere: true,
      };
    },
  },
  {
    rules: ['SRC090'],
    name: 'a waiver of nothing',
    plant: filed((random) => ({
      rule: random.pick(['TIE001', 'NAR010', 'TPE001', 'CLS001']),
      fact: random.pick(['income-summary/合计', 'three-public/本年/接待费', 'text/三公经费']),
    })),
  },
  {
    rules: ['SRC091'],
    name: 'a waiver that is over',
    plant: filed((random) => ({ expires: `2026-0${random.between(1, 6)}-${random.between(10, 28)}` })),
  },
];
