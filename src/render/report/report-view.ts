import type { Rule } from '../../check/rule.js';
import type { Cause, CheckReport, Finding } from '../../domain/findings.js';
import type { Bilingual, Place } from '../../domain/place.js';
import type { SourceViews } from '../../domain/source-views.js';
import { inLanguage, type Language } from '../language.js';
import { WORDS } from '../report-words.js';

/** A report and what it shows of its documents. */
export interface ViewedReport {
  readonly report: CheckReport;
  readonly views: SourceViews;
}

/** What every printed report needs beside the findings. */
export interface ReportContext {
  readonly language: Language;
  readonly rules: ReadonlyMap<string, Rule>;
}

/** 云岭县档案馆 2026 部门预算公开 */
export function reportTitle({ document }: CheckReport, language: Language): string {
  const name = document.department.name ?? inLanguage(WORDS.noDepartment, language);
  const year = document.year === null ? '' : ` ${document.year}`;
  return `${name}${year} ${inLanguage(WORDS.documentType[document.type], language)}`;
}

/** The verdict in one sentence. */
export function verdictOf(report: CheckReport): Bilingual {
  const { summary, causes, findings, document } = report;
  if (isNothingRead(report)) return document.type === 'blank-form' ? WORDS.blankForm : WORDS.nothingRead;
  const allExplained = findings.every(({ cause, severity }) => cause !== null || severity === 'advice');
  if (summary.error > 0) return WORDS.mustFix(summary.error, summary.warning, causes.length, allExplained);
  return summary.warning > 0 ? WORDS.mustExplain(summary.warning) : WORDS.nothingWrong;
}

/** The file of a report, as it was named or found where that is known: names alone are often the same in many folders. */
export const fileOf = ({ paths, source }: CheckReport): string => paths?.join(' + ') ?? source.name;

/** Whether there was nothing to check: no rule spoke, or there is no figure and only rules of wording did, which any text is fit for. */
export function isNothingRead({ summary, rules }: CheckReport): boolean {
  const spoke = rules.filter(({ outcome }) => outcome === 'holds' || outcome === 'broken');
  return spoke.length === 0 || (summary.figures.printed === 0 && spoke.every(({ code }) => FITS_ANY_TEXT.test(code)));
}

/** Families that look at words, not at budgets. */
const FITS_ANY_TEXT = /^(?:WRD|SRC)/;

/**
 * What the printed figure of a finding should be; where a cause explains it, the cause tells which figure to change, and what it
 * should be where it is this one.
 */
export function expectedOf({ expected, cause, evidence: [{ at }] }: Finding, causes: readonly Cause[]): string | null {
  if (cause === null) return expected;
  const own = causes.find(({ id }) => id === cause);
  return own && JSON.stringify(own.at) === JSON.stringify(at) ? own.suggested : null;
}

/** What to do about a finding, and what it rests on. */
export function adviceOn({ rule }: Finding, { rules, language }: ReportContext) {
  const meta = rules.get(rule)?.meta;
  return {
    title: meta ? inLanguage(meta.title, language) : rule,
    remedy: meta ? inLanguage(meta.remedy, language) : '',
    basis: (meta?.basis ?? []).map((basis) => inLanguage(basis, language)).join('；'),
  };
}

/** Whether a place stands on a page or line that is shown. */
export const isAt = (at: Place, file: string | null): boolean =>
  file === null || at.file === undefined || at.file === file;
