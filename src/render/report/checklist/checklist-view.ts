import { type Answer, type ChecklistRow, fillChecklist } from '../../../check/checklist/fill-checklist.js';
import { GROUPS, type ItemGroup } from '../../../check/checklist/items.js';
import type { Bilingual } from '../../../domain/place.js';
import { inLanguage } from '../../language.js';
import { placeText } from '../../place-text.js';
import type { ReportContext, ViewedReport } from '../report-view.js';
import type { ReportPicture } from '../word/report-table.js';
import { cropPlace } from './crop-place.js';

/** A row of the checklist as it is printed. */
export interface PrintedRow {
  readonly group: ItemGroup;
  readonly item: string;
  readonly answer: Answer;
  readonly problem: string;
  /** The first place, as a picture or in its own words. */
  readonly picture?: ReportPicture;
  readonly quote: string;
}

export const CHECKLIST_WORDS = {
  title: { zh: '预算公开情况检查表', en: 'Checklist of a disclosure' },
  summary: { zh: '预算公开情况检查汇总表', en: 'Checklists of disclosures: summary' },
  columns: [
    { zh: '检查内容', en: 'Part' },
    { zh: '检查项目', en: 'Item' },
    { zh: '符合要求', en: 'Meets' },
    { zh: '存在问题', en: 'Problem' },
    { zh: '截图或原文', en: 'Place as printed' },
  ],
  department: { zh: '部门', en: 'Department' },
  signed: {
    zh: '检查人：　　　　　　　　复核人：　　　　　　　　检查日期：　　　　年　　月　　日',
    en: 'Checked by: ____________    Reviewed by: ____________    Date: ____________',
  },
  file: (name: string): Bilingual => ({ zh: `公开文件：${name}`, en: `Document: ${name}` }),
  key: {
    zh: '✓ 符合　✗ 不符合　— 不适用　空白：待人工确认',
    en: '✓ as required   ✗ not as required   — does not apply   blank: to be looked at',
  },
} as const;

export const ANSWERS: Readonly<Record<Answer, Bilingual>> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  'not-applicable': { zh: '不适用', en: 'n/a' },
  open: { zh: '', en: '' },
};
export const SIGNS: Readonly<Record<Answer, string>> = { yes: '✓', no: '✗', 'not-applicable': '—', open: '' };

/** Findings told in a row; the rest are counted. */
const MOST_TOLD = 6;

export const groupName = (group: ItemGroup, { language }: ReportContext): string => inLanguage(GROUPS[group], language);

/** The filled-in checklist of a document. */
export async function checklistOf({ report, views }: ViewedReport, context: ReportContext): Promise<PrintedRow[]> {
  const rows: PrintedRow[] = [];
  for (const row of fillChecklist(report, views.book)) {
    const place = row.findings[0]?.evidence[0].at;
    const picture = place && (await cropPlace(place, views, context.language));
    rows.push({
      group: row.item.group,
      item: inLanguage(row.item.name, context.language),
      answer: row.answer,
      problem: problemOf(row, context),
      ...(picture ? { picture } : {}),
      quote: place?.quote ?? '',
    });
  }
  return rows;
}

function problemOf({ item, findings, notFound, answer }: ChecklistRow, { language }: ReportContext): string {
  const say = (words: Bilingual) => inLanguage(words, language);
  if (item.id === 'date')
    return say({
      zh: '公开日期：　　　　年　　月　　日（应在批复后二十日内）',
      en: 'Published on ____________ (due within twenty days of approval)',
    });
  const told = findings.slice(0, MOST_TOLD).map(({ id, message, evidence: [{ at }] }) => {
    const place = placeText(at, language);
    return say({ zh: `${id}（${place}）${message.zh}`, en: `${id} (${place}): ${message.en}` });
  });
  const rest = findings.length - told.length;
  if (rest > 0) told.push(say({ zh: `另有 ${rest} 处，见问题清单。`, en: `${rest} more, see the list of findings.` }));
  if (told.length === 0 && notFound)
    return answer === 'open'
      ? say({ zh: '未见此项，请人工确认。', en: 'Not found: please look.' })
      : say({ zh: '文件中没有此项。', en: 'Not in this document.' });
  return told.join('\n');
}

/** Rows in a row that belong to one part: where it begins, and how many they are. */
export function partsOf(rows: readonly PrintedRow[]): readonly { readonly start: number; readonly count: number }[] {
  const starts = rows.flatMap(({ group }, index) => (rows[index - 1]?.group === group ? [] : [index]));
  return starts.map((start, index) => ({ start, count: (starts[index + 1] ?? rows.length) - start }));
}
