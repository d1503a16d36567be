import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { TEMPLATES } from '../forms/templates/index.js';
import { readSettings } from './read-settings.js';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
async function read(text: string) {
  files += 1;
  mkdirSync(join(folder, String(files)));
  const path = join(folder, String(files), 'mingsuan.config.ts');
  writeFileSync(path, text);
  return { path, result: await readSettings(path) };
}

test('settings are read with their types, and name files beside them', async () => {
  const { path, result } = await read(`
    import type { Settings } from 'mingsuan';
    const rules: Settings['rules'] = { WRD018: 'off', per: 'advice' };
    export default { rules, templates: { henan: { rules: { DIS: 'on' } } }, waivers: 'waivers.json' } satisfies Settings;`);
  const waivers = join(path, '..', 'waivers.json');
  expect(result).toEqual({
    ok: true,
    value: { rules: { WRD018: 'off', per: 'advice' }, templates: { henan: { rules: { DIS: 'on' } } }, waivers },
  });
});

test.each([
  [
    'a severity misspelt',
    `export default { rules: { TIE010: 'eror' } }`,
    /rules\.TIE010 应为 off、.*写的是 "eror"/,
    /rules\.TIE010 must be one of/,
  ],
  ['a setting misspelt', `export default { waiver: 'w.json' }`, /没有设置项 waiver（有 rules/, /no setting waiver/],
  [
    'a setting misspelt below',
    `export default { templates: { henan: { rule: {} } } }`,
    /templates\.henan 中没有设置项 rule/,
    /no setting rule in templates\.henan/,
  ],
  [
    'no rules for a template',
    `export default { templates: { henan: {} } }`,
    /templates\.henan\.rules 没有写/,
    /templates\.henan\.rules is missing/,
  ],
  ['a list for rules', `export default { rules: ['TIE001'] }`, /rules 写的是 \["TIE001"\]/, /rules is \["TIE001"\]/],
  ['a rule that is not', `export default { rules: { TIE999: 'off' } }`, /没有规则 TIE999/, /no rule TIE999/],
  [
    'a template that is not',
    `export default { templates: { hunan: { rules: {} } } }`,
    /没有表样 hunan（有 .*henan/,
    /no template hunan/,
  ],
  ['nothing exported', `export const rules = {}`, /没有 export default/, /no export default/],
  ['not closed', `export default { rules: { TIE: 'off' `, /无法读取设置/, /cannot be read/],
])('%s is told in both languages', async (_, text, zh, en) => {
  const { result } = await read(text);
  if (result.ok) throw new Error('taken for right');
  expect(result.refusal.zh).toMatch(zh);
  expect(result.refusal.en).toMatch(en);
});

test('the page on settings names every template', () => {
  const page = readFileSync(new URL('../../docs/decisions-of-people.md', import.meta.url), 'utf8');
  for (const { id } of TEMPLATES) expect(page).toContain(`\`${id}\``);
});

test('a file that is not there is told by its name', async () => {
  const result = await readSettings(join(folder, 'none.ts'));
  expect(result.ok ? '' : result.refusal.zh).toMatch(/没有设置文件 .*none\.ts/);
});
