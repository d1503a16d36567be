import type { BudgetBook } from '../../domain/book.js';
import type { Cause, Finding } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import type { TestedTie } from '../tested-tie.js';
import { figuresOf } from '../tie.js';
import { printsOf } from './agreement.js';
import { describeCause } from './describe-cause.js';
import { type Explained, explain } from './explain.js';
import { type InquireInto, inquiry } from './inquiry.js';
import { isReadingDoubt } from './reading-doubt.js';
import { causeOfShift, FEWEST_SHIFTED, findingsOf, type ShiftedTable, shiftedTables } from './shifted-rows.js';
import { TieNet, tableOf } from './tie-net.js';

/** A document with more broken ties than these was misread or is no budget: no cause is sought. */
const MOST_BROKEN = 150;
/** More causes than these are no explanation. */
const MOST_CAUSES = 24;

interface Grouped {
  readonly findings: readonly Finding[];
  readonly causes: readonly Cause[];
}

/** Groups findings under the wrong figures or rows that explain them. No cause rather than a wild one. */
export function findCauses(
  findings: readonly Finding[],
  ties: readonly TestedTie[],
  book: BudgetBook,
  inquireInto: InquireInto = inquiry,
): Grouped {
  const broken = ties.reduce((count, { test }) => count + (test.outcome === 'broken' ? 1 : 0), 0);
  if (broken === 0 || broken > MOST_BROKEN) return { findings, causes: [] };
  const shifted = broken < FEWEST_SHIFTED ? [] : shiftedTables(ties, book);
  // Where whole rows stand wrong, no single figure of the table is to be put right.
  const net = new TieNet(shifted.length === 0 ? ties : withoutTables(ties, shifted));
  const causes: Cause[] = [];
  for (const one of shifted) causes.push(causeOfShift(`C${causes.length + 1}`, one, findingsOf(one, ties)));
  return assemble(findings, explain(net, inquireInto(net, book), printsOf(book)), net, book, causes);
}

const withoutTables = (ties: readonly TestedTie[], shifted: readonly ShiftedTable[]): readonly TestedTie[] => {
  const homes = new Set(shifted.map(({ table }) => `cell:${table.id}`));
  return ties.filter(({ tie }) => !figuresOf(tie).some(({ home }) => home !== undefined && homes.has(home)));
};

function assemble(
  findings: readonly Finding[],
  explained: readonly Explained[],
  net: TieNet,
  book: BudgetBook,
  causes: Cause[],
): Grouped {
  const places = new Map(book.tables.map((table) => [`cell:${table.id}`, table.at]));
  const causeOf = new Map<string, string>();
  for (const { id, explains } of causes) for (const finding of explains) causeOf.set(finding, id);
  for (const one of explained.slice(0, MOST_CAUSES)) {
    const explains = [...new Set(gather(one.repaired, ({ finding }) => finding ?? []))];
    if (explains.length === 0) continue;
    if (one.move.is === 'row')
      explains.push(...absentFrom(places.get(tableOf(one.move.figure.key)), findings, causeOf));
    const id = `C${causes.length + 1}`;
    causes.push(describeCause(id, one, explains, net, isReadingDoubt(net, book, one.move)));
    for (const finding of explains) if (!causeOf.has(finding)) causeOf.set(finding, id);
  }
  return { findings: findings.map((finding) => ({ ...finding, cause: causeOf.get(finding.id) ?? null })), causes };
}

/** Findings that miss something in a table: they point at its title without a value. */
const absentFrom = (
  table: Place | undefined,
  findings: readonly Finding[],
  causeOf: ReadonlyMap<string, string>,
): readonly string[] =>
  findings
    .filter(({ id, evidence }) => !causeOf.has(id) && evidence.some(({ at, value }) => table === at && value === ''))
    .map(({ id }) => id);
