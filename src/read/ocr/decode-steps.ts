/** What the model takes a line for. */
export interface LineReading {
  readonly text: string;
  /** How sure each character is, 0 to 1, and the step at which it stands. */
  readonly characters: readonly { readonly text: string; readonly confidence: number; readonly step: number }[];
  /** Other texts that the steps allow, likeliest first, with their share of the likelihood. */
  readonly others: readonly { readonly text: string; readonly share: number }[];
  /** Share of the likelihood that falls on `text` rather than on `others`. */
  readonly share: number;
}

/** Step by step likelihood of every sign; sign 0 is “no sign here”. */
interface Steps {
  readonly likelihoods: Float32Array;
  readonly steps: number;
  readonly signs: number;
}

const BLANK = 0;
const BEAMS = 12;
/** Signs less likely than this at a step are left out of account. */
const NEGLIGIBLE = 0.0005;

/** Reads the likeliest sign of each step, and collects what else the line may say. */
export function decodeSteps(steps: Steps, dictionary: readonly string[]): LineReading {
  const candidates = candidatesOf(steps);
  const characters = likeliestCharacters(candidates, dictionary);
  const text = characters.map((one) => one.text).join('');
  const shares = sharesOf(searchBeams(candidates, dictionary));
  const own = plain(text);
  return {
    text,
    characters,
    share: shares.get(own)?.share ?? 0,
    others: [...shares].filter(([key]) => key !== own).map(([, one]) => one),
  };
}

type Character = LineReading['characters'][number];

function likeliestCharacters(candidates: readonly Candidates[], dictionary: readonly string[]): Character[] {
  const characters: Character[] = [];
  let last = BLANK;
  for (const [step, signs] of candidates.entries()) {
    const sign = signs[0]![0];
    const text = dictionary[sign] ?? '';
    const same = plain(text);
    const confidence = signs.reduce(
      (sum, [other, share]) => (plain(dictionary[other] ?? '') === same ? sum + share : sum),
      0,
    );
    if (sign !== BLANK && sign !== last) characters.push({ text, confidence, step });
    else if (sign !== BLANK && confidence > characters.at(-1)!.confidence)
      characters[characters.length - 1] = { ...characters.at(-1)!, confidence };
    last = sign;
  }
  pairQuotes(characters);
  writeOne(characters);
  return characters.map((one, index) => {
    const isInFigure = isDigit(characters[index - 1]) && isDigit(characters[index + 1]);
    return isInFigure && /[，．]/.test(one.text) ? { ...one, text: plain(one.text) } : one;
  });
}

/** Curved quotes are read as straight ones at times: the second of two closes. */
function pairQuotes(characters: Character[]): void {
  let isOpen = false;
  for (const [index, one] of characters.entries()) {
    const isLast = !characters.slice(index + 1).some(({ text }) => /["“”]/.test(text));
    if (one.text === '"' && (isOpen || !isLast)) characters[index] = { ...one, text: isOpen ? '”' : '“' };
    if (/["“”]/.test(one.text)) isOpen = characters[index]!.text === '“';
  }
}

const BAR = /^[-—－·一]$/;

/** The stroke of 一 in 一般 is read as a dash at times, or twice. */
function writeOne(characters: Character[]): void {
  for (let index = 1; index < characters.length; index++) {
    const bar = characters[index - 1]!;
    if (characters[index]!.text !== '般' || !BAR.test(bar.text)) continue;
    characters[index - 1] = { ...bar, text: '一' };
    if (index > 1 && BAR.test(characters[index - 2]!.text)) characters.splice(index-- - 2, 1);
  }
}

const isDigit = (character: Character | undefined): boolean => /^\d$/.test(character?.text ?? '');

/** What looks the same in print, or nearly so, is one reading: full-width and plain signs, quotes, the stroke of 一般. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”]/g, '"')
    .replace(/[-—·一]{1,2}(?=般)/g, '一')
    .trim();

/** What the steps may say, each text once, likeliest first. */
function sharesOf(beams: readonly { readonly text: string; readonly likelihood: number }[]) {
  const total = beams.reduce((sum, beam) => sum + beam.likelihood, 0);
  const shares = new Map<string, { text: string; share: number }>();
  for (const { text, likelihood } of beams) {
    const key = plain(text);
    const known = shares.get(key);
    if (known) known.share += likelihood / total;
    else shares.set(key, { text: text.trim(), share: likelihood / total });
  }
  return new Map([...shares].sort((a, b) => b[1].share - a[1].share));
}

type Candidates = readonly (readonly [sign: number, likelihood: number])[];

function candidatesOf({ likelihoods, steps, signs }: Steps): Candidates[] {
  const result: Candidates[] = [];
  for (let step = 0; step < steps; step++) {
    const found: [number, number][] = [];
    const start = step * signs;
    for (let sign = 0; sign < signs; sign++) {
      const likelihood = likelihoods[start + sign]!;
      if (likelihood > NEGLIGIBLE) found.push([sign, likelihood]);
    }
    found.sort((a, b) => b[1] - a[1]);
    result.push(found.length > 0 ? found.slice(0, 6) : [[BLANK, 1]]);
  }
  return result;
}

interface Beam {
  readonly text: string;
  readonly last: number;
  /** Likelihood of all ways to this text that end without a sign, and with its last sign. */
  blank: number;
  sign: number;
}

/** Prefix beam search: adds up the ways in which the steps spell the same text. */
function searchBeams(candidates: readonly Candidates[], dictionary: readonly string[]) {
  let beams: Beam[] = [{ text: '', last: BLANK, blank: 1, sign: 0 }];
  for (const signs of candidates) {
    if (signs.length === 1) {
      // Nothing to choose: the common case.
      beams = extended(beams, [[signs[0]![0], 1]], dictionary);
      continue;
    }
    beams = extended(beams, signs, dictionary)
      .sort((a, b) => b.blank + b.sign - a.blank - a.sign)
      .slice(0, BEAMS);
  }
  return beams
    .map((beam) => ({ text: beam.text, likelihood: beam.blank + beam.sign }))
    .sort((a, b) => b.likelihood - a.likelihood);
}

function extended(beams: readonly Beam[], signs: Candidates, dictionary: readonly string[]): Beam[] {
  const next = new Map<string, Beam>();
  const at = (text: string, last: number): Beam => {
    let beam = next.get(text);
    if (!beam) {
      beam = { text, last, blank: 0, sign: 0 };
      next.set(text, beam);
    }
    return beam;
  };
  for (const beam of beams)
    for (const [sign, likelihood] of signs) {
      if (sign === BLANK) at(beam.text, beam.last).blank += (beam.blank + beam.sign) * likelihood;
      else if (sign === beam.last) {
        at(beam.text, beam.last).sign += beam.sign * likelihood;
        if (beam.blank > 0) at(beam.text + (dictionary[sign] ?? ''), sign).sign += beam.blank * likelihood;
      } else at(beam.text + (dictionary[sign] ?? ''), sign).sign += (beam.blank + beam.sign) * likelihood;
    }
  return [...next.values()];
}
