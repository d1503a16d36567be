import { withParagraph } from '../plant.js';
import { grouped, slipped } from '../slips.js';
import type { SlipPlant, WrongFigure } from './slip-plant.js';

/** A figure of a sentence printed wrong. The pattern names it `figure`; `write` gives the wrong print. */
const told = (
  slip: string,
  pattern: RegExp,
  write: (groups: Readonly<Record<string, string>>) => string | undefined,
): SlipPlant => ({
  slip,
  plant(draft, random) {
    let wrong: WrongFigure | undefined;
    const document = withParagraph(draft, random, pattern, (text, match) => {
      const groups = match.groups ?? {};
      const right = groups['figure'] ?? '';
      const print = write(groups);
      const at = match.indices?.groups?.['figure']?.[0];
      if (print === undefined || print === right || at === undefined) return text;
      wrong = { printed: print, right };
      return `${text.slice(0, at)}${print}${text.slice(at + right.length)}`;
    });
    return document && wrong ? { document, wrong: [wrong] } : undefined;
  },
});

const AMOUNT = String.raw`[\d,]+\.\d\d`;
const CHANGED = new RegExp(
  `(?<now>${AMOUNT})万元，比(?:上年|20\\d\\d年)[^。；，]*?(?<way>增加|减少)(?<change>${AMOUNT})万元，(?:增长|下降)(?<rate>\\d+\\.\\d\\d)%`,
  'd',
);
/** The same sentence with the figure that is to be wrong under its name. */
const wrong = (name: string) => new RegExp(CHANGED.source.replace(`<${name}>`, '<figure>'), 'd');

const hundredths = (text: string): bigint => BigInt(text.replace(/[,.]/g, ''));

function beforeChange({ figure = '', way, change = '' }: Readonly<Record<string, string>>): string | undefined {
  const value = hundredths(figure) + (way === '增加' ? -1n : 1n) * hundredths(change);
  if (value <= 0n) return undefined;
  const digits = value.toString().padStart(3, '0');
  return grouped(`${digits.slice(0, -2)}.${digits.slice(-2)}`, figure);
}

/** The change in per cent of this year's amount. */
function rateOfNow({ now = '', change = '' }: Readonly<Record<string, string>>): string | undefined {
  const base = hundredths(now);
  if (base === 0n) return undefined;
  const rate = ((hundredths(change) * 100_000n) / base + 5n) / 10n;
  return `${rate / 100n}.${(rate % 100n).toString().padStart(2, '0')}`;
}

const AFTER = '(?:支出|费|收入|预算|运行经费)(?:预算)?(?:为)?';

export const SENTENCES: readonly SlipPlant[] = [
  told("last year's amount told", wrong('now'), beforeChange),
  told('rate on the wrong base', wrong('rate'), rateOfNow),
  told('amount told as rate', wrong('rate'), ({ change }) => change?.replaceAll(',', '')),
  {
    slip: 'a figure of a sentence',
    plant: (draft, random) =>
      told('', new RegExp(`${AFTER}(?<figure>${AMOUNT})(?=万元)`, 'd'), ({ figure = '' }) =>
        slipped(figure, random),
      ).plant(draft, random),
  },
];
