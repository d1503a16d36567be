import { isZero } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { type Interval, meets, negate, sum } from '../../domain/interval.js';
import { withMore } from '../../domain/with-more.js';
import type { BookView } from '../view.js';
import { isThisYears } from './around.js';
import { signOf, type ToldChange, toldChanges } from './changes.js';
import { functionalRows, namedParts } from './functional-rows.js';
import { filledTables } from './table-cells.js';
import { type Topic, type TopicKind, topicOf } from './topic.js';

type SignedChange = ToldChange & { readonly sign: 1 | -1 | 0 };

/**
 * Changes told of items of the general public budget by 项 code, when every item of the table has one, and the table every
 * item that is told.
 */
export function itemChanges(view: BookView): readonly SignedChange[] | undefined {
  const [table, ...others] = filledTables(view, ['general-expenditure']);
  if (!table || others.length > 0) return undefined;
  const items = new Set<string>();
  for (const { code } of table.rows) if (code?.length === 7 && /^2\d{6}$/.test(code)) items.add(code);
  if (items.size < 2) return undefined;
  const told = new Map<string, SignedChange>();
  for (const change of comparableChanges(view, ['functional'])) {
    const topic = topicOf(view, change.now);
    const row = functionalRows(table, topic)[0];
    if (!row && isMissing(view, topic)) return undefined;
    if (!row?.code || !items.has(row.code) || told.has(row.code)) continue;
    told.set(row.code, change);
  }
  return told.size === items.size ? [...told.values()] : undefined;
}

/** An item that no form of a fund prints. */
const isMissing = (view: BookView, topic: Topic): boolean =>
  namedParts(topic.words).at(-1)?.level === '项' &&
  filledTables(view, ['managed-funds-expenditure', 'state-capital-expenditure']).every(
    (table) => functionalRows(table, topic).length === 0,
  );

const comparableChanges = (view: BookView, kinds: readonly TopicKind[]): readonly SignedChange[] =>
  gather(toldChanges(view), (told) => {
    if (!told.change || !told.changeFigure || !kinds.includes(topicOf(view, told.now).kind)) return [];
    if (!isThisYears(view, told.now) || OTHER_BASE.test(told.change.base ?? '')) return [];
    const sign = isZero(told.changeFigure) ? 0 : signOf(told.change);
    return sign === undefined ? [] : [withMore(told, { sign })];
  });

/** Changes against what was spent, or against this year's own budget, do not add up to those against last year. */
const OTHER_BASE = /决算|执行|^(?:年初|全年|调整|年度)*预算|^年初/;

export const signedChange = (told: SignedChange): Interval => {
  const interval = told.changeFigure?.interval ?? { low: 0n, high: 0n };
  return told.sign === -1 ? negate(interval) : interval;
};

/** The change of the general public budget: told as one, or of its basic and its project expenditure. */
export function totalChange(view: BookView): readonly SignedChange[] {
  const general = (kinds: readonly TopicKind[]) =>
    comparableChanges(view, kinds).filter(({ now }) => topicOf(view, now).scope === 'general-budget');
  const whole = general(['expenditure', 'balance'])[0];
  if (whole) return [whole];
  const basic = general(['basic'])[0];
  const project = general(['project'])[0];
  return basic && project ? [basic, project] : [];
}

/** The one item told to have grown by more than it is, where the sums agree once it has grown by all that it is. */
export function overgrown(items: readonly SignedChange[], total: Interval): SignedChange | undefined {
  const [one, ...others] = items.filter(
    ({ sign, changeFigure, nowFigure }) =>
      sign === 1 && changeFigure && changeFigure.interval.low > nowFigure.interval.high,
  );
  if (!one || others.length > 0) return undefined;
  const repaired = sum(items.map((told) => (told === one ? one.nowFigure.interval : signedChange(told))));
  return meets(repaired, total) ? one : undefined;
}
