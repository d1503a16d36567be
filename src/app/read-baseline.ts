import { readFileSync } from 'node:fs';
import type { CheckReport } from '../domain/findings.js';
import type { Bilingual } from '../domain/place.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { systemReason } from '../domain/system-error.js';
import { reportSchema } from './report-schema.js';

/** The reports of former versions, as `check --format json` wrote them: one a line. */
export function readBaseline(path: string): Result<readonly CheckReport[], Bilingual> {
  let lines: readonly string[];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    const { zh, en } = systemReason(error instanceof Error && 'code' in error ? String(error.code) : String(error));
    return refuse({
      zh: `无法读取基线 ${path}：${zh}。`,
      en: `The baseline ${path} cannot be read: ${en}.`,
    });
  }
  const reports: CheckReport[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const report = reportOf(line);
    if (!report)
      return refuse({
        zh: `基线 ${path} 第 ${index + 1} 行不是检查结果，请用 mingsuan check --format json --out 生成。`,
        en: `Line ${index + 1} of the baseline ${path} is no check report: make it with mingsuan check --format json --out.`,
      });
    reports.push(report);
  }
  return ok(reports);
}

function reportOf(line: string): CheckReport | undefined {
  try {
    const data: unknown = JSON.parse(line);
    return reportSchema.safeParse(data).success ? (data as CheckReport) : undefined;
  } catch {
    return undefined;
  }
}
