import type { RowLevel } from '../../domain/book.js';
import { bareName, numberingOf } from '../../domain/text.js';
import type { RowField } from '../../forms/template.js';
import type { Resolved, ResolvedLine } from '../resolved.js';
import { select } from '../select.js';
import type { DerivedField, DerivedRow, LeafColumn, RowFacts } from './derived.js';

/** What keys a row. */
export interface RowKey {
  readonly level: RowLevel | null;
  readonly name: string;
  readonly code: string | null;
  readonly bold: boolean;
  readonly pair?: { readonly code: string; readonly name: string };
  readonly unit?: { readonly code: string; readonly name: string };
  readonly category?: string;
  readonly number?: number;
}

/** A row with one label set: what its label columns print, and what its other columns sum. */
export function rowOf(
  key: RowKey,
  resolved: Resolved,
  lines: readonly ResolvedLine[],
  leaves: readonly LeafColumn[],
): DerivedRow {
  return {
    bold: key.bold,
    facts: [factsOf(key, leaves)],
    fields: leaves.map(
      (leaf): DerivedField =>
        'row' in leaf
          ? { is: 'text', text: labelOf(key, leaf.row) }
          : { is: 'amount', quantity: select(resolved, lines, leaf.sum, leaf.year === undefined ? 'now' : leaf.year) },
    ),
  };
}

function factsOf({ level, name, code, pair, unit }: RowKey, leaves: readonly LeafColumn[]): RowFacts {
  const numbering = numberingOf(name);
  const printsCode = leaves.some((leaf) => 'row' in leaf && CODE_FIELDS[level ?? 'item'].includes(leaf.row));
  const isCoded = level === '类' || level === '款' || level === '项';
  return {
    code: printsCode ? code : null,
    name: bareName(name),
    level: isCoded && !printsCode ? 'item' : level,
    ...(pair ? { pair } : {}),
    ...(numbering ? { numbering } : {}),
    ...(unit && level === 'item' ? { group: unit.name } : {}),
  };
}

const CODED: readonly RowField[] = [
  'code',
  'bracketed',
  'class',
  'section',
  'item',
  'own-class',
  'own-section',
  'own-item',
];
/** Label columns that print the code of a row of this level: the book holds what is printed. */
const CODE_FIELDS: Readonly<Record<RowLevel, readonly RowField[]>> = {
  total: ['code'],
  unit: ['code', 'unit-code'],
  类: CODED,
  款: CODED,
  项: CODED,
  item: ['code'],
};

function labelOf(key: RowKey, field: RowField): string {
  const code = key.code ?? '';
  const isCode = key.level === '类' || key.level === '款' || key.level === '项';
  const part = (from: number, to: number): string => (isCode ? code.slice(from, to) : '');
  switch (field) {
    case 'name':
      return key.name;
    case 'code':
      return code;
    case 'bracketed':
      return code === '' ? key.name : `[${code}]${key.name}`;
    case 'class':
      return part(0, 3);
    case 'section':
      return part(3, 5);
    case 'item':
      return part(5, 7);
    case 'own-class':
      return code.length === 3 ? part(0, 3) : '';
    case 'own-section':
      return code.length === 5 ? part(3, 5) : '';
    case 'own-item':
      return code.length === 7 ? part(5, 7) : '';
    case 'pair-code':
      return key.pair?.code ?? '';
    case 'pair-class':
      return key.pair?.code.slice(0, 3) ?? '';
    case 'pair-section':
      return key.pair?.code.slice(3) ?? '';
    case 'pair-name':
      return key.pair?.name ?? '';
    case 'unit-code':
      return key.unit?.code ?? (key.level === 'unit' ? code : '');
    case 'unit-name':
      return key.unit?.name ?? '';
    case 'category':
      return key.category ?? '';
    case 'number':
      return key.number === undefined ? '' : `${key.number}`;
  }
}
