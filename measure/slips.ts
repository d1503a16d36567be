import type { Random } from '../test/random-number.js';

/** How people get a figure wrong. Each gives another print of the same form, or undefined where it cannot. */
export const SLIPS: Readonly<Record<string, (print: string, random: Random) => string | undefined>> = {
  'digits swapped': (print, random) => {
    const places = [...print.matchAll(/\d(?=\d)/g)]
      .map(({ index }) => index)
      .filter((at) => print[at] !== print[at + 1]);
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    return `${print.slice(0, at)}${print[at + 1]}${print[at]}${print.slice(at + 2)}`;
  },
  'digit dropped': (print, random) => {
    const places = [...print.matchAll(/\d/g)].map(({ index }) => index).filter((at) => at > 0);
    if (places.length < 3) return undefined;
    const whole = print.split('.')[0]!.length;
    const at = random.pick(
      places.filter((place) => place < whole).length > 0 ? places.filter((p) => p < whole) : places,
    );
    return grouped(`${print.slice(0, at)}${print.slice(at + 1)}`, print);
  },
  'digit mistyped': (print, random) => {
    const at = random.pick([...print.matchAll(/\d/g)].map(({ index }) => index));
    const digit = random.pick([...'0123456789'].filter((one) => one !== print[at] && !(at === 0 && one === '0')));
    return `${print.slice(0, at)}${digit}${print.slice(at + 1)}`;
  },
  'ten times': (print) => {
    const [whole = '', rest] = print.replaceAll(',', '').split('.');
    return rest === undefined ? undefined : grouped(`${whole}${rest[0]}.${rest.slice(1)}0`, print);
  },
};

/** A print with thousands separators where the model has them. */
export function grouped(print: string, model: string): string {
  const [whole = '', rest] = print
    .replaceAll(',', '')
    .replace(/^0+(?=\d)/, '')
    .split('.');
  const grouped = model.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** A random slip that changes the print by at least a tenth of a per cent: less is no mistake that a reader would see. */
export function slipped(print: string, random: Random): string | undefined {
  for (let tries = 0; tries < 8; tries++) {
    const wrong = SLIPS[random.pick(Object.keys(SLIPS))]!(print, random);
    if (wrong !== undefined && wrong !== print && differs(print, wrong)) return wrong;
  }
  return undefined;
}

function differs(print: string, wrong: string): boolean {
  const [a, b] = [print, wrong].map((one) => BigInt(one.replace(/[,.]/g, '')));
  const difference = a! > b! ? a! - b! : b! - a!;
  return difference > 2n && difference * 1000n >= a!;
}
