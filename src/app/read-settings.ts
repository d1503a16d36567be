import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { createJiti } from 'jiti';
import type { CheckSettings } from '../check/settings.js';
import type { Bilingual } from '../domain/place.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { settingsProblems } from './settings-problems.js';

/** What `mingsuan.config.ts` may export: settings of the check, and where the waivers are. */
export interface Settings extends CheckSettings {
  readonly waivers?: string;
}

/** Looked for in the folder in which the command runs. */
export const SETTINGS_FILES = ['mingsuan.config.ts', 'mingsuan.config.mjs', 'mingsuan.config.js'] as const;

/** The settings of a file, or of the usual file where there is one; a refusal names every entry that is wrong. */
export async function readSettings(file: string | undefined): Promise<Result<Settings, Bilingual>> {
  const path = file ?? SETTINGS_FILES.find((name) => existsSync(name));
  if (path === undefined) return ok({});
  if (!existsSync(path)) return refuse({ zh: `没有设置文件 ${path}。`, en: `There is no settings file ${path}.` });
  let exported: unknown;
  try {
    exported = defaultOf(await createJiti(import.meta.url).import(resolve(path)));
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
    return refuse({ zh: `无法读取设置 ${path}：${reason}。`, en: `The settings ${path} cannot be read: ${reason}.` });
  }
  const problems = settingsProblems(exported);
  if (problems.length === 0) return ok(withOwnPaths(exported as Settings, path));
  return refuse({
    zh: `设置 ${path} 有 ${problems.length} 处不对：${problems.map(({ zh }) => zh).join('；')}。`,
    en: `${problems.length} ${problems.length === 1 ? 'entry' : 'entries'} of the settings ${path} ${problems.length === 1 ? 'is' : 'are'} wrong: ${problems.map(({ en }) => en).join('; ')}.`,
  });
}

const defaultOf = (module: unknown): unknown =>
  typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;

/** Files that settings name stand beside them, wherever the command runs. */
const withOwnPaths = (settings: Settings, path: string): Settings =>
  settings.waivers === undefined || isAbsolute(settings.waivers)
    ? settings
    : { ...settings, waivers: join(dirname(path), settings.waivers) };
