import type { Bilingual } from '../domain/place.js';
import type { Choices } from './base-choices.js';

/**
 * A field that a person fills in, declared once: its header and note, what it holds, and where it stands in base data. The
 * base workbook is written and read by it.
 */
export interface BaseField {
  /** The field's name in its record. */
  readonly key: string;
  /** Header of the column, or label of the row. */
  readonly label: string;
  /** The note in the header: what to fill in. */
  readonly note: Bilingual;
  readonly holds: FieldHolds;
  readonly required: boolean;
  /** Width of the column in characters. */
  readonly width: number;
  /** Where it stands in base data, below its record; the key where not given. */
  readonly path?: string;
  /** Filled in for final accounts only. */
  readonly accountsOnly?: true;
}

/**
 * text · money (元) · count · decimal (a weight) · date · year · choice: one of a list, which stands for a value · code: a code
 * from a list, shown with its name; `open` where other words may be written as well.
 */
type FieldHolds =
  | { readonly is: 'text'; readonly list?: ListName; readonly long?: true }
  | { readonly is: 'money' | 'count' | 'decimal' | 'date' | 'year' }
  | { readonly is: 'choice'; readonly choices: Choices | Choices<boolean> }
  | { readonly is: 'code'; readonly list: ListName };

/** Lists to choose from that are no fixed choices: classifications, what other sheets name, and usual words. */
export type ListName =
  | 'functional'
  | 'departmental'
  | 'governmental'
  | 'units'
  | 'projects'
  | 'target-owners'
  | 'subjects'
  | 'templates'
  | 'natures'
  | 'categories'
  | 'operators'
  | 'level1'
  | 'level2'
  | 'vehicles';

export type SheetId =
  | 'facts'
  | 'units'
  | 'projects'
  | 'lines'
  | 'goals'
  | 'indicators'
  | 'expenses'
  | 'procurement'
  | 'assets'
  | 'vehicles'
  | 'reasons'
  | 'history'
  | 'texts';

export interface BaseSheet {
  readonly id: SheetId;
  readonly name: string;
  /** rows: one record a row below a header · fields: one record, one field a row, label beside value. */
  readonly layout: 'rows' | 'fields';
  readonly about: Bilingual;
  readonly fields: readonly BaseField[];
  /** Rows laid out for input beyond those that are filled. */
  readonly room: number;
}

/** A record as it stands in a sheet: by field key; a blank is undefined. */
export type BaseRecord = Readonly<Record<string, string | boolean | undefined>>;

type More = Partial<Pick<BaseField, 'required' | 'width' | 'path' | 'accountsOnly'>>;
type Notes = readonly [zh: string, en: string];

const field =
  (holds: FieldHolds, width: number) =>
  (key: string, label: string, [zh, en]: Notes, more: More = {}): BaseField => ({
    key,
    label,
    note: { zh, en },
    holds,
    required: false,
    width,
    ...more,
  });

export const text = field({ is: 'text' }, 18);
export const longText = field({ is: 'text', long: true }, 60);
export const money = field({ is: 'money' }, 16);
export const count = field({ is: 'count' }, 10);
export const decimal = field({ is: 'decimal' }, 10);
export const date = field({ is: 'date' }, 14);
export const year = field({ is: 'year' }, 10);
export const choice = (choices: Choices | Choices<boolean>, width = 14) => field({ is: 'choice', choices }, width);
export const code = (list: ListName, width = 30) => field({ is: 'code', list }, width);
export const usual = (list: ListName, width = 16) => field({ is: 'text', list }, width);

export const REQUIRED = { required: true } as const;
export const ACCOUNTS = { accountsOnly: true } as const;
export const ORIGINAL = ['决算填写：本年年初预算数，元。', 'Final accounts: this year’s original budget, 元.'] as const;
