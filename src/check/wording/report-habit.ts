import type { Severity } from '../../domain/findings.js';
import type { Report } from '../rule.js';
import { evidenceOfAll, type Hit, quoted } from './passages.js';

/** Reports all places of one slip as one finding, with {words} and {count} for the message; nothing when there is none. */
export function reportHabit(
  report: Report,
  message: string,
  hits: readonly Hit[],
  data: Readonly<Record<string, string>> = {},
  severity?: Severity,
): void {
  const evidence = evidenceOfAll(hits);
  if (!evidence) return;
  report(message, {
    data: { words: quoted(hits), count: `${hits.length}`, ...data },
    evidence,
    ...(severity ? { severity } : {}),
  });
}
