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
    score = weigh(role, traits);
    traits.scores[number] = score;
  }
  return score;
}

function weigh(role: Role, traits: Traits): number {
  const { word, level1, level2, operator, number, quantity } = traits;
  const figure = number || operator || quantity;
  switch (role) {
    case 'level1':
      return level1 ? 6 : traits.kind ? -8 : level2 ? -4 : figure ? -12 : -1;
    case 'level2':
      // 陶器修复数量 修复的件数: rather a name and what is said of it than a kind of the form's own and a name.
      return level2 || traits.either ? 6 : level1 ? -5 : figure ? -12 : -0.5;
    case 'level3':
      if (operator || number) return -12;
      if (quantity) return NAME_WITH_NUMBER.test(word) ? -4 : -12;
      return traits.kind ? -1 : level2 ? 1 : level1 ? -5 : isDegree(word) ? -4 : 2;
    case 'operator':
      return operator ? 8 : word === '0' || isDirection(word) ? 4 : -30;
    case 'value':
      if (operator || isDirection(word)) return -12;
      return quantity ? 4 : traits.dated ? 3 : word.length <= 12 ? 1 : word.length <= 30 ? -1 : -3;
    case 'unit':
      return traits.unit ? 5 : /\d/.test(word) || operator || word.length > 6 ? -12 : 0;
    case 'weight':
    case 'score':
    case 'execution-weight':
      return /^\d{1,3}(?:\.\d+)?[%％分]?$/.test(word) ? (role === 'weight' ? 4 : 3) : -30;
    case 'direction':
      return /^(?:[正反负逆]向|定[量性])(?:指标)?$/.test(word) ? 6 : -12;
    case 'actual':
      return quantity ? 2 : 0;
    case 'content':
    case 'explanation':
      return number || operator ? -4 : 0;
    case 'other':
      return 0;
    case 'amount':
      return number ? 4 : -30;
    case 'code':
      return /^[\dA-Z]{6,}/.test(word) ? 4 : -6;
    case 'project':
      // 50—500元/件, 186名: the value of a row that lost its first cells, and no project.
      if ((quantity && !NAME_WITH_NUMBER.test(word)) || RANGE.test(word)) return -12;
      return number || operator || level1 ? -12 : 0;
    default:
      return number || operator || level1 ? -12 : 0;
  }
}

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
