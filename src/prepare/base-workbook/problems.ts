import type { Bilingual } from '../../domain/place.js';
import type { FilledCell } from './filled-cell.js';

/** Where in a workbook a field of base data stands. */
interface WorkbookPlace {
  readonly sheet: string;
  /** D7; null where a whole sheet or column is meant. */
  readonly cell: string | null;
  readonly label: string | null;
}

/** A problem of base data, with its place in the workbook that it came from. */
export interface PlacedProblem {
  readonly path: string;
  readonly problem: Bilingual;
  readonly remedy: Bilingual;
  readonly at?: WorkbookPlace;
}

/** Collects everything that is wrong with a workbook. */
export class Problems {
  readonly all: PlacedProblem[] = [];
  /** Sheets that are missing, or miss a header: what their cells lack follows from that. */
  readonly broken = new Set<string>();

  at({ sheet, cell, label }: FilledCell, problem: Bilingual, remedy: Bilingual): void {
    this.all.push({ path: '', problem, remedy, at: { sheet, cell, label } });
  }

  missingSheet(sheet: string): void {
    this.broken.add(sheet);
    this.all.push({
      path: '',
      problem: { zh: '工作簿中没有这张表。', en: 'The workbook has no such sheet.' },
      remedy: {
        zh: '不要删除或改名；用 mingsuan compile --new 重新生成一份，把内容粘贴过去。',
        en: 'Sheets must keep their names; make a new one with mingsuan compile --new and paste the content.',
      },
      at: { sheet, cell: null, label: null },
    });
  }

  missingHeader(sheet: string, labels: readonly string[]): void {
    this.broken.add(sheet);
    this.all.push({
      path: '',
      problem: { zh: `找不到“${labels.join('”“')}”。`, en: `“${labels.join('”, “')}” cannot be found.` },
      remedy: { zh: '恢复原来的表头文字。', en: 'Restore the words of the header.' },
      at: { sheet, cell: null, label: null },
    });
  }
}
