import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { CheckReport } from '../../../domain/findings.js';
import type { Bilingual } from '../../../domain/place.js';
import { STYLE } from '../../docx/word-styles.js';
import { runsOf } from '../../docx/word-table.js';
import { inLanguage } from '../../language.js';
import { placeText } from '../../place-text.js';
import { SHORT_SEVERITY } from '../../report-words.js';
import type { ReportContext } from '../report-view.js';
import { type ReportCell, reportTable } from '../word/report-table.js';
import { NOTICE } from './notice-words.js';

/** Points; together the room of a lying page. */
const WIDTHS = [34, 36, 62, 286, 170, 62, 78];

/** The form in which the department answers: a row a finding, the last three columns empty. */
export function receiptOf(report: CheckReport, { language }: ReportContext): readonly FileChild[] {
  const say = (words: Bilingual) => inLanguage(words, language);
  const rows = report.findings.map(({ id, severity, evidence: [{ at }], message }): readonly ReportCell[] => [
    { text: id, align: 'center' },
    { text: say(SHORT_SEVERITY[severity]), align: 'center' },
    { text: placeText(at, language), align: 'center' },
    { text: say(message) },
    { text: '' },
    { text: '' },
    { text: '' },
  ]);
  const line = (text: string) => new Paragraph({ style: STYLE.tableNote, children: runsOf(text) });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(say(NOTICE.receipt)) }),
    line(say(NOTICE.from(report.document.department.name ?? ''))),
    reportTable(WIDTHS, NOTICE.columns.map(say), rows),
    line(''),
    line(say(NOTICE.signed)),
  ];
}
