import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre';
import type { BookDiff, CellDiff, FormDiff, RowDiff, WordRun } from '../../domain/book-diff.js';
import type { Bilingual } from '../../domain/place.js';
import { inLanguage, type Language } from '../language.js';
import { numberField } from '../xlsx/amount-field.js';
import { SheetCells } from '../xlsx/sheet-cells.js';
import { SheetNames } from '../xlsx/sheet-names.js';
import { footerOf, printTitles, WIDE_PAGE } from '../xlsx/sheet-page.js';
import { DEFAULT_FONT, FORM_LINE, field, HEADER, TITLE } from '../xlsx/sheet-styles.js';
import { linesOf } from '../xlsx/text-width.js';
import { columnName, formsBySize, formTitle, rowCode, rowName, sideName } from './diff-view.js';
import { DIFF_WORDS } from './diff-words.js';

const FILLS = { changed: 'FFF2CC', added: 'E2F0D9', removed: 'FBE3E0', same: null } as const;
/** Rows above the body of a sheet with a form. */
const FORM_HEAD = 3;
type Say = (words: Bilingual) => string;

/** A comparison as a workbook: a summary, a sheet for every form that differs with its changes in colour, text, targets. */
export async function renderDiffXlsx(diff: BookDiff, language: Language): Promise<Uint8Array> {
  const say: Say = (words) => inLanguage(words, language);
  const names = new SheetNames();
  const title = `${sideName(diff.before, language)} → ${sideName(diff.after, language)}`;
  const sheets: WriteSheet[] = [summarySheet(names.take(say(DIFF_WORDS.summary)), diff, title, say)];
  if (diff.lastYear.length > 0)
    sheets.push(lastYearSheet(names.take(say({ zh: '上年数核对', en: "Last year's figures" })), diff, say));
  const forms = formsBySize(diff).map(({ form }) => formSheet(names.take(formTitle(form)), form, say));
  sheets.push(...forms);
  if (diff.statements.length > 0) sheets.push(statementsSheet(names.take(say(DIFF_WORDS.statements)), diff, say));
  if (diff.paragraphs.length > 0) sheets.push(textSheet(names.take(say(DIFF_WORDS.paragraphs)), diff, say));
  if (diff.targets.some(({ change }) => change !== 'same'))
    sheets.push(targetsSheet(names.take(say(DIFF_WORDS.targets)), diff, say));
  const when = new Date(Date.UTC(diff.after.document.year ?? 2000, 0, 1));
  return await writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, headerFooter: footerOf(title, language) })),
    namedRanges: forms.map(({ name }) => printTitles(name, FORM_HEAD)),
    defaultFont: DEFAULT_FONT,
    properties: { title: say(DIFF_WORDS.title), subject: title, created: when, modified: when },
  });
}

const filled = (style: CellStyle, change: keyof typeof FILLS): CellStyle => {
  const rgb = FILLS[change];
  return rgb === null ? style : { ...style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } };
};

/** A figure as a number where that shows what is printed, a text as a text. */
function put(sheet: SheetCells, row: number, column: number, text: string | null, change: keyof typeof FILLS): void {
  const value = text?.replaceAll(',', '') ?? '';
  const number =
    /^-?\d+(?:\.\d+)?$/.test(value) && text !== null ? numberField({ text, align: 'right', value }) : undefined;
  const style = filled(field(number ? 'right' : 'left', false, number?.format ?? null), change);
  sheet.write(row, column, { value: number ? number.number : text === '' ? null : text, style });
}

/** A sheet that is a list: a header, then rows of texts. */
function listSheet(
  name: string,
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly { readonly change: keyof typeof FILLS; readonly texts: readonly (string | null)[] }[],
): WriteSheet {
  const sheet = new SheetCells();
  heads.forEach((head, column) => {
    sheet.write(0, column, { value: head, style: HEADER });
  });
  rows.forEach(({ change, texts }, index) => {
    texts.forEach((text, column) => {
      put(sheet, index + 1, column, text, change);
    });
    sheet.heights.set(index + 1, heightOf(texts, widths));
  });
  return {
    name,
    columns: widths.map((width) => ({ width })),
    ...sheet.parts(),
    freezePane: { rows: 1 },
    pageSetup: WIDE_PAGE,
  };
}

/** Points that the texts of a row need when they wrap; Excel shows no more than 409. */
const heightOf = (texts: readonly (string | null)[], widths: readonly number[]): number =>
  Math.min(400, 4 + FORM_LINE * Math.max(1, ...texts.map((text, at) => linesOf(text ?? '', (widths[at] ?? 10) - 1))));

function summarySheet(name: string, diff: BookDiff, title: string, say: Say): WriteSheet {
  const changes = ['same', 'changed', 'added', 'removed'] as const;
  const keys = Object.keys(DIFF_WORDS.counted) as (keyof typeof DIFF_WORDS.counted)[];
  const list = listSheet(
    name,
    [title, ...changes.map((change) => say(DIFF_WORDS.change[change]))],
    [60, 12, 12, 12, 12],
    keys.map((key) => ({
      change: 'same' as const,
      texts: [say(DIFF_WORDS.counted[key]), ...changes.map((change) => String(diff.summary[key][change]))],
    })),
  );
  return { ...list, rowDefs: new Map([[0, { height: 48 }]]) };
}

const lastYearSheet = (name: string, { lastYear }: BookDiff, say: Say): WriteSheet =>
  listSheet(
    name,
    [DIFF_WORDS.form, DIFF_WORDS.name, DIFF_WORDS.column, DIFF_WORDS.told, DIFF_WORDS.own, DIFF_WORDS.difference].map(
      say,
    ),
    [36, 30, 24, 18, 18, 16],
    lastYear.map(({ agrees, form, row, column, told, own, difference }) => ({
      change: agrees ? 'same' : 'changed',
      texts: [form, row, column, told, own, agrees ? null : difference],
    })),
  );

function formSheet(name: string, form: FormDiff, say: Say): WriteSheet {
  const sheet = new SheetCells();
  const width = 2 + form.columns.length * 4;
  const unit = form.unit.after ?? form.unit.before;
  sheet.write(
    0,
    0,
    { value: `${formTitle(form)}${unit === null ? '' : `（${unit}）`}`, style: TITLE },
    { columnSpan: width },
  );
  sheet.heights.set(0, 28);
  sheet.write(1, 0, { value: say(DIFF_WORDS.code), style: HEADER }, { rowSpan: 2 });
  sheet.write(1, 1, { value: say(DIFF_WORDS.name), style: HEADER }, { rowSpan: 2 });
  form.columns.forEach((_, index) => {
    const first = 2 + index * 4;
    sheet.write(1, first, { value: columnName(form, index), style: HEADER }, { columnSpan: 4 });
    [DIFF_WORDS.before, DIFF_WORDS.after, DIFF_WORDS.difference, DIFF_WORDS.percent].forEach((words, at) => {
      sheet.write(2, first + at, { value: say(words), style: HEADER });
    });
  });
  sheet.heights.set(1, 30);
  form.rows.forEach((row, index) => {
    writeRow(sheet, FORM_HEAD + index, row, form.change === 'changed');
    sheet.heights.set(FORM_HEAD + index, heightOf([rowCode(row), rowName(row)], [12, 34]));
  });
  const columns = [
    { width: 12 },
    { width: 34 },
    ...form.columns.flatMap(() => [14, 14, 12, 9].map((one) => ({ width: one }))),
  ];
  return { name, columns, ...sheet.parts(), freezePane: { rows: FORM_HEAD, columns: 2 }, pageSetup: WIDE_PAGE };
}

function writeRow(sheet: SheetCells, at: number, row: RowDiff, marks: boolean): void {
  const whole = marks && (row.change === 'added' || row.change === 'removed') ? row.change : 'same';
  const renamed = row.name.before !== null && row.name.after !== null && row.name.before !== row.name.after;
  // Codes stay texts whatever digits they have.
  const label = (text: string, change: keyof typeof FILLS) => ({
    value: text,
    style: filled(field('left', false, null), change),
  });
  sheet.write(at, 0, label(rowCode(row), whole));
  sheet.write(at, 1, label(`${rowName(row)}${row.moved ? ' ↕' : ''}`, renamed || row.moved ? 'changed' : whole));
  row.cells.forEach((cell, index) => {
    writeCell(sheet, at, 2 + index * 4, cell, whole);
  });
}

function writeCell(
  sheet: SheetCells,
  row: number,
  first: number,
  cell: CellDiff | null,
  whole: keyof typeof FILLS,
): void {
  const change = whole !== 'same' || cell === null ? whole : cell.change;
  for (const [at, text] of [cell?.before, cell?.after, cell?.difference, cell?.percent].entries())
    put(sheet, row, first + at, text ?? null, change);
}

const statementsSheet = (name: string, { statements }: BookDiff, say: Say): WriteSheet =>
  listSheet(
    name,
    [
      DIFF_WORDS.section,
      DIFF_WORDS.subject,
      DIFF_WORDS.before,
      DIFF_WORDS.after,
      DIFF_WORDS.difference,
      DIFF_WORDS.percent,
    ].map(say),
    [34, 44, 20, 20, 14, 10],
    statements.map(({ change, section, subject, before, after, difference, percent }) => ({
      change,
      texts: [section, subject, before, after, difference, percent],
    })),
  );

const textSheet = (name: string, { paragraphs }: BookDiff, say: Say): WriteSheet =>
  listSheet(
    name,
    [DIFF_WORDS.section, DIFF_WORDS.before, DIFF_WORDS.after].map(say),
    [28, 70, 70],
    paragraphs.map(({ change, section, words }) => ({
      change,
      texts: [section, textWithout(words, 'added'), textWithout(words, 'removed')],
    })),
  );

const textWithout = (words: readonly WordRun[], gone: WordRun['is']): string =>
  words.flatMap(({ is, text }) => (is === gone ? [] : [text])).join('');

const targetsSheet = (name: string, { targets }: BookDiff, say: Say): WriteSheet =>
  listSheet(
    name,
    [
      say(DIFF_WORDS.targets),
      say(DIFF_WORDS.indicator),
      say(DIFF_WORDS.before),
      say(DIFF_WORDS.after),
      `${say(DIFF_WORDS.weight)} · ${say(DIFF_WORDS.before)}`,
      `${say(DIFF_WORDS.weight)} · ${say(DIFF_WORDS.after)}`,
    ],
    [36, 44, 30, 30, 10, 10],
    targets
      .filter(({ change }) => change !== 'same')
      .flatMap((target) => {
        const who =
          target.level === 'department'
            ? say(DIFF_WORDS.wholeDepartment)
            : (target.name.after ?? target.name.before ?? say(DIFF_WORDS.noProject));
        const { amount, goal } = target;
        return [
          ...(amount
            ? [{ change: amount.change, texts: [who, say(DIFF_WORDS.amount), amount.before, amount.after, null, null] }]
            : []),
          ...(target.goalChanged
            ? [
                {
                  change: target.change,
                  texts: [
                    who,
                    say(DIFF_WORDS.goal),
                    textWithout(goal, 'added'),
                    textWithout(goal, 'removed'),
                    null,
                    null,
                  ],
                },
              ]
            : []),
          ...target.indicators.map(({ change, levels, value, weight }) => ({
            change,
            texts: [
              who,
              levels.filter((level) => level !== null).join(' / '),
              value.before,
              value.after,
              weight.before,
              weight.after,
            ],
          })),
        ];
      }),
  );
