import type { BudgetBook, Indicator, TargetForm } from '../domain/book.js';
import type { Change, IndicatorDiff, TargetDiff } from '../domain/book-diff.js';
import { nameKey, squeezed } from '../domain/text.js';
import { diffValue } from './diff-value.js';
import { matchPairs, type Pair } from './match-pairs.js';
import { diffWords } from './word-diff.js';

/** Targets of the department and of its projects, indicator by indicator. */
export function diffTargets(before: BudgetBook, after: BudgetBook): TargetDiff[] {
  const [old, now] = [before.targets, after.targets];
  const department = matchPairs(old.department ? [old.department] : [], now.department ? [now.department] : [], [
    () => '',
  ]);
  const projects = matchPairs(old.projects, now.projects, [
    ({ code, name }) => (code === null ? null : `${code} ${nameKey(name ?? '')}`),
    ({ name }) => (name === null ? null : nameKey(name)),
    ({ code }) => code,
    // Forms whose name could not be read, by their words, then by their order.
    ({ code, name, goal, amount }) => ((code ?? name) === null ? `${nameKey(goal ?? '')} ${amount ?? ''}` : null),
    ({ code, name }) => ((code ?? name) === null ? '' : null),
  ]);
  return [
    ...department.map((pair) => diffTarget('department', pair)),
    ...projects.map((pair) => diffTarget('project', pair)),
  ];
}

function diffTarget(level: TargetDiff['level'], pair: Pair<TargetForm>): TargetDiff {
  const old = 'before' in pair ? pair.before : null;
  const now = 'after' in pair ? pair.after : null;
  const amount = diffValue(amountOf(old), amountOf(now));
  const goalChanged = squeezed(old?.goal ?? '') !== squeezed(now?.goal ?? '');
  const indicators = diffIndicators(old?.indicators ?? [], now?.indicators ?? []);
  const same =
    !goalChanged &&
    (amount === null || amount.change === 'same') &&
    indicators.every(({ change }) => change === 'same');
  return {
    change: !old ? 'added' : !now ? 'removed' : same ? 'same' : 'changed',
    level,
    code: { before: old?.code ?? null, after: now?.code ?? null },
    name: { before: old?.name ?? null, after: now?.name ?? null },
    amount,
    goal: goalChanged ? diffWords(old?.goal ?? '', now?.goal ?? '') : [],
    goalChanged,
    indicators,
  };
}

const amountOf = (form: TargetForm | null) =>
  form?.amount ? { text: `${form.amount}${form.unit ?? ''}`, value: form.amount, unit: form.unit ?? '万元' } : null;

function diffIndicators(before: readonly Indicator[], after: readonly Indicator[]): IndicatorDiff[] {
  const key = (...words: readonly (string | null)[]): string | null =>
    words.every((word) => word === null) ? null : words.map((word) => nameKey(word ?? '')).join('/');
  return matchPairs(before, after, [
    ({ level1, level2, level3 }) => key(level1, level2, level3),
    ({ level3 }) => key(level3),
    ({ level1, level2, level3 }) => ((level1 ?? level2 ?? level3) === null ? '' : null),
  ]).map((pair): IndicatorDiff => {
    const old = 'before' in pair ? pair.before : null;
    const now = 'after' in pair ? pair.after : null;
    const value = { before: old && wordsOf(old), after: now && wordsOf(now) };
    const weight = { before: old?.weight ?? null, after: now?.weight ?? null };
    const change: Change = !old
      ? 'added'
      : !now
        ? 'removed'
        : squeezed(value.before ?? '') === squeezed(value.after ?? '') && weight.before === weight.after
          ? 'same'
          : 'changed';
    const { level1, level2, level3 } = (now ?? old)!;
    return { change, levels: [level1, level2, level3], value, weight };
  });
}

const wordsOf = ({ operator, value, unit, text }: Indicator): string =>
  [operator === '定性' ? null : operator, value ?? text, unit].filter((word) => word !== null).join(' ');
