import type { Assets, Procurement, ThreePublic, YearPair } from '../../compile/base-data.js';
import type { BudgetBook, ColumnMeaning, Statement } from '../../domain/book.js';
import { inYuan, isMoneyUnit, scaled, writeScaled } from '../../domain/number.js';
import { isoDate } from '../iso-date.js';
import { type WhichYear, whichYear } from './column-scope.js';
import { lastYearOf } from './told-margins.js';

/** Facts that stand beside the lines, as far as tables and narrative give them. */
interface OtherFacts {
  readonly threePublic: ThreePublic;
  readonly procurement: Procurement;
  readonly assets: Assets;
  /** What could not be found, by name. */
  readonly missing: readonly string[];
}

export function otherFactsOf(book: BudgetBook): OtherFacts {
  const missing: string[] = [];
  const told = new Told(book);
  const pair = (name: string, meaning: ColumnMeaning, words: RegExp): YearPair => {
    const found = expenseOf(book, meaning, told.pair(words));
    if (!found) missing.push(name);
    return found ?? { amount: '0', lastYear: '0' };
  };
  const orNull = (meaning: ColumnMeaning, words: RegExp): YearPair | null =>
    expenseOf(book, meaning, told.pair(words)) ?? null;
  return {
    threePublic: {
      travelAbroad: pair('因公出国（境）费', 'travel-abroad', /^因公出国[（(]境[）)]费/),
      vehiclePurchase: pair('公务用车购置费', 'vehicle-purchase', /^公务用车购置费?$/),
      vehicleRunning: pair('公务用车运行维护费', 'vehicle-running', /^公务用车运行(?:维护)?费/),
      reception: pair('公务接待费', 'reception', /^公务接待费/),
      meetings: orNull('meetings', /^会议费/),
      training: orNull('training', /^培训费/),
    },
    procurement: procurementOf(told, missing),
    assets: assetsOf(book, told, missing),
    missing,
  };
}

/** From the form of “三公”经费, its total row or the only row; what it does not print is as the narrative tells it. */
function expenseOf(book: BudgetBook, meaning: ColumnMeaning, told: YearPair | undefined): YearPair | undefined {
  const table = book.tables.find(({ kind }) => kind === 'three-public');
  if (!table || !isMoneyUnit(table.unit)) return told;
  const { unit } = table;
  const columns = table.columns.filter((column) => column.meaning === meaning);
  if (columns.length === 0) return told;
  const row = table.rows.find(({ level }) => level === 'total') ?? table.rows[0];
  const of = (wanted: WhichYear): string | undefined => {
    const column = columns.find((one) => whichYear(one, book.document) === wanted);
    const value = column && row?.cells[column.id]?.value;
    return column && inYuan(value ?? '0', unit);
  };
  const original = of('original');
  return {
    amount: of('now') ?? '0',
    lastYear: of('last') ?? told?.lastYear ?? '0',
    ...(original === undefined ? {} : { original }),
  };
}

/** Figures of the narrative, looked up by the words of their subject. */
class Told {
  readonly #book: BudgetBook;

  constructor(book: BudgetBook) {
    this.#book = book;
  }

  find(words: RegExp, measure: Statement['measure'], section?: RegExp): Statement | undefined {
    const fits = this.#book.statements.filter(
      (one) => one.measure === measure && one.value !== null && words.test(one.subject.replace(/\s/g, '')),
    );
    return fits.find((one) => !section || (one.headings ?? [one.section ?? '']).some((title) => section.test(title)));
  }

  amount(words: RegExp): string | undefined {
    const found = this.find(words, 'amount');
    return found?.value && isMoneyUnit(found.unit) ? inYuan(found.value, found.unit) : undefined;
  }

  count(words: RegExp): number | undefined {
    const value = this.find(words, 'count')?.value;
    return value && /^\d{1,7}$/.test(value) ? Number.parseInt(value, 10) : undefined;
  }

  pair(words: RegExp): YearPair | undefined {
    const amount = this.find(words, 'amount');
    if (!amount?.value || !isMoneyUnit(amount.unit)) return undefined;
    const change = this.#book.statements.find((one) => one.of === amount.id && one.measure === 'change');
    const last = change && lastYearOf(change, amount);
    return {
      amount: inYuan(amount.value, amount.unit),
      lastYear: last === undefined ? '0' : inYuan(last, amount.unit),
    };
  }

  /** Vehicles by kind: parts of the counted whole. */
  parts(words: RegExp): readonly { readonly kind: string; readonly count: number }[] {
    const whole = this.find(words, 'count');
    return this.#book.statements.flatMap((one) => {
      const isPart = whole && one.partOf === whole.id && one.measure === 'count' && /^\d{1,6}$/.test(one.value ?? '');
      return isPart ? [{ kind: one.subject, count: Number.parseInt(one.value ?? '0', 10) }] : [];
    });
  }

  date(words: RegExp): string | undefined {
    const found = this.#book.statements.find((one) => one.measure === 'date' && words.test(one.subject));
    return found?.value ?? undefined;
  }
}

function procurementOf(told: Told, missing: string[]): Procurement {
  const total = told.amount(/^(?:部门|单位)?政府采购(?:预算|支出)?(?:总额|总计|金额|支出总额)|^政府采购(?:预算|支出)$/);
  const goods = told.amount(/货物/);
  const works = told.amount(/(?:采购|政府)工程|工程(?:采购|类)/);
  const services = told.amount(/采购服务|服务(?:采购|类)/);
  const parts = [goods, works, services];
  if (total === undefined && parts.every((part) => part === undefined)) missing.push('政府采购');
  // A total says what the one part that is not told must be; where all are told, the parts stand.
  const rest = yuanLess(total ?? '0', parts);
  const open = parts.filter((part) => part === undefined).length;
  const part = (value: string | undefined): string => value ?? (open === 1 ? rest : '0');
  const forSmall = told.amount(/小微企业/) ?? null;
  const forBoth = told.amount(/中小企业/) ?? null;
  return {
    goods: part(goods),
    works: part(works),
    services: open === 3 ? rest : part(services),
    // Small firms are among the small and medium ones.
    forSmallAndMedium: forBoth !== null && forSmall !== null && scaled(forBoth) < scaled(forSmall) ? forSmall : forBoth,
    forSmall,
  };
}

/** What is left of a total, never less than nothing. */
function yuanLess(total: string, parts: readonly (string | undefined)[]): string {
  const left = parts.reduce((sum, part) => sum - scaled(part ?? '0'), scaled(total));
  return left > 0n ? writeScaled(left, 0, 2) : '0';
}

function assetsOf({ document }: BudgetBook, told: Told, missing: string[]): Assets {
  const vehicles = told.parts(/^(?:公务)?(?:用车|车辆)/);
  const count = told.count(/^(?:公务)?(?:用车|车辆)/);
  if (count === undefined) missing.push('国有资产占用');
  const other = (count ?? 0) - vehicles.reduce((sum, one) => sum + one.count, 0);
  return {
    asOf: isoDate(told.date(/截至|截止/) ?? '') ?? `${(document.year ?? 1) - 1}-12-31`,
    vehicles: [...vehicles.filter((one) => one.count > 0), ...(other > 0 ? [{ kind: '其他用车', count: other }] : [])],
    generalEquipment: told.count(/单价.*(?:通用)?设备/) ?? 0,
    specialEquipment: told.count(/单价.*专用设备/) ?? 0,
  };
}
