import { gather } from '../../domain/gather.js';
import { readDecimal, scaled } from '../../domain/number.js';
import { withProjectsFirst } from './centred-projects.js';
import { claimOrphans } from './claim-orphans.js';
import type { FormDraft } from './form-layout.js';
import type { IndicatorDraft } from './indicator.js';
import type { GoalEvent, ListEvent, ProjectEvent, ProjectGroup } from './list-events.js';
import { running } from './pieces.js';
import { withoutTornHeads } from './torn-projects.js';

/**
 * Gives the indicators of a list to its projects. They follow their project; where a project's own row is lost or stands
 * behind its indicators, the weights show where one project ends (they add up to 100 less the weight of budget
 * execution), and a cost target equal to the amount, or words of the goal, show whose they are.
 */
export function assignProjects(
  events: readonly ListEvent[],
  unit: string | null,
  executionWeight: string | null,
): FormDraft[] {
  const groups = groupByPrint(withProjectsFirst(withoutTornHeads(events)));
  const whole = wholeWeight(groups, executionWeight);
  const parted = whole === undefined ? groups : gather(groups, (group) => partByWeights(group, whole));
  return claimOrphans(parted, unit)
    .filter((group) => group.project || group.indicators.length > 0)
    .map((group) => draftOf(group, unit, executionWeight));
}

function groupByPrint(events: readonly ListEvent[]): ProjectGroup[] {
  const groups: ProjectGroup[] = [];
  let goals: (GoalEvent & { before: number })[] = [];
  let indicators: IndicatorDraft[] = [];
  const open = (project: ProjectEvent | undefined) => {
    goals = [];
    indicators = [];
    groups.push({ project, goals, indicators });
  };
  for (const event of events) {
    if (event.is === 'project') open(event);
    else if (event.is !== 'total') {
      if (groups.length === 0) open(undefined);
      if (event.is === 'indicator') indicators.push(event.draft);
      else goals.push({ ...event, before: indicators.length });
    }
  }
  return groups;
}

const weightOf = (draft: IndicatorDraft): bigint => (draft.weight === null ? 0n : scaled(draft.weight));

/** What the weights of one project add up to in this list; undefined where none are printed. */
function wholeWeight(groups: readonly ProjectGroup[], executionWeight: string | null): bigint | undefined {
  if (!groups.some((group) => group.indicators.some((one) => one.weight !== null))) return undefined;
  const execution =
    executionWeight ?? groups.find((group) => group.project?.executionWeight)?.project?.executionWeight ?? '0';
  const whole = scaled('100') - scaled(readDecimal(execution) ?? '0');
  return whole > 0n ? whole : undefined;
}

/**
 * Parts a group whose weights add up to several whole projects. A small rest beyond the whole is no project of its own:
 * a sum that is merely wrong stays one project's sum.
 */
function partByWeights(group: ProjectGroup, whole: bigint): ProjectGroup[] {
  const starts = [0];
  let sum = 0n;
  for (const [index, draft] of group.indicators.entries()) {
    if (sum === whole) {
      starts.push(index);
      sum = 0n;
    }
    sum += weightOf(draft);
  }
  if (starts.length > 1 && sum * 5n < whole * 3n) starts.pop();
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? group.indicators.length;
    const indicators = group.indicators.slice(start, end);
    const goals = group.goals
      .filter((goal) => (goal.before >= start || index === 0) && (goal.before < end || end === group.indicators.length))
      .map((goal) => ({ ...goal, before: goal.before - start }));
    return { project: index === 0 ? group.project : undefined, goals, indicators };
  });
}

function draftOf(group: ProjectGroup, unit: string | null, executionWeight: string | null): FormDraft {
  const { project } = group;
  const goal = running(group.goals.reduce((text, one) => text + restOf(text, one.text), project?.goal ?? ''));
  return {
    code: project?.code ?? null,
    name: project?.name || null,
    amount: project?.amount ?? null,
    ...(project?.amountAt ? { amountAt: project.amountAt } : {}),
    unit: project?.amount ? unit : null,
    goal: goal || null,
    fields:
      project?.category && project.categoryAt
        ? [{ name: '项目类别', value: project.category, unit: null, at: project.categoryAt }]
        : [],
    indicators: project ? group.indicators : group.indicators.map((one) => ({ ...one, doubtful: true })),
    at: project?.at ?? group.goals[0]?.at ?? group.indicators[0]?.at ?? { quote: '' },
    executionWeight: project?.executionWeight ?? (project ? executionWeight : null),
  };
}

/** A rest is added to a goal that was cut off; a finished goal takes only further items. */
const restOf = (goal: string, rest: string): string =>
  /[。；]$/.test(goal) && !/^(?:目标|[(（]?\d|[一二三四五六七八九十])/.test(rest) ? '' : rest;
