import { WHOLE_DEPARTMENT } from '../../compile/base-choices.js';
import type { BaseSheet, SheetId } from '../../compile/base-field.js';
import { BASE_SHEETS, sheetOf } from '../../compile/base-sheets.js';
import { type FieldValue, fieldValue, type ShownCodes, shownCodes } from './field-values.js';
import type { FilledCell } from './filled-cell.js';
import type { Problems } from './problems.js';
import type { SheetRecord } from './sheet-records.js';

/** Base data of unknown completeness, and where each of its fields stands in the workbook. */
interface AssembledBase {
  readonly value: unknown;
  readonly places: ReadonlyMap<string, FilledCell>;
}

type Values = Record<string, FieldValue | null | undefined>;
interface Read {
  readonly values: Values;
  readonly record: SheetRecord;
}

/** Puts the records of all sheets together as base data. */
export function baseOfRecords(
  records: Readonly<Record<SheetId, readonly SheetRecord[]>>,
  problems: Problems,
): AssembledBase {
  return new Assembly(records, problems).assemble();
}

class Assembly {
  readonly #places = new Map<string, FilledCell>();
  readonly #problems: Problems;
  readonly #read: Readonly<Record<SheetId, readonly Read[]>>;

  constructor(records: Readonly<Record<SheetId, readonly SheetRecord[]>>, problems: Problems) {
    this.#problems = problems;
    const codes = new Map([...shownCodes(records.units), ...shownCodes(records.projects)]);
    const read = BASE_SHEETS.map((sheet) => [
      sheet.id,
      records[sheet.id].map((one) => this.#values(sheet, one, codes)),
    ]);
    this.#read = Object.fromEntries(read) as Record<SheetId, Read[]>;
  }

  #values(sheet: BaseSheet, record: SheetRecord, codes: ShownCodes): Read {
    const values: Values = {};
    for (const field of sheet.fields) {
      const cell = record.cells.get(field.key);
      if (cell) values[field.key] = fieldValue(field, cell, codes, this.#problems);
      else if (field.required && record.has(field.key))
        this.#problems.at(
          record.place(field.key),
          { zh: '没有填写。', en: 'It is not filled in.' },
          { zh: field.note.zh, en: field.note.en },
        );
    }
    return { values, record };
  }

  /** Notes where the fields of a record stand that becomes the value at a path. */
  #put(id: SheetId, path: string, { record }: Read): void {
    for (const field of sheetOf(id).fields)
      this.#places.set([path, field.path ?? field.key].filter(Boolean).join('.'), record.place(field.key));
    const [first] = sheetOf(id).fields;
    if (first && path !== '') this.#places.set(path, record.place(first.key));
  }

  #list(id: SheetId, path = id as string): Values[] {
    return this.#read[id].map((one, index) => {
      this.#put(id, `${path}[${index}]`, one);
      return one.values;
    });
  }

  assemble(): AssembledBase {
    const [facts = { values: {}, record: NO_RECORD }] = this.#read.facts;
    this.#put('facts', '', facts);
    const { type, year, name, code, regionName, regionCode, template, publishedOn } = facts.values;
    const { projectsWithTargets, performanceAmount } = facts.values;
    const projects = this.#list('projects');
    const history = this.#list('history');
    const value = {
      format: 'mingsuan-base/1',
      type,
      year,
      department: { name, code: code ?? null },
      region: this.#together({ name: regionName, code: regionCode ?? null }, [regionName, regionCode]),
      template: template ?? null,
      publishedOn: publishedOn ?? null,
      units: this.#list('units'),
      lines: this.#list('lines').map((line) => ({ ...line, carriedOver: line['carriedOver'] ?? false })),
      projects: projects.map((one, index) => ({
        ...one,
        targets: this.#targets(`${one['code'] ?? ''}`, `projects[${index}].targets`),
      })),
      targets: this.#targets(WHOLE_DEPARTMENT, 'targets'),
      threePublic: this.#expenses(),
      procurement: this.#only('procurement'),
      assets: { ...this.#only('assets'), vehicles: this.#list('vehicles', 'assets.vehicles') },
      performance: this.#together({ projectsWithTargets, amount: performanceAmount }, [
        projectsWithTargets,
        performanceAmount,
      ]),
      ...(history.length > 0 ? { history } : {}),
      reasons: this.#reasons(),
      texts: this.#texts(),
    };
    this.#strangers(new Set([WHOLE_DEPARTMENT, ...projects.map((one) => `${one['code'] ?? ''}`)]));
    return { value, places: this.#places };
  }

  /** Nothing where none of the fields is filled in. */
  #together<T>(value: T, fields: readonly (FieldValue | null | undefined)[]): T | null {
    return fields.every((field) => field === undefined) ? null : value;
  }

  #only(id: 'procurement' | 'assets'): Values {
    const [one] = this.#read[id];
    if (!one) return {};
    this.#put(id, id, one);
    return one.values;
  }

  #targets(owner: string, path: string): unknown {
    const [goal] = this.#read.goals.filter(({ values }) => values['owner'] === owner);
    const indicators = this.#read.indicators.filter(({ values }) => values['owner'] === owner);
    if (!goal && indicators.length === 0) return null;
    if (goal) this.#put('goals', path, goal);
    else this.#places.set(`${path}.goal`, indicators[0]!.record.place('owner'));
    return {
      goal: goal?.values['goal'] ?? '',
      executionWeight: goal?.values['executionWeight'] ?? null,
      indicators: indicators.map((one, index) => {
        this.#put('indicators', `${path}.indicators[${index}]`, one);
        const { owner: _, ...indicator } = one.values;
        return { ...indicator, level2: indicator['level2'] ?? '' };
      }),
    };
  }

  #expenses(): Values | Record<string, Values> {
    const expenses: Record<string, Values> = {};
    for (const one of this.#read.expenses) {
      const { item, ...pair } = one.values;
      if (typeof item !== 'string') continue;
      this.#put('expenses', `threePublic.${item}`, one);
      // The six items are printed in every workbook; meetings and training may be left out.
      const blank = Object.keys(pair).length === 0;
      if (blank && (item === 'meetings' || item === 'training')) continue;
      expenses[item] = pair;
    }
    return expenses;
  }

  #reasons(): Record<string, FieldValue | null | undefined> {
    const reasons: Record<string, FieldValue | null | undefined> = {};
    for (const one of this.#read.reasons) {
      const key = `${one.values['comparison'] ?? ''}${one.values['subject'] ?? ''}`;
      this.#places.set(`reasons.${key}`, one.record.place('reason'));
      reasons[key] = one.values['reason'];
    }
    return reasons;
  }

  #texts(): unknown {
    const texts = { duties: [] as unknown[], organisation: [] as unknown[], terms: [] as unknown[] };
    for (const one of this.#read.texts) {
      const kind = one.values['kind'];
      if (kind !== 'duties' && kind !== 'organisation' && kind !== 'terms') continue;
      const path = `texts.${kind}[${texts[kind].length}]`;
      this.#places.set(path, one.record.place('text'));
      this.#places.set(`${path}.term`, one.record.place('term'));
      this.#places.set(`${path}.meaning`, one.record.place('text'));
      const { term, text } = one.values;
      texts[kind].push(kind === 'terms' ? { term, meaning: text } : text);
    }
    return texts;
  }

  /** Targets of projects that are not listed. */
  #strangers(known: ReadonlySet<string>): void {
    for (const { values, record } of [...this.#read.goals, ...this.#read.indicators]) {
      const owner = values['owner'];
      if (owner === undefined || known.has(`${owner}`)) continue;
      this.#problems.at(
        record.place('owner'),
        { zh: `“${owner}”不在“项目”表中。`, en: `“${owner}” is not in 项目.` },
        { zh: '从下拉列表中选择，或在“项目”表中补上。', en: 'Choose one from the list, or add it to 项目.' },
      );
    }
  }
}

const NO_RECORD: SheetRecord = {
  cells: new Map(),
  place: () => ({ words: '', sheet: '基本信息', cell: 'A1', label: '' }),
  has: () => false,
};
