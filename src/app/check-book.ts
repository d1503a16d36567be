import { chooseCompanions } from '../check/companions/choose-companions.js';
import { nameFacts } from '../check/facts/name-facts.js';
import type { Rule } from '../check/rule.js';
import { runRules, type Ways } from '../check/runner.js';
import { type CheckSettings, SettingsOf } from '../check/settings.js';
import type { BudgetBook } from '../domain/book.js';
import type { CheckReport } from '../domain/findings.js';
import { withoutGoalFigures } from '../domain/goal-figures.js';
import { recogniseTemplate } from '../forms/templates/recognise-template.js';
import { RULES } from '../rules/index.js';

/**
 * Checks a book with all stable rules, or only those whose code begins with one of the given words; `settings` switch rules
 * and change their severity. `others` are documents to compare with: last year’s, the budget’s, the units’, a former version. `ways`
 * are those of a check that rests on a former one (see recheck-book.ts).
 */
export function checkBook(
  printed: BudgetBook,
  codes: readonly string[] = [],
  settings: CheckSettings = {},
  others: readonly BudgetBook[] = [],
  ways?: Ways,
): CheckReport {
  const book = withoutGoalFigures(printed);
  const template = recogniseTemplate(book)?.id;
  const own = new SettingsOf(settings, template);
  const isNamed = ({ code }: Rule) => codes.some((word) => code.startsWith(word.toUpperCase()));
  const rules = codes.length === 0 ? own.rulesToRun(RULES) : RULES.filter(isNamed);
  const companions = others.length > 0 ? chooseCompanions(book, others.map(withoutGoalFigures)) : {};
  return own.weigh(nameFacts(runRules(rules, book, template, companions, ways), book));
}
