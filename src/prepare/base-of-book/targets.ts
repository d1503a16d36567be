import type { BaseIndicator, Targets } from '../../compile/base-data.js';
import type { Indicator, TargetForm } from '../../domain/book.js';

/** Targets as base data holds them; null where the form has neither goal nor indicators. */
export function targetsOf(form: TargetForm): Targets | null {
  const indicators = form.indicators.flatMap((one) => indicatorOf(one) ?? []);
  if (indicators.length === 0 && !form.goal) return null;
  return { goal: form.goal ?? '', executionWeight: form.executionWeight, indicators };
}

function indicatorOf({
  level1,
  level2,
  level3,
  operator,
  value,
  unit,
  weight,
  text,
}: Indicator): BaseIndicator | undefined {
  const words = value ?? text;
  if (level3 === null || words === null) return undefined;
  const isNumber = value !== null && /^-?\d/.test(value);
  return {
    level1: level1 ?? '',
    level2: level2 ?? '',
    level3,
    // A number without an operator is meant to be met.
    operator: operator ?? (isNumber ? '=' : '定性'),
    value: words,
    unit,
    weight,
  };
}
