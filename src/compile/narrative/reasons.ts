import { magnitude } from '../../domain/interval.js';
import type { MoneyStyle, Template } from '../../forms/template.js';
import { COMPARISONS, SUBJECTS, shownFor } from '../base-choices.js';
import { writeDigits } from '../money.js';
import type { ProblemList } from '../problem.js';
import type { Resolved } from '../resolved.js';
import type { Fact } from './facts.js';

/** What is compared with this year's figure, and where base data gives its reason. */
interface Comparison {
  /** Put before the keys of reasons: '' for last year, 'execution:' for the budget. */
  readonly prefix: '' | 'execution:';
  readonly zh: string;
  readonly en: string;
}
export const LAST_YEAR: Comparison = { prefix: '', zh: '比上年', en: 'than last year' };
export const BUDGET: Comparison = { prefix: 'execution:', zh: '比年初预算', en: 'than the original budget' };

/** Finds the reason of a change, and asks for it where a large change has none. */
export class Reasons {
  readonly #template: Template;
  readonly #resolved: Resolved;
  readonly #problems: ProblemList;

  constructor(template: Template, resolved: Resolved, problems: ProblemList) {
    this.#template = template;
    this.#resolved = resolved;
    this.#problems = problems;
  }

  /** `before` and `change` in whole last digits of the narrative. */
  of(fact: Fact, before: bigint, change: bigint, comparison: Comparison): string | undefined {
    const { reasons } = this.#resolved.base;
    for (const key of fact.reasons) {
      const reason = worded(reasons[comparison.prefix + key]);
      if (reason) return reason;
    }
    const [key] = fact.reasons;
    if (key !== undefined && this.#isLarge(before, change)) this.#ask(fact, key, change, comparison);
    return undefined;
  }

  #isLarge(before: bigint, change: bigint): boolean {
    const { percent, wan } = this.#template.reasonsFrom;
    const size = magnitude(change);
    return size >= BigInt(wan) * digitsPerWan(this.#template.textMoney) && size * 100n >= BigInt(percent) * before;
  }

  #ask(fact: Fact, key: string, change: bigint, { prefix, zh, en }: Comparison): void {
    const { textMoney, reasonsFrom } = this.#template;
    const item = shownFor(SUBJECTS, key) ?? key;
    const against = shownFor(COMPARISONS, prefix);
    // Quotation marks within quotation marks are single ones: “‘三公’经费”.
    const subject = singleQuoted(fact.subject);
    const size = `${writeDigits(change < 0n ? -change : change, textMoney.decimals)}`;
    this.#problems.add(
      `reasons.${prefix}${key}`,
      {
        zh: `“${subject}”${zh}${change > 0n ? '增加' : '减少'}${size}${textMoney.unit}，没有填写原因。`,
        en: `“${fact.subject}” is ${size} ${textMoney.unit} ${change > 0n ? 'more' : 'less'} ${en}, and no reason is given.`,
      },
      {
        zh: `增减达到 ${reasonsFrom.percent}% 且不少于 ${reasonsFrom.wan} 万元的，应当说明主要原因：事项选“${singleQuoted(item)}”，比较对象选“${against}”。`,
        en: `A change of ${reasonsFrom.percent} % and ${reasonsFrom.wan} 万元 or more needs its main reason: 事项 ${item}, 比较对象 ${against}.`,
      },
    );
  }
}

const singleQuoted = (words: string): string => words.replaceAll('“', '‘').replaceAll('”', '’');

/** Templates write 主要原因是 before a reason and a full stop behind it; who filled it in may have written them too. */
const worded = (reason: string | undefined): string | undefined =>
  reason
    ?.trim()
    .replace(
      /^(?:(?:其?(?:主要)?原因(?:是|为|在于)|主要(?:是|系|因为|由于)|是(?:因为|由于)?|因为|由于)[：:，,]?)+(?=.)/,
      '',
    )
    .replace(/[。；，]+$/, '');

const digitsPerWan = ({ unit, decimals }: MoneyStyle): bigint =>
  (unit === '万元' ? 1n : 10_000n) * 10n ** BigInt(decimals);
