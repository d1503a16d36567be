import type { PrintedDocument, PrintedTable } from '../src/compile/draft.js';
import type { Random } from '../test/random-number.js';
import { type Plant, type Planted, withTable } from './plant.js';

/** An indicator as it is printed: its name, and operator, value and unit in cells of their own or all in one. */
export interface IndicatorPlace {
  readonly part: number;
  readonly row: number;
  readonly name: string;
  readonly nameCell: number;
  readonly operator: string;
  readonly value: string;
  readonly unit: string;
  readonly cells: { readonly operator: number; readonly value: number; readonly unit: number | null };
  readonly weightCell: number | null;
}

export interface Reprint {
  readonly name?: string;
  readonly operator?: string;
  readonly value?: string;
  readonly unit?: string;
}

const TARGETS = new Set(['department-targets', 'project-targets', 'project-targets-summary']);

/** Every indicator of the target forms; forms that print several in one row are left out. */
export function indicatorPlaces(document: PrintedDocument): IndicatorPlace[] {
  return document.parts.flatMap((part, index) =>
    part.is === 'table' && TARGETS.has(part.table.kind)
      ? part.table.body.flatMap((_, row) => placeOf(part.table, index, row) ?? [])
      : [],
  );
}

function placeOf(table: PrintedTable, part: number, row: number): IndicatorPlace | undefined {
  const texts = table.body[row]!.map(({ text }) => text);
  const apart = texts.findIndex((text) => /^[≥≤=]$/.test(text));
  if (apart > 0 && texts[apart + 2] !== undefined) {
    const weightCell = /^\d+(?:\.\d+)?$/.test(texts[apart + 3] ?? '') ? apart + 3 : null;
    const cells = { operator: apart, value: apart + 1, unit: apart + 2 };
    const [operator, value, unit] = [texts[apart]!, texts[apart + 1]!, texts[apart + 2]!];
    return { part, row, name: texts[apart - 1]!, nameCell: apart - 1, operator, value, unit, cells, weightCell };
  }
  const whole = texts.findIndex((text) => /^[≥≤]\d[\d.]*\S*$/.test(text));
  if (whole <= 0 || texts.filter((text) => /^[≥≤]\d/.test(text)).length > 1) return undefined;
  const [, operator = '', value = '', unit = ''] = /^([≥≤])(\d[\d.]*)(\S*)$/.exec(texts[whole]!) ?? [];
  const cells = { operator: whole, value: whole, unit: null };
  return { part, row, name: texts[whole - 1]!, nameCell: whole - 1, operator, value, unit, cells, weightCell: null };
}

/** The document with an indicator printed otherwise. */
export function reprint(document: PrintedDocument, place: IndicatorPlace, otherwise: Reprint): PrintedDocument {
  const { name, operator, value, unit } = { ...place, ...otherwise };
  const texts = new Map<number, string>([[place.nameCell, name]]);
  if (place.cells.unit === null) texts.set(place.cells.value, `${operator}${value}${unit}`);
  else {
    texts.set(place.cells.operator, operator);
    texts.set(place.cells.value, value);
    texts.set(place.cells.unit, unit);
  }
  return withTable(document, place.part, (table) => ({
    ...table,
    body: table.body.map((cells, row) =>
      row === place.row
        ? cells.map((cell, index) => (texts.has(index) ? { ...cell, text: texts.get(index)! } : cell))
        : cells,
    ),
  }));
}

/** A plant that prints one indicator otherwise, of those that fit. */
export const indicator =
  (
    fits: (place: IndicatorPlace) => boolean,
    otherwise: (place: IndicatorPlace, random: Random) => Reprint,
  ): Plant['plant'] =>
  ({ document }, random): Planted | undefined => {
    const places = indicatorPlaces(document).filter(fits);
    if (places.length === 0) return undefined;
    const place = random.pick(places);
    return { document: reprint(document, place, otherwise(place, random)) };
  };

export const isRate = ({ unit, name }: IndicatorPlace): boolean => unit === '%' && /率|度|占比/.test(name);
export const isCount = ({ unit }: IndicatorPlace): boolean => unit !== '%' && unit !== '';
