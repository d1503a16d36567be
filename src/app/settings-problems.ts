import { z } from 'zod';
import type { Bilingual } from '../domain/place.js';
import { TEMPLATES } from '../forms/templates/index.js';
import { hasRule } from './explain-rules.js';

const RULE_SETTINGS = ['off', 'on', 'error', 'warning', 'advice'] as const;
const ruleSettings = z.record(z.string(), z.enum(RULE_SETTINGS));
const schema = z.strictObject({
  rules: ruleSettings.optional(),
  templates: z.record(z.string(), z.strictObject({ rules: ruleSettings })).optional(),
  waivers: z.string().min(1).optional(),
});

/** Everything that is wrong in what a settings file exports by default. */
export function settingsProblems(exported: unknown): readonly Bilingual[] {
  if (typeof exported !== 'object' || exported === null)
    return [{ zh: '没有 export default { … }', en: 'there is no export default { … }' }];
  const parsed = schema.safeParse(exported);
  const malformed = parsed.success ? [] : parsed.error.issues.map((issue) => tell(issue, exported));
  return [...malformed, ...unknownNames(exported)];
}

function tell(issue: z.core.$ZodIssue, exported: object): Bilingual {
  const where = issue.path.map(String).join('.');
  const of = { zh: where === '' ? '' : `${where} 中`, en: where === '' ? '' : ` in ${where}` };
  if (issue.code === 'unrecognized_keys') {
    const known = where === '' ? 'rules, templates, waivers' : 'rules';
    const keys = issue.keys.join(', ');
    return { zh: `${of.zh}没有设置项 ${keys}（有 ${known}）`, en: `no setting ${keys}${of.en} (there are ${known})` };
  }
  const written = at(exported, issue.path);
  if (issue.code === 'invalid_value')
    return {
      zh: `${where} 应为 ${RULE_SETTINGS.join('、')} 之一，写的是 ${print(written)}`,
      en: `${where} must be one of ${RULE_SETTINGS.join(', ')}, not ${print(written)}`,
    };
  const form = where === 'waivers' ? "'waivers.json'" : /rules$/.test(where) ? "{ TIE001: 'off' }" : '{ … }';
  const found = written === undefined ? { zh: '没有写', en: 'is missing' } : undefined;
  return {
    zh: `${where} ${found ? found.zh : `写的是 ${print(written)}`}，应写成 ${form}`,
    en: `${where} ${found ? found.en : `is ${print(written)}`}: write ${form}`,
  };
}

const print = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60);

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) found = isObject(found) ? found[String(key)] : undefined;
  return found;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Rules and templates that do not exist, whatever else is wrong. */
function unknownNames(exported: object): readonly Bilingual[] {
  const { rules, templates } = exported as Readonly<Record<string, unknown>>;
  const own = isObject(templates) ? templates : {};
  const lists = [rules, ...Object.values(own).map((one) => (isObject(one) ? one['rules'] : undefined))];
  const codes = lists.flatMap((list) => (isObject(list) ? Object.keys(list) : []));
  const ids = TEMPLATES.map(({ id }) => id);
  return [
    ...codes
      .filter((code) => !hasRule(code))
      .map((code) => ({ zh: `没有规则 ${code}（见 mingsuan rules）`, en: `no rule ${code} (see mingsuan rules)` })),
    ...Object.keys(own)
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        zh: `没有表样 ${id}（有 ${ids.join('、')}）`,
        en: `no template ${id} (there are ${ids.join(', ')})`,
      })),
  ];
}
