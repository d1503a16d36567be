import { type Figure, writeLike } from '../domain/figures.js';
import type { FindingEvidence } from '../domain/findings.js';
import { type Report, showing } from './rule.js';
import type { RuleEntry } from './run-log.js';
import { figuresOf, type Tie, type TieTest, testTie, tieData } from './tie.js';

interface Tested {
  readonly tie: Tie;
  readonly test: TieTest;
}

/** Tests a rule's ties. Broken ones of one group become one finding; an equation that another rule reported is not told twice. */
export function runTies(ties: Iterable<Tie>, entry: RuleEntry): void {
  const { log, rule } = entry;
  let broken: Map<string, Tested[]> | undefined;
  for (const tie of ties) {
    const equation = log.tied.equation(tie);
    const earlier = log.equations.get(equation);
    if (earlier !== undefined) {
      if (earlier === '') entry.holds([]);
      else if (earlier !== rule.code) entry.reportedBy(earlier);
      continue;
    }
    const test = testTie(tie);
    if (test.outcome === 'untestable') {
      entry.unknown({ zh: '基数为零，无法计算比率', en: 'the base is zero' });
      continue;
    }
    log.equations.set(equation, test.outcome === 'broken' ? rule.code : '');
    if (test.outcome !== 'broken') {
      entry.heldTie(tie);
      log.ties.push({ rule, tie, test, finding: null });
      continue;
    }
    const group = tie.group ?? equation;
    broken ??= new Map();
    const others = broken.get(group);
    if (others) others.push({ tie, test });
    else broken.set(group, [{ tie, test }]);
  }
  if (broken) for (const group of broken.values()) reportGroup(group, entry);
}

function reportGroup(group: readonly Tested[], entry: RuleEntry): void {
  const [first, ...others] = group as [Tested, ...Tested[]];
  const finding = entry.add(first.tie.message ?? 'unequal', tieDetail(first, others));
  for (const { tie, test } of group) {
    entry.tie(figuresOf(tie));
    entry.log.ties.push({ rule: entry.rule, tie, test, finding });
  }
}

function tieDetail({ tie, test }: Tested, others: readonly Tested[]): Parameters<Report>[1] {
  const data = tieData(tie, test);
  const figures = figuresOf(tie);
  const shown = new Set(figures.map((figure) => figure.key));
  const more = others.map((other) => other.tie.whole).filter((figure) => !shown.has(figure.key));
  const evidence = [
    ...figures.map((figure) => showing(figure)),
    ...(tie.also ?? []),
    ...more.map((figure) => showing(figure)),
  ];
  return {
    data: { ...data, others: told(more, '；另', '同样不符'), othersEn: told(more, '; likewise ', '') },
    evidence: evidence as [FindingEvidence, ...FindingEvidence[]],
    figures,
    expected: writeLike(tie.whole, test.expected),
    actual: tie.whole.text,
    difference: data['difference'] ?? '',
    ...(tie.severity ? { severity: tie.severity } : {}),
  };
}

/** The other columns in which the same row fails: what stands behind the last · of their labels. */
function told(figures: readonly Figure[], before: string, after: string): string {
  if (figures.length === 0) return '';
  const names = figures.map((figure) => figure.label.zh.split(' · ').at(-1) ?? '');
  return `${before}${[...new Set(names)].join('、')}${after}`;
}
