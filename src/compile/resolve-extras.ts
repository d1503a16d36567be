import type { FenPair, NormalData } from './normalise.js';
import type { ProblemList } from './problem.js';
import { exactValue, NOTHING, plus, type Quantity, sumOf } from './quantity.js';
import type { Pair, Resolved, ResolvedLine } from './resolved.js';
import { amountOf, type WhichYear } from './select.js';

type Extras = Pick<Resolved, 'threePublic' | 'procurement' | 'performanceAmount'>;

/** Departmental economic items that are one of the three public expenses, or meetings and training. */
const CODES = {
  travelAbroad: ['30212'],
  vehiclePurchase: ['31013', '30913'],
  vehicleRunning: ['30231'],
  reception: ['30217'],
  meetings: ['30215'],
  training: ['30216'],
} as const;

/**
 * Facts that base data gives beside the lines. Where they cover lines (“三公”经费 pays for 公务接待费 of the basic budget),
 * they are made of those lines and of what lies beyond them, so that one fact is rounded in one way.
 */
export function resolveExtras(
  data: NormalData,
  lines: readonly ResolvedLine[],
  amounts: bigint[],
  problems: ProblemList,
): Extras {
  const add = (value: bigint): Quantity => (value > 0n ? sumOf([amounts.push(value) - 1]) : NOTHING);
  const expense = (name: keyof typeof CODES, pair: FenPair): Pair => {
    const codes: readonly string[] = CODES[name];
    const own = lines.filter(({ fund, departmental }) => fund === 'general-budget' && codes.includes(departmental));
    return {
      now: covering(pair.amount, own, 'now', add, amounts) ?? shortfall(name, data, add, problems),
      last: covering(pair.lastYear, own, 'last', add, amounts) ?? add(pair.lastYear),
      original: covering(pair.original, own, 'original', add, amounts) ?? add(pair.original),
    };
  };
  const { threePublic, meetings, training } = data;
  const goods = add(data.goods);
  const works = add(data.works);
  const services = add(data.services);
  const known = [plus(goods, works, services)];
  const again = (value: bigint | null): Quantity | null => {
    if (value === null) return null;
    const same = known.find((quantity) => exactValue(quantity, amounts) === value) ?? add(value);
    known.push(same);
    return same;
  };
  checkReserved(data, problems);
  const projects = lines.filter((line) => line.kind === 'project');
  known.push(
    amountOf(projects, 'now'),
    amountOf(
      projects.filter(({ project }) => project?.targets),
      'now',
    ),
  );
  return {
    threePublic: {
      travelAbroad: expense('travelAbroad', threePublic.travelAbroad),
      vehiclePurchase: expense('vehiclePurchase', threePublic.vehiclePurchase),
      vehicleRunning: expense('vehicleRunning', threePublic.vehicleRunning),
      reception: expense('reception', threePublic.reception),
      meetings: meetings && expense('meetings', meetings),
      training: training && expense('training', training),
    },
    procurement: {
      goods,
      works,
      services,
      forSmallAndMedium: again(data.forSmallAndMedium),
      forSmall: again(data.forSmall),
    },
    performanceAmount: again(data.performanceAmount),
  };
}

/** The widest set of lines that the expense can cover, and the rest of it; undefined where even basic lines exceed it. */
function covering(
  value: bigint,
  lines: readonly ResolvedLine[],
  year: WhichYear,
  add: (value: bigint) => Quantity,
  amounts: readonly bigint[],
): Quantity | undefined {
  const sets = [
    lines,
    lines.filter((line) => !line.carried),
    lines.filter((line) => line.kind !== 'project'),
    lines.filter((line) => line.kind !== 'project' && !line.carried),
  ];
  for (const set of sets) {
    const covered = sumOf(set.flatMap((line) => line[year] ?? []));
    const rest = value - exactValue(covered, amounts);
    if (rest >= 0n) return plus(covered, add(rest));
  }
  return undefined;
}

const WORDS: Readonly<Record<keyof typeof CODES, string>> = {
  travelAbroad: '因公出国（境）费',
  vehiclePurchase: '公务用车购置费',
  vehicleRunning: '公务用车运行维护费',
  reception: '公务接待费',
  meetings: '会议费',
  training: '培训费',
};

function shortfall(
  name: keyof typeof CODES,
  data: NormalData,
  add: (value: bigint) => Quantity,
  problems: ProblemList,
): Quantity {
  problems.add(
    `threePublic.${name}.amount`,
    {
      zh: `${WORDS[name]}小于一般公共预算基本支出中同一科目的金额。`,
      en: `${WORDS[name]} is less than the same item in the basic expenditure of the general public budget.`,
    },
    {
      zh: '“三公”等经费应包括基本支出和项目支出中的全部同类支出，改正其中一处。',
      en: 'It covers all such expenditure, basic and project; correct one of the two.',
    },
  );
  const value = name === 'meetings' || name === 'training' ? data[name]?.amount : data.threePublic[name].amount;
  return add(value ?? 0n);
}

function checkReserved(data: NormalData, problems: ProblemList): void {
  const total = data.goods + data.works + data.services;
  const { forSmallAndMedium, forSmall } = data;
  if (forSmallAndMedium !== null && forSmallAndMedium > total)
    problems.add(
      'procurement.forSmallAndMedium',
      {
        zh: '面向中小企业预留的金额大于政府采购总额。',
        en: 'More is reserved for small and medium firms than is procured in all.',
      },
      { zh: '核对采购总额与预留金额。', en: 'Check the total and the reserved amount.' },
    );
  if (forSmall !== null && forSmall > (forSmallAndMedium ?? total))
    problems.add(
      'procurement.forSmall',
      {
        zh: '面向小微企业预留的金额大于面向中小企业预留的金额。',
        en: 'More is reserved for small and micro firms than for small and medium firms in all.',
      },
      { zh: '小微企业是中小企业的一部分，改正其中一处。', en: 'Small firms are part of them; correct one of the two.' },
    );
}
