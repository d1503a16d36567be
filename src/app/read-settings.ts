import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createJiti } from 'jiti';
import { z } from 'zod';
import type { CheckSettings } from '../check/settings.js';
import type { Bilingual } from '../domain/place.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { TEMPLATES } from '../forms/templates/index.js';
import { hasRule } from './explain-rules.js';

/** What `mingsuan.config.ts` may export: settings of the check, and where the waivers are. */
export interface Settings extends CheckSettings {
  readonly waivers?: string;
}

/** Looked for in the folder in which the command runs. */
export const SETTINGS_FILES = ['mingsuan.config.ts', 'mingsuan.config.mjs', 'mingsuan.config.js'] as const;

const ruleSettings = z.record(z.string(), z.enum(['off', 'on', 'error', 'warning', 'advice']));
const schema = z.strictObject({
  rules: ruleSettings.optional(),
  templates: z.record(z.string(), z.strictObject({ rules: ruleSettings })).optional(),
  waivers: z.string().optional(),
});

/** The settings of a file, or of the usual file where there is one; a refusal names every entry that is wrong. */
export async function readSettings(file: string | undefined): Promise<Result<Settings, Bilingual>> {
  const path = file ?? SETTINGS_FILES.find((name) => existsSync(name));
  if (path === undefined) return ok({});
  let exported: unknown;
  try {
    exported = await createJiti(import.meta.url).import(resolve(path), { default: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({ zh: `无法读取设置 ${path}：${reason}`, en: `The settings ${path} cannot be read: ${reason}` });
  }
  const problems = problemsOf(exported);
  if (problems.length === 0) return ok(exported as Settings);
  return refuse({
    zh: `设置 ${path} 有 ${problems.length} 处不对：${problems.map(({ zh }) => zh).join('；')}。`,
    en: `${problems.length} entries of the settings ${path} are wrong: ${problems.map(({ en }) => en).join('; ')}.`,
  });
}

function problemsOf(exported: unknown): readonly Bilingual[] {
  const parsed = schema.safeParse(exported);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => {
      const where = path.map(String).join('.') || 'export default';
      return { zh: `${where} 不是可用的设置`, en: `${where}: ${message}` };
    });
  const { rules = {}, templates = {} } = parsed.data;
  const codes = [rules, ...Object.values(templates).map((own) => own.rules)].flatMap((list) => Object.keys(list));
  const ids = TEMPLATES.map(({ id }) => id);
  return [
    ...codes
      .filter((code) => !hasRule(code))
      .map((code) => ({ zh: `没有规则 ${code}（见 mingsuan rules）`, en: `no rule ${code} (see mingsuan rules)` })),
    ...Object.keys(templates)
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        zh: `没有模板 ${id}（有 ${ids.join('、')}）`,
        en: `no template ${id} (there are ${ids.join(', ')})`,
      })),
  ];
}
