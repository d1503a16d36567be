import type { BudgetBook, Row, Table } from '../../domain/book.js';
import {
  basicKindOf,
  childrenOf,
  codesOfName,
  economicName,
  functionalName,
  governmentalItemOf,
  pairAllowed,
} from '../../forms/classification/index.js';

/** A departmental economic item with the governmental one it is entered under. */
export interface Pairing {
  readonly departmental: string;
  readonly governmental: string;
  /** True where the disclosure itself prints the item. */
  readonly isPrinted: boolean;
}

const ECONOMIC_TABLES = /basic|economic|agency/;
const hasAmount = (table: Table, row: Row): boolean =>
  table.columns.some((column) => /[1-9]/.test(row.cells[column.id]?.value ?? ''));

interface CodesInBook {
  readonly functional: readonly string[];
  readonly assumed: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** Functional 项 of all tables; a 类 or 款 that no 项 stands under gets the one that takes what has no place of its own. */
export function codesInBook(book: BudgetBook): CodesInBook {
  const printed = new Set<string>();
  for (const table of book.tables) {
    if (table.empty) continue;
    for (const row of table.rows) for (const code of codesOfRow(table, row)) printed.add(code);
  }
  for (const { code } of book.statements) if (code !== null && /^2\d{6}$/.test(code)) printed.add(code);
  const functional = [...printed].filter((code) => code.startsWith('2'));
  const named = functional.filter((code) => code.length === 7 && functionalName(code) !== undefined);
  const open = functional.filter(
    (code) => code.length < 7 && !functional.some((other) => other !== code && other.startsWith(code)),
  );
  const assumed = open.flatMap((code) => restItem(code) ?? []);
  const items = [...named, ...assumed];
  return {
    functional: items.length > 0 ? [...new Set(items)].sort() : ['2299999'],
    assumed: new Set(items.length > 0 ? assumed : ['2299999']),
    all: printed,
  };
}

/** The code of a row; the one below it that has the row's name, where only the upper part of the code was printed. */
export function itemCode({ code, name }: Row): string | undefined {
  if (code === null || !/^[235]\d{2}(?:\d{2}){0,2}$/.test(code)) return undefined;
  if (code.length === 7 || codesOfName(name).includes(code)) return code;
  const below = codesOfName(name).filter((other) => other.length > code.length && other.startsWith(code));
  return below.length === 1 ? below[0] : code;
}

function codesOfRow(table: Table, row: Row): readonly string[] {
  const own = [itemCode(row), row.pair?.code].flatMap((code) => (code && /^[235]\d{2,6}$/.test(code) ? code : []));
  if (own.length > 0) return own;
  if (row.level !== 'item' || row.side === 'income' || ECONOMIC_TABLES.test(table.kind) || !hasAmount(table, row))
    return [];
  const codes = codesOfName(row.name, 'functional');
  if (row.side === 'expenditure') return codes.filter((code) => code.length === 3).slice(0, 1);
  return codes.length === 1 ? codes : [];
}

/** 其他…支出 below a 类 or 款. */
function restItem(code: string): string | undefined {
  const item = code.length === 3 ? `${code}9999` : `${code}99`;
  if (functionalName(item) !== undefined) return item;
  const child = childrenOf(code).at(-1)?.code;
  return child === undefined ? undefined : child.length === 7 ? child : restItem(child);
}

const REST: Readonly<Record<string, string>> = { 301: '30199', 302: '30299', 303: '30399', 310: '31099' };

/** Economic items of basic and of project expenditure, each with its governmental item. */
export function pairingsInBook(
  book: BudgetBook,
  isPublicInstitution: boolean,
): { readonly basic: readonly Pairing[]; readonly project: readonly Pairing[] } {
  const all = new Map<string, Pairing>();
  const ofProjects = new Map<string, Pairing>();
  for (const table of book.tables) {
    if (!ECONOMIC_TABLES.test(table.kind) || table.empty) continue;
    for (const row of table.rows) {
      const found = pairingOf(itemCode(row) ?? null, row.pair?.code, isPublicInstitution);
      if (!found || !hasAmount(table, row)) continue;
      const key = `${found.departmental}|${found.governmental}`;
      all.set(key, found);
      if (table.kind === 'economic-classification' && !/基本支出/.test(table.title)) ofProjects.set(key, found);
    }
  }
  const basic = [...all.values()].filter(({ departmental }) => basicKindOf(departmental) !== undefined);
  for (const [top, rest] of Object.entries(REST))
    if (!basic.some(({ departmental }) => departmental.startsWith(top)))
      basic.push({ departmental: rest, governmental: governmentalOf(rest, isPublicInstitution), isPrinted: false });
  const printed = [...ofProjects.values()];
  // Where the table leaves items out, what they hold needs a place that the table does not print.
  const free = ['30299', '30227', '39999'].find((code) => !printed.some(({ departmental }) => departmental === code));
  const other =
    free === undefined
      ? []
      : [{ departmental: free, governmental: governmentalOf(free, isPublicInstitution), isPrinted: false }];
  return { basic, project: [...printed, ...other] };
}

function pairingOf(code: string | null, paired: string | undefined, isPublicInstitution: boolean): Pairing | undefined {
  if (code === null || !/^3\d{4}$/.test(code) || economicName(code) === undefined) return undefined;
  const isSound = paired !== undefined && paired.length === 5 && pairAllowed(code, paired) !== false;
  const governmental = isSound ? paired : governmentalOf(code, isPublicInstitution);
  return { departmental: code, governmental, isPrinted: true };
}

const REST_GOVERNMENTAL: Readonly<Record<string, string>> = {
  301: '50199',
  302: '50299',
  303: '50999',
  307: '51101',
  309: '50499',
  310: '50399',
  311: '50799',
  312: '50799',
  313: '51099',
};

/** The governmental item that a departmental one is usually entered under. */
export function governmentalOf(departmental: string, isPublicInstitution: boolean): string {
  if (isPublicInstitution && departmental.startsWith('301')) return '50501';
  if (isPublicInstitution && departmental.startsWith('302')) return '50502';
  return governmentalItemOf(departmental) ?? REST_GOVERNMENTAL[departmental.slice(0, 3)] ?? '59999';
}
