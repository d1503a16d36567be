import { type Figure, statedValue, writeLike } from '../../domain/figures.js';
import type { Cause, Correction, Sureness } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { isMoneyUnit, printedMoney, readDecimal } from '../../domain/number.js';
import type { Bilingual } from '../../domain/place.js';
import type { Explained } from './explain.js';
import type { Move } from './move.js';
import type { Net } from './tie-net.js';

/** A figure to put right, with the unit that it is printed in. */
interface Corrected extends Correction {
  readonly unit: string;
}

/** A cause in words: what is probably wrong, what would be right, what that explains, and what may be wrong instead. */
export function describeCause(
  id: string,
  { move, alternatives, sure, isExact }: Explained,
  explains: readonly string[],
  net: Net,
  inReading: boolean,
): Cause {
  const changes = correctionsOf(move, net);
  const said = wordsOf(move, changes);
  // One way to put it right may be found in more than one way.
  const told = new Map<string, { readonly words: Bilingual; readonly changes: readonly Corrected[] }>();
  for (const moves of alternatives) {
    if (moves.length === 1 && isSameSlip(moves[0]!, move)) continue;
    const words = joined(
      moves.map((one) => wordsOf(one, correctionsOf(one, net))),
      { zh: '，同时', en: ', and' },
    );
    if (words.zh !== said.zh && !told.has(words.zh))
      told.set(words.zh, { words, changes: gather(moves, (one) => correctionsOf(one, net)) });
  }
  const others = [...told.values()].map((one) => one.changes);
  const either = joined(
    [...told.values()].map(({ words }) => words),
    { zh: '；或者', en: '; or else' },
  );
  const count = explains.length;
  const first = changes[0];
  const how = inReading ? MISREAD : isExact ? SURE[sure] : NOT_ALL;
  return {
    id,
    message: {
      zh: `${said.zh}${either.zh && `；也可能是${either.zh}`}；据此可解释 ${count} 条问题（${how.zh}）。`,
      en: `${said.en}${either.en && `; or else ${either.en}`}; this explains ${count} finding(s) (${how.en}).`,
    },
    at: move.figure.at,
    printed: first?.printed ?? null,
    suggested: first?.suggested ?? null,
    slip: move.slip?.name ?? null,
    explains,
    sure: inReading ? 'possible' : sure,
    ...(inReading ? { inReading } : {}),
    ...(changes.length > 1 ? { changes: changes.map(withoutUnit) } : {}),
    ...(others.length > 0 ? { alternatives: others.map((all) => all.map(withoutUnit)) } : {}),
  };
}

/** The same figure spoilt in the same way: what it should be is told once, however exactly it can be computed. */
const isSameSlip = (one: Move, other: Move): boolean =>
  one.slip !== undefined && one.slip.words.zh === other.slip?.words.zh && one.figure.key === other.figure.key;

const SURE: Readonly<Record<Sureness, Bilingual>> = {
  certain: { zh: '把握大', en: 'hardly otherwise' },
  likely: { zh: '较有把握', en: 'likely' },
  possible: { zh: '不能确定，请核对原始数据', en: 'not certain: check the source' },
};
const NOT_ALL: Bilingual = {
  zh: '牵涉差错较多，未能穷尽各种组合',
  en: 'too many mistakes meet here to try every combination',
};

const MISREAD: Bilingual = {
  zh: '该行原文没有分栏，更可能是读取时归错了栏，请先对照原文',
  en: 'the text has no columns here, so more likely the reader put the amounts of this row into the wrong ones: compare the original first',
};

const joined = (all: readonly Bilingual[], by: Bilingual): Bilingual => ({
  zh: all.map(({ zh }) => zh).join(by.zh),
  en: all.map(({ en }) => en).join(`${by.en} `),
});
const withoutUnit = ({ unit: _, ...correction }: Corrected): Correction => correction;
const unitOf = (figure: Figure): string => (figure.unit === '%' ? '%' : figure.unit ? ` ${figure.unit}` : '');

/** The figures to put right, without those that software computes from them. */
function correctionsOf({ is, change, figure, slip }: Move, net: Net): readonly Corrected[] {
  if (is === 'row') {
    const amount = writeLike(figure, change.by.get(change.key) ?? 0n);
    return [{ at: figure.at, label: figure.label, printed: null, suggested: amount, unit: unitOf(figure) }];
  }
  if (slip?.name === 'row-doubled')
    return [{ at: figure.at, label: figure.label, printed: figure.text, suggested: null, unit: unitOf(figure) }];
  const keys = is === 'figures' ? [...change.by.keys()] : [change.key];
  return gather(keys, (key) => {
    const one = net.figure(key);
    if (!one) return [];
    const value = statedValue(one) + (change.by.get(key) ?? 0n);
    const meant = unitMeant(one, value);
    if (meant) {
      const [printed, suggested] = [`${one.text}${one.unit}`, `${one.text}${meant}`];
      return [{ at: one.at, label: one.label, printed, suggested, unit: '' }];
    }
    const right = writeLike(one, is === 'figures' ? value : asPrinted(one, value));
    const printed = one.text === '' ? null : one.text;
    return [{ at: one.at, label: one.label, printed, suggested: right, unit: unitOf(one) }];
  });
}

const UNITS = ['亿元', '万元', '元'] as const;

/** The unit in which the words tell what is right with the very digits that they print: 亿元 written for 万元. */
function unitMeant({ key, unit, text }: Figure, value: bigint): (typeof UNITS)[number] | undefined {
  const decimal = key.startsWith('statement:') && isMoneyUnit(unit) ? readDecimal(text) : undefined;
  if (decimal === undefined) return undefined;
  return UNITS.find((other) => {
    const { low, high } = printedMoney(decimal, other);
    return other !== unit && low <= value && value <= high;
  });
}

/** What is told in a sentence is told as exactly as the figure that it replaces; an amount of 1.7 may have left out a zero. */
function asPrinted({ key, interval, kind, text }: Figure, value: bigint): bigint {
  const printed = interval.high - interval.low;
  if (!key.startsWith('statement:') || printed === 0n || value < 0n || !text.includes('.')) return value;
  const step = kind === 'money' && /\.\d$/.test(text) && printed % 10n === 0n ? printed / 10n : printed;
  return ((value + step / 2n) / step) * step;
}

const ROW_LEFT_OUT: Bilingual = { zh: '所列明细疑漏行', en: 'rows seem to be missing below it' };
const FORM_LEFT_OUT: Bilingual = {
  zh: '疑有项目没有公开绩效目标表',
  en: 'a project seems to have no published target form',
};

function wordsOf({ is, figure, slip }: Move, corrections: readonly Corrected[]): Bilingual {
  const [first] = corrections;
  if (is === 'row') {
    const left = figure.key.startsWith('cell:') ? ROW_LEFT_OUT : FORM_LEFT_OUT;
    const lack = `${first?.suggested}${unitOf(figure)}`;
    return {
      zh: `${figure.label.zh} ${figure.text}${unitOf(figure)}：${left.zh}，缺 ${lack}`,
      en: `${figure.label.en} ${figure.text}${unitOf(figure)}: ${left.en}, worth ${lack}`,
    };
  }
  if (slip?.name === 'row-doubled')
    return {
      zh: `${figure.label.zh} ${figure.text}${unitOf(figure)}：与另一行相同，疑重复列示，应删去一行`,
      en: `${figure.label.en} ${figure.text}${unitOf(figure)}: the same as another row, probably printed twice; strike one out`,
    };
  const told = joined(corrections.map(correctedInWords), { zh: '，', en: ',' });
  const why = slip ? { zh: `（${slip.words.zh}）`, en: ` (${slip.words.en})` } : { zh: '', en: '' };
  return { zh: `${told.zh}${why.zh}`, en: `${told.en}${why.en}` };
}

function correctedInWords({ label, printed, suggested, unit }: Corrected): Bilingual {
  const found =
    printed === null
      ? { zh: '该处空白', en: 'blank' }
      : { zh: `印为 ${printed}${unit}`, en: `printed ${printed}${unit}` };
  return {
    zh: `${label.zh}：${found.zh}，疑应为 ${suggested}${unit}`,
    en: `${label.en}: ${found.en}, probably ${suggested}${unit}`,
  };
}
