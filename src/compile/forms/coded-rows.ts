import type { RowSpec } from '../../forms/template.js';
import type { Resolved, ResolvedLine } from '../resolved.js';
import type { RowKey } from './row.js';

const LENGTHS = { 类: 3, 款: 5, 项: 7 } as const;

interface Coded {
  readonly key: RowKey;
  readonly lines: readonly ResolvedLine[];
}

type CodedSpec = Extract<RowSpec, { readonly by: 'functional' | 'departmental' | 'pair' }>;

/** Rows keyed by a classification, each with its lines: total, the department where asked for, then the codes in order. */
export function codedRows(spec: CodedSpec, resolved: Resolved, lines: readonly ResolvedLine[]): Coded[] {
  const total: Coded = { key: { level: 'total', name: spec.totalName, code: null, bold: true }, lines };
  const { department } = resolved.base;
  const unit: Coded[] = spec.unitRow
    ? [{ key: { level: 'unit', name: department.name, code: department.code, bold: true }, lines }]
    : [];
  const rows = spec.by === 'pair' ? pairRows(resolved, lines) : levelRows(spec, resolved, lines);
  return spec.total === 'first' ? [total, ...unit, ...rows] : [...unit, ...rows, total];
}

function levelRows(spec: CodedSpec, resolved: Resolved, lines: readonly ResolvedLine[]): Coded[] {
  const rows = new Map<string, ResolvedLine[]>();
  for (const line of lines)
    for (const level of spec.levels) {
      const code = (spec.by === 'functional' ? line.functional : line.departmental).slice(0, LENGTHS[level]);
      const known = rows.get(code);
      if (known) known.push(line);
      else rows.set(code, [line]);
    }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own], index) => ({
      key: {
        number: index + 1,
        level: code.length === 3 ? '类' : code.length === 5 ? '款' : '项',
        name: resolved.nameOf(code),
        code,
        bold: code.length === 3,
      },
      lines: own,
    }));
}

/** 部门预算 and 政府预算 economic items side by side. */
function pairRows(resolved: Resolved, lines: readonly ResolvedLine[]): Coded[] {
  const rows = new Map<string, ResolvedLine[]>();
  for (const line of lines) {
    const key = `${line.departmental}|${line.governmental}`;
    rows.set(key, [...(rows.get(key) ?? []), line]);
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const [code = '', pair = ''] = key.split('|');
      return {
        key: {
          level: '款',
          name: resolved.nameOf(code),
          code,
          pair: { code: pair, name: resolved.nameOf(pair) },
          bold: false,
        },
        lines: own,
      };
    });
}
