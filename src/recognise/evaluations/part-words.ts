import type { EvaluationColumn } from '../../domain/evaluation.js';
import { fitRoles } from '../targets/fit-row.js';
import { isDated, looksQuantitative, operatorOf } from '../targets/value.js';
import type { Heading } from './columns.js';
import type { IndicatorCells } from './indicator-row.js';
import type { Token } from './tokens.js';

/** Name and values of one row. */
export type Parted = Omit<IndicatorCells, 'at' | 'weight' | 'score' | 'reason'>;

const VALUES: ReadonlySet<EvaluationColumn> = new Set(['operator', 'value', 'unit', 'actual']);
/** The columns between name and points. */
export const valuesOf = (header: readonly Heading<EvaluationColumn>[]): EvaluationColumn[] =>
  header.flatMap(({ role }) => (VALUES.has(role) ? [role] : []));

/** True for a word that begins a value: ≥95%, 3个, 2023年11月. */
export const beginsValue = (text: string): boolean =>
  looksQuantitative(text) || operatorOf(text) !== undefined || isDated(text) || /^20\d\d年/.test(text);

const joined = (tokens: readonly Token[]): string => tokens.map(({ raw }) => raw).join('');

/** Parts the words of one row, in which cells may be broken over lines. */
export function partWords(words: readonly Token[], roles: readonly EvaluationColumn[]): Parted {
  if (words.length === 0) return { name: null, doubtful: true };
  if (words.length === 1) return { name: words[0]!.raw };
  const direct = words.length === roles.length + 1 ? placed(words.slice(1), roles) : undefined;
  if (direct) return { name: words[0]!.raw, ...direct };
  const first = words.findIndex(({ text }, index) => index > 0 && beginsValue(text));
  if (first > 0) return withValues(joined(words.slice(0, first)), words.slice(first), roles, first > 1);
  return inWords(words) ?? { name: joined(words), doubtful: true };
}

/** Parts the words behind a name. */
function withValues(
  name: string,
  words: readonly Token[],
  roles: readonly EvaluationColumn[],
  broken: boolean,
): Parted {
  const cells = placed(words, roles) ?? halved(words, roles);
  if (cells) return { name, ...cells, ...(broken ? { doubtful: true } : {}) };
  return { name, ...(fitted(words, roles) ?? {}), doubtful: true };
}

/** One word for each column. */
function placed(words: readonly Token[], roles: readonly EvaluationColumn[]): Partial<Parted> | undefined {
  if (words.length !== roles.length) return undefined;
  const of = (role: EvaluationColumn) => words[roles.indexOf(role)]?.raw;
  const operator = of('operator');
  if (operator !== undefined && operatorOf(operator) === undefined && operator !== '0') return undefined;
  return { operator, value: of('value'), unit: of('unit'), actual: of('actual') };
}

/** Target and result, each broken over lines: the one cut that leaves figures of the same unit on both sides. */
function halved(words: readonly Token[], roles: readonly EvaluationColumn[]): Partial<Parted> | undefined {
  if (roles.join(' ') !== 'value actual') return undefined;
  const cuts = words.flatMap((_, at) => {
    const [value, actual] = [joined(words.slice(0, at)), joined(words.slice(at))];
    if (at === 0 || !beginsValue(words[at]!.text)) return [];
    return unitIn(value) === unitIn(actual) || value.replace(/^[=≥≤]/, '') === actual ? [{ value, actual }] : [];
  });
  return cuts.length === 1 ? cuts[0] : undefined;
}

const unitIn = (value: string): string => value.replace(/^[^\d]*[\d.,]+/, '').replace(/以[上下内]$|[底之]?前$/, '');

/** A result in the words of its target: 明显提升 明显提升, wherever the lines break. */
function inWords(words: readonly Token[]): Parted | undefined {
  for (let half = 1; half * 2 < words.length; half++) {
    const value = joined(words.slice(-half * 2, -half));
    if (value === joined(words.slice(-half)) && value.length > 1) {
      const name = words.slice(0, -half * 2);
      return { name: joined(name), value, actual: value, ...(name.length > 1 ? { doubtful: true } : {}) };
    }
  }
  return undefined;
}

function fitted(words: readonly Token[], roles: readonly EvaluationColumn[]): Partial<Parted> | undefined {
  if (words.length < 2) return undefined;
  const pieces = words.map(({ raw, at }, column) => ({ text: raw, column, at }));
  const cell = fitRoles(
    pieces,
    roles.map((role, column) => ({ role: role as 'value', column })),
    false,
  );
  const [value, actual] = [cell('value')?.text, cell('actual')?.text];
  if (value === undefined || actual === undefined) return undefined;
  return { operator: cell('operator')?.text, value, unit: cell('unit')?.text, actual };
}
