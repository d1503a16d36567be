import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { Cause, CheckReport, Finding, Severity } from '../../../domain/findings.js';
import type { Bilingual } from '../../../domain/place.js';
import { STYLE } from '../../docx/word-styles.js';
import { runsOf } from '../../docx/word-table.js';
import { inLanguage } from '../../language.js';
import { placeText } from '../../place-text.js';
import { WORDS } from '../../report-words.js';
import { adviceOn, expectedOf, type ReportContext, reportTitle } from '../report-view.js';
import { flush, paragraph, reportDocument, signature } from '../word/report-document.js';
import { NOTICE, ordinal } from './notice-words.js';
import { receiptOf } from './receipt.js';

/**
 * For each document a notice of what to put right (整改通知), findings grouped by severity and rule, and the form in which the
 * department answers (整改回执). Number, deadline, contacts and signature are left to be filled in.
 */
export const renderNotice = (reports: readonly CheckReport[], context: ReportContext): Promise<Uint8Array> =>
  reportDocument(
    inLanguage(NOTICE.title, context.language),
    reports[0]?.document.year ?? null,
    reports.flatMap((report) => [
      { landscape: false, children: noticeOf(report, context) },
      ...(report.findings.length > 0 ? [{ landscape: true, children: receiptOf(report, context) }] : []),
    ]),
  );

function noticeOf(report: CheckReport, context: ReportContext): readonly FileChild[] {
  const say = (words: Bilingual) => inLanguage(words, context.language);
  const { document, summary, source, findings } = report;
  const department = document.department.name ?? say({ zh: '　　　　　　　　', en: '________________' });
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: runsOf(say(NOTICE.about(reportTitle(report, 'zh'), reportTitle(report, 'en')))),
  });
  if (findings.length === 0)
    return [title, flush(say(NOTICE.to(department))), paragraph(say(NOTICE.nothing(source.name)))];
  const causes = causesPart(report, context);
  const groups = (['error', 'warning', 'advice'] as const).filter((severity) => summary[severity] > 0);
  const parts = causes.length > 0 ? 1 : 0;
  return [
    title,
    flushCentred(say(NOTICE.number)),
    flush(say(NOTICE.to(department))),
    paragraph(say(NOTICE.opening(source.name, summary.error, summary.warning, summary.advice))),
    ...causes,
    ...groups.flatMap((severity, index) => severityPart(report, severity, index + parts, context)),
    heading(2, `${ordinal(groups.length + parts, context.language)}${say(NOTICE.demands)}`),
    ...NOTICE.whatToDo.map((words) => paragraph(say(words))),
    paragraph(say(NOTICE.contact)),
    paragraph(say(NOTICE.enclosure)),
    flush(''),
    signature(say(NOTICE.seal)),
    signature(say(NOTICE.day)),
  ];
}

const flushCentred = (text: string): Paragraph =>
  new Paragraph({
    style: STYLE.text,
    alignment: 'center',
    indent: { firstLine: 0, firstLineChars: 0 },
    children: runsOf(text),
  });

const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const heading = (level: 2 | 3, text: string): Paragraph =>
  new Paragraph({ heading: LEVELS[level], children: runsOf(text) });

/** Which figures to put right first, where one explains several findings. */
function causesPart({ causes }: CheckReport, { language }: ReportContext): readonly FileChild[] {
  if (causes.length === 0) return [];
  return [
    heading(2, `${ordinal(0, language)}${inLanguage(WORDS.causes, language)}`),
    ...causes.map(({ id, at, message, explains }) => {
      const place = placeText(at, language);
      const found = `${inLanguage(WORDS.explains, language)} ${explains.join(inLanguage({ zh: '、', en: ', ' }, language))}`;
      const text = inLanguage(message, language);
      return paragraph(
        inLanguage({ zh: `${id}（${place}）${text}${found}。`, en: `${id} (${place}): ${text} ${found}.` }, language),
      );
    }),
  ];
}

/** The findings of a severity by their rules, each rule with its basis and remedy once. */
function severityPart(
  { findings, causes }: CheckReport,
  severity: Severity,
  index: number,
  context: ReportContext,
): readonly FileChild[] {
  const say = (words: Bilingual) => inLanguage(words, context.language);
  const own = findings.filter((finding) => finding.severity === severity);
  const byRule = new Map<string, Finding[]>();
  for (const finding of own) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const title = `${ordinal(index, context.language)}${say(NOTICE.severity[severity])}${say(NOTICE.count(own.length))}`;
  return [
    heading(2, title),
    ...[...byRule.values()].flatMap((same, place) => {
      const [first] = same;
      if (!first) return [];
      const { title: rule, remedy, basis } = adviceOn(first, context);
      return [
        heading(3, `${say(NOTICE.place(place + 1))}${rule}`),
        ...same.map((finding) => paragraph(sentenceOn(finding, causes, context))),
        ...(remedy === '' ? [] : [paragraph(`${say(NOTICE.remedy)}${remedy}`)]),
        ...(basis === '' ? [] : [paragraph(`${say(NOTICE.basis)}${basis}`)]),
      ];
    }),
  ];
}

/** F3, 第9页：… 公开数…，应为…，相差…。 */
function sentenceOn(finding: Finding, causes: readonly Cause[], { language }: ReportContext): string {
  const { id, evidence, message, actual, difference } = finding;
  const expected = expectedOf(finding, causes);
  const place = placeText(evidence[0].at, language);
  const text = inLanguage(message, language);
  const figures =
    actual === null || expected === null || (text.includes(actual) && text.includes(expected))
      ? ''
      : inLanguage(NOTICE.figures(actual, expected, difference), language);
  const end = /[。.！!]$/.test(text) ? text : `${text}${inLanguage({ zh: '。', en: '.' }, language)}`;
  return inLanguage(
    { zh: `${id}（${place}）${end}${figures}`, en: `${id} (${place}): ${end} ${figures}`.trimEnd() },
    language,
  );
}
