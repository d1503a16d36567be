import { isMoneyUnit, printedMoney, readDecimal } from '../../domain/number.js';
import type { IndicatorDraft } from './indicator.js';
import type { ProjectGroup } from './list-events.js';

/** Evidence that must speak for a project before it gets indicators that stand elsewhere. */
const ENOUGH = 4;

/**
 * Gives groups of indicators without a project to projects without indicators, where a cost target equals the amount or
 * where targets are spelt out in the goal, and no other pair is as likely; then by order, where as many projects
 * without indicators stand right behind the groups that lack one.
 */
export const claimOrphans = (groups: readonly ProjectGroup[], unit: string | null): ProjectGroup[] =>
  claimInOrder(claimByLikeness(groups, unit));

function claimByLikeness(groups: readonly ProjectGroup[], unit: string | null): ProjectGroup[] {
  const result = [...groups];
  const bare = result.filter((group) => group.project && group.indicators.length === 0).slice(0, 200);
  for (const group of bare) {
    const orphans = result.filter((one) => one.project === undefined).slice(0, 200);
    const scores = orphans.map((orphan) => likeness(group, orphan, unit));
    const best = Math.max(...scores);
    if (orphans.length === 0 || best < ENOUGH || scores.filter((score) => score === best).length > 1) continue;
    const orphan = orphans[scores.indexOf(best)]!;
    result[result.indexOf(group)] = {
      ...group,
      goals: [...orphan.goals, ...group.goals],
      indicators: orphan.indicators,
    };
    result.splice(result.indexOf(orphan), 1);
  }
  return result;
}

const isBare = (group: ProjectGroup | undefined): boolean =>
  group?.project !== undefined && group.indicators.length === 0;
const isOrphan = (group: ProjectGroup | undefined): boolean => group !== undefined && group.project === undefined;

/** A project's own row that stands after its indicators: n groups without a project, then n projects without indicators. */
function claimInOrder(groups: readonly ProjectGroup[]): ProjectGroup[] {
  const result: ProjectGroup[] = [];
  for (let at = 0; at < groups.length; ) {
    let count = 0;
    while (isOrphan(groups[at + count])) count++;
    let bare = 0;
    while (isBare(groups[at + count + bare])) bare++;
    if (count > 0 && count === bare) {
      for (let index = at; index < at + count; index++) {
        const [orphan, owner] = [groups[index]!, groups[index + count]!];
        result.push({ ...owner, goals: [...orphan.goals, ...owner.goals], indicators: orphan.indicators });
      }
      at += count + bare;
    } else {
      result.push(...groups.slice(at, at + Math.max(1, count)));
      at += Math.max(1, count);
    }
  }
  return result;
}

function likeness(group: ProjectGroup, orphan: ProjectGroup, unit: string | null): number {
  const goal = (group.project?.goal ?? '').replace(/\s+/g, '');
  let score = 0;
  for (const one of orphan.indicators) {
    if (costsAll(one, group.project?.amount ?? null, unit)) score += 10;
    if (one.value !== null && one.unit && one.unit !== '%' && goal.includes(one.value + one.unit)) score += 2;
    if (one.level3 && sharesWords(one.level3, goal)) score += 1;
  }
  return score;
}

/** True for a target in money that equals the project's amount: ≤22万元 for 220,000 元. */
function costsAll(one: IndicatorDraft, amount: string | null, unit: string | null): boolean {
  if (amount === null || one.value === null || one.unit === null) return false;
  const target = one.unit === '万' ? '万元' : one.unit;
  const value = readDecimal(one.value);
  const of = unit ?? '万元';
  if (value === undefined || !isMoneyUnit(target) || !isMoneyUnit(of)) return false;
  const [a, b] = [printedMoney(value, target), printedMoney(amount, of)];
  return a.low + a.high === b.low + b.high;
}

const sharesWords = (name: string, goal: string): boolean => {
  for (let i = 0; i + 4 <= Math.min(name.length, 40); i++) if (goal.includes(name.slice(i, i + 4))) return true;
  return false;
};
