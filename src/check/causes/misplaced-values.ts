import type { Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import type { Agrees } from './agreement.js';
import type { Move } from './move.js';
import { named } from './slip-names.js';
import { AS_PRINTED, wantedBy } from './suppose.js';
import { columnOf, type Knot, type Net, rowOf, type Spot } from './tie-net.js';
import { COMPUTED, SAID_ELSEWHERE, STRUCTURAL } from './weigh.js';

/** A cell of a broken tie, and what it should be for the tie to hold. */
interface Wanting {
  readonly figure: Figure;
  readonly printed: bigint;
  readonly wanted: bigint;
  readonly slack: bigint;
}

/** Values that stand in each other's place come in twos and threes, seldom in more. */
const LONGEST = 5;
/** A page full of cells that want something was misread. */
const MOST = 600;

/** Amounts of one column that stand in each other's rows, and amounts of one row in each other's columns. */
export function misplacedValues(net: Net, agrees: Agrees): readonly Move[] {
  const wanting = cellsThatWant(net);
  if (wanting.length < 2 || wanting.length > MOST) return [];
  return [
    ...cyclesOf(wanting, (key) => columnOf(key)).map((cycle) =>
      moveOf(cycle, 'values-rotated', rotatedCost(net, cycle, agrees)),
    ),
    ...cyclesOf(wanting, (key) => rowOf(key)).map((cycle) => moveOf(cycle, 'column-shifted', STRUCTURAL)),
    ...besideTheirColumn(net, wanting),
  ];
}

/** Of two columns that contradict each other row by row, the total is mostly computed, and what other forms print is right. */
function rotatedCost(net: Net, ring: readonly Wanting[], agrees: Agrees): number {
  const areTotals = ring.every(({ figure: { key } }) =>
    net.at(key).some(({ tie, home }) => home !== undefined && tie.whole.key === key),
  );
  const areSaid = ring.every(({ figure, printed }) => agrees(figure, printed));
  return STRUCTURAL + (areTotals ? COMPUTED : 0) + (areSaid ? SAID_ELSEWHERE : 0);
}

/** Blank cells that want what stands beside them in the same row, where no tie of that column tells that it is wrong there. */
function besideTheirColumn(net: Net, wanting: readonly Wanting[]): readonly Move[] {
  const blanks = wanting.filter(({ figure, wanted }) => figure.text === '' && wanted > 0n);
  if (blanks.length === 0) return [];
  return gather(blanks, (blank) =>
    net
      .row(rowOf(blank.figure.key))
      .filter(({ figure }) => figure.text !== '')
      .map(({ figure, value }) => ({ figure, printed: value, wanted: 0n, slack: 0n }))
      .filter((beside) => fits(blank, beside))
      .map((beside) => moveOf([blank, beside], 'column-shifted', STRUCTURAL)),
  );
}

function cellsThatWant(net: Net): readonly Wanting[] {
  const found = new Map<string, Wanting>();
  for (const knot of net.broken) {
    if (knot.tie.is !== 'sum') continue;
    for (const key of knot.keys) {
      const spot = key.startsWith('cell:') ? net.spot(key) : undefined;
      const wanting = spot && wantingIn(knot, spot);
      if (wanting) found.set(`${key} ${wanting.wanted}`, wanting);
    }
  }
  return [...found.values()];
}

function wantingIn(knot: Knot, { figure, value: printed }: Spot): Wanting | undefined {
  const by = wantedBy(knot, figure.key, AS_PRINTED);
  return by === undefined || by === 0n ? undefined : { figure, printed, wanted: printed + by, slack: knot.slack };
}

/** Rings of cells each of which wants what the next one prints. */
function cyclesOf(all: readonly Wanting[], groupOf: (key: string) => string): readonly (readonly Wanting[])[] {
  const groups = new Map<string, Wanting[]>();
  for (const one of all) {
    const group = groupOf(one.figure.key);
    const known = groups.get(group);
    if (known) known.push(one);
    else groups.set(group, [one]);
  }
  const rings = new Map<string, readonly Wanting[]>();
  for (const group of groups.values())
    for (const start of group) {
      const ring = ringFrom(start, group);
      if (ring)
        rings.set(
          ring
            .map(({ figure }) => figure.key)
            .sort()
            .join(' '),
          ring,
        );
    }
  return [...rings.values()];
}

function ringFrom(start: Wanting, group: readonly Wanting[]): readonly Wanting[] | undefined {
  const ring = [start];
  for (let last = start; ring.length <= LONGEST; ) {
    if (ring.length > 1 && fits(last, start)) return ring;
    const next = group.find((one) => fits(last, one) && !ring.some(({ figure }) => figure === one.figure));
    if (!next) return undefined;
    ring.push(next);
    last = next;
  }
  return undefined;
}

function fits({ figure, wanted, slack }: Wanting, other: Wanting): boolean {
  const off = wanted - other.printed;
  return figure !== other.figure && off <= slack && -off <= slack;
}

function moveOf(ring: readonly Wanting[], name: 'values-rotated' | 'column-shifted', cost: number): Move {
  const by = new Map(
    ring.map(({ figure, printed }, at) => [figure.key, ring[(at + 1) % ring.length]!.printed - printed]),
  );
  const { figure } = ring[0]!;
  const change = { key: figure.key, by, tolerance: 0n };
  return { is: 'figures', change, figure, slip: named(name), cost };
}
