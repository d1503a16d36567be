import type { BaseData, Targets } from '../compile/base-data.js';
import type { Finding } from '../domain/findings.js';
import { squeezed } from '../domain/text.js';
import type { PlacedProblem } from './read-base.js';

/** 预算明细!I5 本年金额, or the field's path in JSON. */
export function placeText({ path, at }: Pick<PlacedProblem, 'path' | 'at'>): string {
  if (!at) return path;
  return `${at.sheet}${at.cell === null ? '' : `!${at.cell}`}${at.label === null ? '' : ` ${at.label}`}`;
}

/**
 * The field of base data that the words of a finding were filled in: an indicator or a project that its message names, or a text
 * or reason that its quote stands in. Sums and sentences are computed: no one field holds them.
 */
export function pathInBase({ message, evidence: [{ at }] }: Finding, base: BaseData): string | undefined {
  const named = new Set([...message.zh.matchAll(/“([^“”]+)”/g)].map(([, words]) => squeezed(words ?? '')));
  const ofDepartment = base.targets && /^(?:部门整体)?绩效目标表/.test(message.zh) ? 'targets' : undefined;
  return pathOfTarget(named, base) ?? pathOfText(squeezed(at.quote), base) ?? ofDepartment;
}

interface Owner {
  readonly path: string;
  readonly targets: Targets | null;
}

function pathOfTarget(named: ReadonlySet<string>, { projects, targets }: BaseData): string | undefined {
  const isNamed = (name: string) => named.has(squeezed(name));
  const all = projects.map(({ name, targets: own }, index) => ({ name, path: `projects[${index}]`, targets: own }));
  const own = all.filter(({ name }) => isNamed(name));
  const owners: readonly Owner[] = own.length > 0 ? own : [{ path: '', targets }, ...all];
  for (const { path, targets: of } of owners) {
    const index = of?.indicators.findIndex(({ level3 }) => isNamed(level3)) ?? -1;
    if (index >= 0) return `${path === '' ? '' : `${path}.`}targets.indicators[${index}].level3`;
  }
  return own[0] && (own[0].targets ? `${own[0].path}.targets` : `${own[0].path}.name`);
}

function pathOfText(quote: string, { texts, reasons, projects, targets }: BaseData): string | undefined {
  if (quote.length < 2) return undefined;
  const fields: readonly (readonly [path: string, text: string])[] = [
    ...texts.duties.map((text, index) => [`texts.duties[${index}]`, text] as const),
    ...texts.organisation.map((text, index) => [`texts.organisation[${index}]`, text] as const),
    ...texts.terms.map(({ meaning }, index) => [`texts.terms[${index}].meaning`, meaning] as const),
    ['targets.goal', targets?.goal ?? ''],
    ...projects.flatMap(({ summary, targets: own }, index) => [
      [`projects[${index}].summary`, summary ?? ''] as const,
      [`projects[${index}].targets.goal`, own?.goal ?? ''] as const,
    ]),
    ...Object.entries(reasons).map(([key, text]) => [`reasons.${key}`, text] as const),
  ];
  return fields.find(([, text]) => squeezed(text).includes(quote))?.[0];
}
