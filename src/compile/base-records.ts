import { WHOLE_DEPARTMENT } from './base-choices.js';
import type { BaseData, Targets, YearPair } from './base-data.js';
import type { BaseRecord, SheetId } from './base-field.js';

/** Base data as the records of its sheets, values as base data has them; codes without their names. */
export function recordsOfBase(base: BaseData): Readonly<Record<SheetId, readonly BaseRecord[]>> {
  return {
    facts: [factsOf(base)],
    units: base.units.map((unit) => flat(unit)),
    projects: base.projects.map(({ targets: _, ...project }) => flat(project)),
    lines: base.lines.map((line) => flat(line)),
    goals: owners(base).map(([owner, { goal, executionWeight }]) => flat({ owner, goal, executionWeight })),
    indicators: owners(base).flatMap(([owner, { indicators }]) => indicators.map((one) => flat({ owner, ...one }))),
    expenses: Object.entries(base.threePublic).map(([item, pair]: [string, YearPair | null]) =>
      flat({ item, ...(pair ?? {}) }),
    ),
    procurement: [flat(base.procurement)],
    assets: [flat({ ...base.assets, vehicles: null })],
    vehicles: base.assets.vehicles.map((vehicle) => flat(vehicle)),
    reasons: Object.entries(base.reasons).map(([key, reason]) => reasonOf(key, reason)),
    history: (base.history ?? []).map((one) => flat(one)),
    texts: [
      ...base.texts.duties.map((text) => ({ kind: 'duties', text })),
      ...base.texts.organisation.map((text) => ({ kind: 'organisation', text })),
      ...base.texts.terms.map(({ term, meaning }) => ({ kind: 'terms', term, text: meaning })),
    ],
  };
}

const factsOf = ({ type, year, department, region, template, publishedOn, performance }: BaseData): BaseRecord =>
  flat({
    type,
    year,
    name: department.name,
    code: department.code,
    regionName: region?.name,
    regionCode: region?.code,
    template,
    publishedOn,
    projectsWithTargets: performance?.projectsWithTargets,
    performanceAmount: performance?.amount,
  });

function owners({ targets, projects }: BaseData): [owner: string, targets: Targets][] {
  const own: [string, Targets][] = targets ? [[WHOLE_DEPARTMENT, targets]] : [];
  return [...own, ...projects.flatMap(({ code, targets }): [string, Targets][] => (targets ? [[code, targets]] : []))];
}

function reasonOf(key: string, reason: string): BaseRecord {
  const execution = key.startsWith('execution:');
  return {
    subject: execution ? key.slice('execution:'.length) : key,
    comparison: execution ? 'execution:' : '',
    reason,
  };
}

/** Words, yes and no, and numbers as their digits; nothing where there is nothing. */
function flat(record: object): BaseRecord {
  const fields = Object.entries(record).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' || typeof value === 'boolean'
      ? value
      : typeof value === 'number'
        ? `${value}`
        : undefined,
  ]);
  return Object.fromEntries(fields) as BaseRecord;
}
