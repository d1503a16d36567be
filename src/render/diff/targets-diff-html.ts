import type { BookDiff, Both, IndicatorDiff, TargetDiff } from '../../domain/book-diff.js';
import type { Bilingual } from '../../domain/place.js';
import { escapeHtml } from '../html/escape.js';
import { inLanguage, type Language } from '../language.js';
import { DIFF_WORDS } from './diff-words.js';
import { runHtml } from './run-html.js';

/** Targets that differ, indicator by indicator. */
export function targetsHtml({ targets }: BookDiff, language: Language): string {
  const say = (words: Bilingual): string => escapeHtml(inLanguage(words, language));
  return targets
    .filter(({ change }) => change !== 'same')
    .map((target) => targetHtml(target, say))
    .join('\n');
}

function targetHtml(target: TargetDiff, say: (words: Bilingual) => string): string {
  const name =
    target.level === 'department'
      ? say(DIFF_WORDS.wholeDepartment)
      : bothHtml(target.name) || say(DIFF_WORDS.noProject);
  const { amount } = target;
  const money =
    amount === null ? '' : ` · ${say(DIFF_WORDS.amount)}: ${bothHtml({ before: amount.before, after: amount.after })}`;
  const goal = target.goalChanged ? `<p>${say(DIFF_WORDS.goal)}: ${target.goal.map(runHtml).join('')}</p>` : '';
  const heads = [DIFF_WORDS.indicator, DIFF_WORDS.value, DIFF_WORDS.weight];
  const rows = target.indicators.map((one) => indicatorHtml(one, say)).join('\n');
  const table =
    target.indicators.length === 0
      ? ''
      : `<div class="scroll" tabindex="0"><table><caption>${say(DIFF_WORDS.indicator)}</caption><thead><tr>${heads.map((head) => `<th scope="col">${say(head)}</th>`).join('')}</tr></thead><tbody>${rows}</tbody></table></div>`;
  return `<h3>${name}</h3>\n<p class="said">${say(DIFF_WORDS.change[target.change])}${money}</p>\n${goal}${table}`;
}

function indicatorHtml({ change, levels, value, weight }: IndicatorDiff, say: (words: Bilingual) => string): string {
  const mark =
    change === 'added' || change === 'removed' ? ` <span class="mark">${say(DIFF_WORDS.change[change])}</span>` : '';
  const name = levels.filter((level) => level !== null).join(' / ');
  return `<tr class="${change}"><th scope="row">${escapeHtml(name)}${mark}</th><td>${bothHtml(value)}</td><td class="n">${bothHtml(weight)}</td></tr>`;
}

function bothHtml({ before, after }: Both<string>): string {
  if (before === after) return escapeHtml(after ?? '');
  const gone = before === null ? '' : `<del>${escapeHtml(before)}</del>`;
  const come = after === null ? '' : `<ins>${escapeHtml(after)}</ins>`;
  return `${gone} ${come}`.trim();
}
