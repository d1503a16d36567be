// npm run measure [-- --clean N --planted N --causes N --rule CODE --slip WORDS --list]: how often each rule is right, on disclosures made for it.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { RULES } from '../src/rules/index.js';
import { Random } from '../test/random-number.js';
import { check, cleanDisclosure, cleanDocument, type Layout, printed } from './documents.js';
import { judge } from './judge.js';
import { measureCauses } from './measure-causes.js';
import { PLANTS } from './plants/index.js';
import { Scores } from './scores.js';

const { values } = parseArgs({
  options: {
    clean: { type: 'string', default: '2000' },
    planted: { type: 'string', default: '2000' },
    causes: { type: 'string', default: '600' },
    slip: { type: 'string' },
    rule: { type: 'string' },
    list: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const number = (text: string) => Number.parseInt(text, 10);
const scores = new Scores();

/** Mostly as most readers get them: with their cells. */
const layoutOf = (random: Random): Layout => (random.chance(0.6) ? 'bars' : random.chance(0.6) ? 'tabs' : 'words');
const shown = (words: string) => values.list && console.log(words);

for (let index = 0; values.rule === undefined && index < number(values.clean); index++) {
  const layout = layoutOf(new Random(index));
  const report = check(printed(cleanDocument(index, 100_000 + index), layout));
  const told = report.findings.filter(({ severity }) => severity !== 'advice');
  scores.clean(told);
  for (const { rule, message } of told)
    shown(`clean ${TEMPLATES[index % TEMPLATES.length]!.id} ${100_000 + index} ${layout}: ${rule} ${message.zh}`);
}

const plants = PLANTS.filter(({ rules }) => values.rule === undefined || rules[0].startsWith(values.rule));
for (let index = 0, done = 0; done < number(values.planted) && index < number(values.planted) * 6; index++) {
  const random = new Random(index);
  const plant = plants[index % plants.length];
  if (!plant) break;
  const { draft, made } = cleanDisclosure(Math.floor(index / plants.length), index);
  const planted = plant.plant(draft, random, made);
  if (!planted) continue;
  done++;
  const layout = layoutOf(new Random(-1 - index));
  const { damage = (text) => text, waivers = [] } = planted;
  const texts = { clean: printed(draft.document, layout), planted: damage(printed(planted.document, layout)) };
  const companions = (planted.companions ?? []).map((document) => printed(document, layout));
  const judged = judge(plant, planted, texts, check(texts.planted, { companions, waivers, rule: plant.rules[0] }));
  scores.planted(plant, judged);
  const where = `${plant.rules[0]} “${plant.name}” template ${Math.floor(index / plants.length) % TEMPLATES.length} base ${index} ${layout}`;
  if (!judged.found) shown(`missed ${where}`);
  for (const { rule, message } of judged.wrong) shown(`untrue ${where}: ${rule} ${message.zh}`);
}

console.log(scores.table());
if (values.rule === undefined) console.log(`\n${measureCauses(number(values.causes), shown, values.slip).table()}`);
const unmeasured = RULES.filter(({ code }) => !PLANTS.some(({ rules }) => rules[0] === code)).map(({ code }) => code);
if (values.rule === undefined)
  console.log(`\n没有植入错误的规则 rules without a plant: ${unmeasured.length} ${unmeasured.join(' ')}`);
if (values.write) writeFileSync(new URL('measured.json', import.meta.url), `${JSON.stringify(scores, null, 1)}\n`);
