import { quoting } from '../../domain/place.js';
import { settleCentredLabels } from './centred-labels.js';
import { type FittedRow, fitRow } from './fit-row.js';
import { indicatorHeader, type RoleColumn } from './header.js';
import { type IndicatorDraft, indicatorOf, label } from './indicator.js';
import { Levels } from './levels.js';
import { keepPrintedHeadings, withoutBlankRows } from './misplaced-labels.js';
import { type PieceRow, running, tight } from './pieces.js';
import { operatorOf } from './value.js';
import { isLevel1, level1Kind, level2Kind } from './vocabulary.js';

/** Reads indicators from rows of cells below their header. */
export function readGridIndicators(rows: readonly PieceRow[], header: readonly RoleColumn[]): IndicatorDraft[] {
  const drafts: IndicatorDraft[] = [];
  const labelled: boolean[] = [];
  const headed: boolean[] = [];
  const levels = new Levels();
  const zeroIsEqual = zeroStandsForEqual(rows);
  let columns = header;
  const add = (cells: FittedRow) => {
    drafts.push(draftOf(cells, levels, zeroIsEqual));
    labelled.push(levels.takeEntered());
    headed.push(cells.level1 !== undefined);
  };
  const addBare = (draft: IndicatorDraft) => {
    drafts.push(draft);
    labelled.push(true);
    headed.push(false);
  };
  let lastLine = 0;
  let bare: IndicatorDraft | undefined;
  let hasCells = false;
  for (const row of rows) {
    const repeated = indicatorHeader(row);
    const gap = row.pageStart || (row.at.line ?? 0) - lastLine > 1;
    lastLine = row.at.line ?? lastLine + 1;
    if (repeated) {
      columns = repeated;
      continue;
    }
    if (isNote(row)) continue;
    hasCells ||= row.grid;
    const cells = fitRow(row.pieces, columns, true);
    if (bare && (cells.level1 || cells.level2)) addBare(bare);
    bare = foreignLabel(cells, levels);
    if (bare) continue;
    enterLevels(levels, cells);
    if (cells.level3 && (cells.value || cells.operator)) add(cells);
    // Words without a value below rows of cells are what follows the form.
    else if (row.grid !== hasCells || !cells.level3) continue;
    else if (row.pieces.length > 1) add(cells);
    else if (drafts.length > 0 && (gap || cells.level3.text.length <= 4)) continueName(drafts, cells.level3.text);
  }
  if (bare) addBare(bare);
  return withoutBlankRows(settleCentredLabels(keepPrintedHeadings(drafts, headed), labelled));
}

/**
 * A level-2 label without an indicator, under a level-1 heading that is not its own: left over. Under its own it is a row of
 * the template that was not needed.
 */
function foreignLabel(cells: FittedRow, levels: Levels): IndicatorDraft | undefined {
  const { level1, level2 } = cells;
  if (!level2 || level1 || cells.level3 || cells.value || cells.operator || cells.unit) return undefined;
  const words = label(level2.text);
  const [kind, heading] = [level2Kind(words), levels.level1 === null ? undefined : level1Kind(levels.level1)];
  const first = level2.pieces[0];
  if (kind === undefined || heading === undefined || kind === heading || !first || isLevel1(words)) return undefined;
  const at = quoting(first.at, first.text);
  return { ...indicatorOf({ level1: levels.level1, level2: words, level3: null, at }), level2: words };
}

/** True for rows below or between indicators that are none: notes, signatures, the sum of the scores, the weight of execution. */
export const isNote = (row: PieceRow): boolean =>
  /^(?:(?:注|备注|说明|填表说明|填[报表]人|审核人|联系电话)[:：]|(?:总分|合计|总计|总得分|(?:预算)?执行率权重)$)/.test(
    tight(row.pieces[0]?.text ?? ''),
  ) || SIGNED.test(row.text);

/** 主管部门审核意见（盖章）, 财政部门审核意见: who agreed to the form. */
const SIGNED =
  /^(?:财政|主管|业务)?(?:部门|单位|[处科股]室)?(?:审核|审批|审查)意见$|(?:意见|部门|单位|机构|负责人|处室|[科股局])[:：]?[(（](?:盖章|公章|签章|签字|签名)[)）][:：]?$/;

/** Some spreadsheets turn the operator "=" into 0; then no "=" is left in the column while other operators are. */
export function zeroStandsForEqual(rows: readonly PieceRow[]): boolean {
  let others = 0;
  for (const row of rows)
    for (const piece of row.pieces) {
      const operator = operatorOf(piece.text);
      if (operator === '=') return false;
      if (operator) others++;
    }
  return others > 0;
}

export function enterLevels(levels: Levels, cells: FittedRow): void {
  if (cells.level1) levels.enterLevel1(label(cells.level1.text));
  if (cells.level2) levels.enterLevel2(label(cells.level2.text), cells.level1 !== undefined);
}

export function draftOf(cells: FittedRow, levels: Levels, zeroIsEqual: boolean): IndicatorDraft {
  const name = cells.level3!;
  const first = name.pieces[0]!;
  return indicatorOf({
    level1: levels.level1,
    level2: levels.level2,
    level3: name.text,
    operator: cells.operator?.text,
    value: cells.value?.text ?? (cells.operator ? cells.content?.text : undefined),
    unit: cells.unit?.text,
    weight: cells.weight?.text,
    explanation: cells.explanation?.text,
    zeroIsEqual,
    at: quoting(first.at, first.text),
  });
}

/** The rest of a name that a page break cut off. */
function continueName(drafts: IndicatorDraft[], rest: string): void {
  const last = drafts.at(-1);
  if (last) drafts[drafts.length - 1] = { ...last, level3: running(`${last.level3 ?? ''}${rest}`) };
}
