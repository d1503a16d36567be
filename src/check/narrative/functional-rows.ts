import type { Row, Table } from '../../domain/book.js';
import { perTable } from '../../domain/kept.js';
import { matchesOf, remembered, squeezed } from '../../domain/text.js';
import { functionalClasses } from '../../forms/classification/index.js';
import { looseName } from './loose-name.js';
import { alike, isAlike } from './similar-names.js';

import type { Topic } from './topic.js';

interface NamedPart {
  readonly name: string;
  readonly level: '类' | '款' | '项' | null;
}
const LENGTHS = { 类: 3, 款: 5, 项: 7 } as const;

const MARKED = /([^()]+(?:\((?!\d*(?:类|款|项)\))[^()]*\)[^()]*)*)\(\d*(类|款|项)\)/g;

/** 社会保障和就业支出（类）社会福利（款）殡葬（项）, or the three names joined by dashes, in their parts. */
export const namedParts: (words: string) => readonly NamedPart[] = remembered(partNames);

function partNames(words: string): readonly NamedPart[] {
  const text = squeezed(words);
  const marked = text.includes('(') ? matchesOf(text, MARKED) : [];
  if (marked.length > 0)
    return marked.map((match) => ({
      name: looseName((match[1] ?? '').replace(/^支出/, '')),
      level: (match[2] ?? '项') as NamedPart['level'],
    }));
  const dashed = text.split(/[-—－–]+/).filter((part) => part !== '');
  if (dashed.length === 3)
    return dashed.map((name, index) => ({
      name: looseName(name),
      level: (['类', '款', '项'] as const)[index] ?? null,
    }));
  return [{ name: looseName(text), level: null }];
}

/** A 款 or 项, which tables of two sides print no row for. */
export const isBelowClass = (topic: Topic): boolean => {
  const level = namedParts(topic.words).at(-1)?.level ?? (topic.code ? levelOfCode(topic.code) : null);
  return level === '款' || level === '项';
};

/** The rows of a table that a functional item names, by its code or by its names; empty when it is not sure. */
export function functionalRows(table: Table, topic: Topic): readonly Row[] {
  const { rows, names, byCode, byName, coded } = itemsOf(table);
  const parts = namedParts(topic.words);
  const wanted = parts.at(-1);
  if (topic.code) {
    const own = byCode.get(topic.code) ?? [];
    if (own.length > 0) return own.filter((row) => !wanted?.level || alike(looseName(row.name), wanted.name) >= 40);
    if (coded) return [];
  }
  if (!wanted || wanted.name.length < 2) return [];
  const level = wanted.level ?? (topic.code ? levelOfCode(topic.code) : null);
  const fits = (row: Row): boolean => fitsLevel(row, level) && parentsFit(byCode, row, parts);
  const equal = byName.get(wanted.name)?.filter(fits) ?? [];
  if (equal.length > 0) return sameItem(equal);
  if (level === null) return [];
  const scored = rows
    .filter((row, index) => fitsLevel(row, level) && isAlike(names[index]!, wanted.name, 60) && fits(row))
    .map((row) => ({ row, score: alike(looseName(row.name), wanted.name) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  const next = scored.find(({ row }) => row.name !== best?.row.name);
  if (!best || best.score < 72 || (next && next.score > best.score - 12)) return [];
  return sameItem(
    scored.filter(({ score, row }) => score === best.score && row.name === best.row.name).map(({ row }) => row),
  );
}

/** The 项 of a 类 that is named, in a table that prints no row for the 类 itself: together they are its amount. */
export function itemsOfClass(table: Table, topic: Topic): readonly Row[] {
  const { rows } = itemsOf(table);
  const parts = namedParts(topic.words);
  const [wanted] = parts;
  const items = rows.filter((row) => row.code !== null);
  if (!wanted || parts.length > 1 || items.some((row) => row.code!.length !== 7)) return [];
  const code = functionalClasses().find((item) => looseName(item.name) === wanted.name)?.code;
  return code === undefined ? [] : items.filter((row) => row.code!.startsWith(code));
}

/** The rows of a table that print items, and none of its sums. */
interface Items {
  readonly rows: readonly Row[];
  /** What identifies each row's name. */
  readonly names: readonly string[];
  readonly byCode: ReadonlyMap<string, readonly Row[]>;
  readonly byName: ReadonlyMap<string, readonly Row[]>;
  /** True when items carry seven-digit codes. */
  readonly coded: boolean;
}

export const itemsOf = perTable((table): Items => {
  const rows = table.rows.filter((row) => !row.detail && row.level !== 'total' && row.level !== 'unit');
  const byCode = new Map<string, Row[]>();
  const byName = new Map<string, Row[]>();
  const names: string[] = [];
  let coded = false;
  for (const row of rows) {
    const name = looseName(row.name);
    names.push(name);
    addTo(byName, name, row);
    if (row.code === null) continue;
    addTo(byCode, row.code, row);
    coded ||= row.code.length === 7 && /^2\d{6}$/.test(row.code);
  }
  return { rows, names, byCode, byName, coded };
});

function addTo(groups: Map<string, Row[]>, key: string, row: Row): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

const levelOfCode = (code: string): '类' | '款' | '项' | null =>
  code.length === 3 ? '类' : code.length === 5 ? '款' : code.length === 7 ? '项' : null;

function fitsLevel(row: Row, level: NamedPart['level']): boolean {
  if (level === null) return row.code === null || row.code.length === 3;
  if (row.code !== null) return row.code.length === LENGTHS[level];
  return row.level === null || row.level === 'item' || row.level === level;
}

/** The 类 and 款 above a coded row bear the names that the words give. */
function parentsFit(byCode: Items['byCode'], row: Row, parts: readonly NamedPart[]): boolean {
  const code = row.code;
  if (code === null) return true;
  return parts.slice(0, -1).every((part) => {
    if (!part.level) return true;
    const parent = byCode.get(code.slice(0, LENGTHS[part.level]))?.[0];
    return !parent || alike(looseName(parent.name), part.name) >= 45;
  });
}

/** Rows of one name may be a 款 and its only 项: fine, but two different items of one name are not one fact. */
function sameItem(rows: readonly Row[]): readonly Row[] {
  const itemOf = (row: Row): string => row.code ?? row.name;
  return rows.every((row) => itemOf(row) === itemOf(rows[0]!)) ? rows : [];
}
