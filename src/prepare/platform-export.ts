import type { BaseData, BudgetUnit, Project } from '../compile/base-data.js';
import type { MoneyUnit } from '../domain/number.js';
import type { SourceDocument, SourceLine } from '../read/source.js';
import { note, type PreparationNote } from './base-of-book/note.js';
import { type ExportHeader, headerAt, unitIn } from './platform-export/columns.js';
import { type ExportLine, readRow } from './platform-export/lines.js';

export interface BaseOfExport {
  readonly base: BaseData;
  readonly notes: readonly PreparationNote[];
}

/**
 * Base data from a workbook that a budget platform exports: a list of lines under headers such as 功能科目编码, 部门经济科目,
 * 项目名称, 资金性质, 金额, in any order and on any sheet. Undefined where there is no such list: then the workbook holds
 * published forms, which are read as a disclosure.
 */
export function baseOfExport(source: SourceDocument): BaseOfExport | undefined {
  const notes: PreparationNote[] = [];
  const found: ExportLine[] = [];
  let hasList = false;
  for (let at = 0; at < source.lines.length; at++) {
    const header = headerAt(source.lines, at);
    if (!header) continue;
    hasList = true;
    if (header.unknown.length > 0) notes.push(unknownHeaders(source.lines[at], header));
    const end = endOfSheet(source.lines, at);
    found.push(
      ...linesBelow(source.lines.slice(at + header.rows, end), header, moneyUnit(source.lines, at, notes), notes),
    );
    at = end - 1;
  }
  return hasList && found.length > 0 ? { base: baseOf(source, found, notes), notes } : undefined;
}

const sheetOf = (line: SourceLine | undefined): string | undefined => line?.at.sheet;

function endOfSheet(lines: readonly SourceLine[], from: number): number {
  let end = from + 1;
  while (end < lines.length && sheetOf(lines[end]) === sheetOf(lines[from])) end++;
  return end;
}

/** The unit printed above the list on its sheet; 元 where none is. */
function moneyUnit(lines: readonly SourceLine[], header: number, notes: PreparationNote[]): MoneyUnit {
  for (let at = header; at >= 0 && sheetOf(lines[at]) === sheetOf(lines[header]); at--) {
    const words = /单位\s*[:：]\s*(?:人民币)?\s*(\S*元)/.exec(lines[at]?.text ?? '')?.[1];
    const unit = words === undefined ? null : unitIn(words);
    if (unit) return unit;
  }
  if (!/元/.test(lines[header]?.text ?? ''))
    notes.push(note('assumed', '没有找到金额单位，按元处理。', 'No unit of money was found; 元 is taken.'));
  return '元';
}

function linesBelow(
  rows: readonly SourceLine[],
  header: ExportHeader,
  unit: MoneyUnit,
  notes: PreparationNote[],
): ExportLine[] {
  return rows.flatMap((row) => {
    const read = readRow(row, header, unit);
    if (read.is === 'unclear') notes.push(unclearRow(row, read.problem));
    return read.is === 'lines' ? read.lines : [];
  });
}

const PROBLEMS = {
  functional: { zh: '功能科目不是七位编码', en: 'its functional code has not seven digits' },
  departmental: { zh: '部门经济科目不是五位编码', en: 'its departmental economic code has not five digits' },
  fund: { zh: '资金性质无法识别', en: 'its source of money is not known' },
} as const;

const placeOf = ({ at }: SourceLine): string =>
  [at.sheet, at.cell ?? at.row ?? at.line].filter((one) => one !== undefined).join(' ');

const unclearRow = (row: SourceLine, problem: keyof typeof PROBLEMS): PreparationNote =>
  note(
    'left-out',
    `${placeOf(row)} 一行未导入：${PROBLEMS[problem].zh}。`,
    `The row at ${placeOf(row)} is left out: ${PROBLEMS[problem].en}.`,
  );

const unknownHeaders = (line: SourceLine | undefined, { unknown }: ExportHeader): PreparationNote =>
  note(
    'left-out',
    `${sheetOf(line) ?? '表'}中未识别的列：${unknown.join('、')}。`,
    `Columns that were not recognised: ${unknown.join(', ')}.`,
  );

function baseOf(source: SourceDocument, found: readonly ExportLine[], notes: PreparationNote[]): BaseData {
  const text = source.lines
    .slice(0, 40)
    .map((line) => line.text)
    .join('\n');
  const year = found.find((one) => one.year !== null)?.year ?? yearIn(text);
  if (year === null) notes.push(note('missing', '没有找到年度，请补填。', 'No year was found: enter it.'));
  const units = unitsOf(found);
  const name = /(?:部门名称|编制部门|主管部门|部门)\s*[:：]\s*([^\s:：]{3,30})/.exec(text)?.[1] ?? units[0]?.name ?? '';
  if (name === '')
    notes.push(note('missing', '没有找到部门名称，请补填。', 'No name of the department was found: enter it.'));
  notes.push(
    note(
      'missing',
      '导出表没有“三公”经费、政府采购、资产、职责和增减原因，请在工作簿中补填。',
      'The export has no three public expenses, procurement, assets, duties or reasons: enter them in the workbook.',
    ),
  );
  const nothing = { amount: '0', lastYear: '0' };
  return {
    format: 'mingsuan-base/1',
    type: 'budget',
    year: year ?? new Date().getFullYear(),
    department: { name, code: null },
    region: null,
    template: null,
    publishedOn: null,
    units,
    lines: found.map(({ line }) => line),
    projects: projectsOf(found),
    targets: null,
    threePublic: {
      travelAbroad: nothing,
      vehiclePurchase: nothing,
      vehicleRunning: nothing,
      reception: nothing,
      meetings: null,
      training: null,
    },
    procurement: { goods: '0', works: '0', services: '0', forSmallAndMedium: null, forSmall: null },
    assets: {
      asOf: `${(year ?? new Date().getFullYear()) - 1}-12-31`,
      vehicles: [],
      generalEquipment: 0,
      specialEquipment: 0,
    },
    performance: null,
    reasons: {},
    texts: { duties: [], organisation: [], terms: [] },
  };
}

function yearIn(text: string): number | null {
  const year = /(20\d{2})\s*年/.exec(text)?.[1];
  return year === undefined ? null : Number.parseInt(year, 10);
}

function unitsOf(found: readonly ExportLine[]): BudgetUnit[] {
  const units = new Map<string, BudgetUnit>();
  for (const { line, unitName } of found)
    if (!units.has(line.unit))
      units.set(line.unit, {
        code: line.unit,
        name: unitName || line.unit,
        nature: /(?:中心|站|所|院|馆|校|园|队|台|社)$/.test(unitName) ? '公益一类' : '行政',
        approvedStaff: null,
        actualStaff: null,
      });
  return [...units.values()];
}

function projectsOf(found: readonly ExportLine[]): Project[] {
  const projects = new Map<string, Project>();
  for (const { line, projectName, category, goal } of found)
    if (line.project !== null && !projects.has(line.project))
      projects.set(line.project, {
        code: line.project,
        name: projectName || line.project,
        unit: line.unit,
        category,
        summary: null,
        targets: goal === '' ? null : { goal, executionWeight: null, indicators: [] },
      });
  return [...projects.values()];
}
