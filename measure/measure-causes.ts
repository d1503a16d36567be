import { Random } from '../test/random-number.js';
import { CauseScores } from './cause-scores.js';
import { check, cleanDraft, LAYOUTS, printed } from './documents.js';
import { judgeCauses } from './judge-causes.js';
import { SLIP_PLANTS } from './planted-slips/index.js';

/** Plants typical slips in this many disclosures, and judges the causes that are named. */
export function measureCauses(count: number, shown: (words: string) => void, only?: string): CauseScores {
  const scores = new CauseScores();
  const plants = SLIP_PLANTS.filter(({ slip }) => only === undefined || slip.includes(only));
  for (let index = 0, done = 0; done < count && index < count * 6; index++) {
    const plant = plants[index % plants.length];
    if (!plant) break;
    const round = Math.floor(index / plants.length);
    const base = 500_000 + index;
    const draft = cleanDraft(round, base);
    const planted = plant.plant(draft, new Random(base));
    if (!planted) continue;
    done++;
    const layout = LAYOUTS[round % 5 < 3 ? 0 : (round % 5) - 2]!;
    const { causes, findings } = check(printed(planted.document, layout));
    const judged = judgeCauses(planted.wrong, causes);
    scores.add(plant.slip, judged);
    if (judged.ranks.every((rank) => rank === 0) && judged.named.every(({ isRight }) => isRight)) continue;
    shown(`cause of “${plant.slip}” base ${base} round ${round} ${layout}`);
    for (const { printed, right } of planted.wrong) shown(`  wrong: ${printed} for ${right}`);
    for (const [at, { message, sure }] of causes.entries())
      shown(`  said${judged.named[at]?.isRight ? '' : ' wrongly'}: ${sure} ${message.zh}`);
    for (const { cause, rule, message } of findings)
      if (/^(?:TIE|NAR|TPE)/.test(rule) && rule !== 'TIE900') shown(`    ${cause} ${rule} ${message.zh}`);
  }
  return scores;
}
