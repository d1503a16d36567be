import type { CheckOptions } from '../app/check-disclosures.js';
import type { CheckReport } from '../domain/findings.js';
import type { FiledWaiver } from '../domain/waivers.js';
import { refuse } from './refusals.js';

/** Options of `check` that name files with what people decided. */
interface DecisionOptions {
  readonly config?: string;
  readonly waivers?: string;
  readonly baseline?: string;
}

/** Settings, waivers and former versions; undefined, and said why, where they cannot be read. */
export async function decisionsOf(
  options: DecisionOptions,
): Promise<Pick<CheckOptions, 'settings' | 'waivers' | 'baseline'> | undefined> {
  const { readSettings } = await import('../app/read-settings.js');
  const read = await readSettings(options.config);
  if (!read.ok) return void refuse(read.refusal);
  const { waivers: listed, ...settings } = read.value;
  const waivers = await waiversIn(options.waivers ?? listed);
  const baseline = waivers && (await baselineIn(options.baseline));
  return waivers && baseline !== undefined ? { settings, waivers, baseline } : undefined;
}

async function waiversIn(file: string | undefined): Promise<readonly FiledWaiver[] | undefined> {
  if (file === undefined) return [];
  const { readWaivers } = await import('../app/read-waivers.js');
  const read = readWaivers(file);
  return read.ok ? read.value : void refuse(read.refusal);
}

async function baselineIn(file: string | undefined): Promise<readonly CheckReport[] | null | undefined> {
  if (file === undefined) return null;
  const { readBaseline } = await import('../app/read-baseline.js');
  const read = readBaseline(file);
  return read.ok ? read.value : void refuse(read.refusal);
}
