import type { BudgetBook, TargetForm } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';

/** A target form that another year stands over. */
interface DatedForm {
  readonly year: number;
  readonly at: Place;
}

const FEWEST_ALIKE = 3;

/**
 * （2023年度） below the title of a target form in the budget of 2024, or among forms that all but this one are of another year.
 * Accounts may print the targets of two years.
 */
export function staleForms({ document, targets }: BudgetBook, year: number): readonly DatedForm[] {
  const forms: readonly TargetForm[] = targets.department
    ? [targets.department, ...targets.projects]
    : targets.projects;
  const dated = gather(forms, ({ yearAt }): DatedForm[] => {
    const told = yearAt && /20\d{2}/.exec(yearAt.quote)?.[0];
    return told ? [{ year: Number(told), at: yearAt }] : [];
  });
  if (document.type === 'budget') return dated.filter((one) => one.year < year);
  if (document.type !== 'targets') return [];
  const others = dated.filter((one) => one.year !== year);
  return others.length === 1 && dated.length > FEWEST_ALIKE ? others : [];
}
