import type { Role } from './header.js';
import type { Traits } from './traits.js';
import { isDegree, isDirection } from './vocabulary.js';

/** What can surely not be. */
export const NEVER = -1000;
/** 100个行政村覆盖 is rather a name than 100 of a unit. */
const NAME_WITH_NUMBER = /^\d+[^\d%％/]{4,}$/;

/** 50—500元/件: from one number to another. */
const RANGE = /^\d+(?:\.\d+)?[—\-~～至]\d+(?:\.\d+)?[^\d]{0,8}$/;

/** The roles by number, in the order in which they were first met. */
const NUMBERS = new Map<Role, number>();
export function numberOf(role: Role): number {
  let number = NUMBERS.get(role);
  if (number === undefined) {
    number = NUMBERS.size;
    NUMBERS.set(role, number);
  }
  return number;
}

/** How well a text fits a role by what it says; far below zero where it cannot be. Words come again in every row. */
export function affinity(role: Role, number: number, traits: Traits): number {
  while (traits.scores.length <= number) traits.scores.push(undefined);
  let score = traits.scores[number];
  if (score === undefined) {
    score = (FITS[role] ?? noNumberOrLevel)(traits);
    traits.scores[number] = score;
  }
  return score;
}

/** Whether a text is a figure, with an operator or a unit or without. */
const isFigure = ({ number, operator, quantity }: Traits): boolean => number || operator || quantity;
const noNumberOrLevel = ({ number, operator, level1 }: Traits): number => (number || operator || level1 ? -12 : 0);
const points =
  (found: number) =>
  ({ word }: Traits): number =>
    /^(?:[(（][\d０-９]{1,3}[)）]|[\d０-９]{1,3}(?:\.\d+)?[%％分]?)$/.test(word) ? found : -30;

/** How well a text fits each role; those without a line are only no number and no level. */
const FITS: Readonly<Partial<Record<Role, (traits: Traits) => number>>> = {
  level1(traits) {
    if (traits.level1) return 6;
    if (traits.kind) return -8;
    if (traits.level2) return -4;
    return isFigure(traits) ? -12 : -1;
  },
  level2(traits) {
    if (traits.level2 || traits.either) return 6;
    if (traits.level1) return -5;
    // 陶器修复数量 修复的件数: rather a name and what is said of it than a kind of the form's own and a name.
    return isFigure(traits) ? -12 : -0.5;
  },
  level3(traits) {
    if (traits.operator || traits.number) return -12;
    if (traits.quantity) return NAME_WITH_NUMBER.test(traits.word) ? -4 : -12;
    if (traits.kind) return -1;
    if (traits.level2) return 1;
    if (traits.level1) return -5;
    return isDegree(traits.word) ? -4 : 2;
  },
  operator({ operator, word }) {
    if (operator) return 8;
    return word === '0' || isDirection(word) ? 4 : -30;
  },
  value({ operator, word, quantity, dated }) {
    if (operator || isDirection(word)) return -12;
    if (quantity) return 4;
    if (dated) return 3;
    if (word.length <= 12) return 1;
    return word.length <= 30 ? -1 : -3;
  },
  unit({ unit, word, operator }) {
    if (unit) return 5;
    return /\d/.test(word) || operator || word.length > 6 ? -12 : 0;
  },
  weight: points(4),
  score: points(3),
  'execution-weight': points(3),
  direction: ({ word }) => (/^(?:[正反负逆]向|定[量性])(?:指标)?$/.test(word) ? 6 : -12),
  actual: ({ quantity }) => (quantity ? 2 : 0),
  content: ({ number, operator }) => (number || operator ? -4 : 0),
  explanation: ({ number, operator }) => (number || operator ? -4 : 0),
  other: () => 0,
  amount: ({ number }) => (number ? 4 : -30),
  code: ({ word }) => (/^[\dA-Z]{6,}/.test(word) ? 4 : -6),
  project(traits) {
    // 50—500元/件, 186名: the value of a row that lost its first cells, and no project.
    const isValue = (traits.quantity && !NAME_WITH_NUMBER.test(traits.word)) || RANGE.test(traits.word);
    return isValue ? -12 : noNumberOrLevel(traits);
  },
};

/** What it costs to read two neighbouring words of running text as one cell. */
export function joinCost(role: Role, left: Traits, right: Traits): number {
  if (role === 'operator' || role === 'weight' || role === 'amount') return NEVER;
  if (role === 'level1' || role === 'level2') return -6;
  if (role === 'level3' && (right.quantity || right.dated)) return -6;
  if (role === 'value' && left.dated && right.dated) return -6;
  if (role === 'unit' && left.unit) return NEVER;
  // 95 95: last year's value and this year's.
  if (role === 'value' && left.number && right.number) return -12;
  // 定性 提升 20: behind words, a number is the next column.
  if (role === 'value' && right.number && /[\u4e00-\u9fff]$/.test(left.word)) return -8;
  // ≥98 合格率 …: behind a number, words that begin with no measure are rather what the next column says of it.
  if (role === 'value' && (left.quantity || left.dated || left.unit) && !right.unit && OTHER_WORDS.test(right.word))
    return -2;
  const digits = /[\dA-Za-z%]$/.test(left.word) || /^[\dA-Za-z]/.test(right.word);
  // Behind an explanation a short word is rather a unit.
  if (role === 'explanation' && right.word.length <= 2) return -1;
  return digits || role === 'goal' || role === 'explanation' ? 0 : -5;
}

const OTHER_WORDS =
  /^(?:年[度初内]|日常|人均|次年)[\u4e00-\u9fff]{2}|^(?![个次人元万亿千百天日月年周季户件家项台套辆亩公平立米吨份篇场期批处所名条种小分以之])[\u4e00-\u9fff]{3}/;
