import { readFileSync } from 'node:fs';
import type { BaseData } from '../compile/base-data.js';
import { compileDisclosure } from '../compile/compile.js';
import type { Draft } from '../compile/draft.js';
import type { CompileProblem } from '../compile/problem.js';
import { type Result, refuse } from '../domain/result.js';
import type { Template } from '../forms/template.js';
import { TEMPLATES, templateOf } from '../forms/templates/index.js';
import { readBaseJson } from '../prepare/base-json.js';

/** Why base data does not become a disclosure. */
export type CompileBaseRefusal =
  | { readonly kind: 'cannot-open'; readonly path: string; readonly reason: string }
  | { readonly kind: 'no-template'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'base-data-has-problems'; readonly problems: readonly CompileProblem[] };

/** Base data of a file, compiled in the template named, in that of the base data, or in the ministry's. */
export async function compileBase(
  path: string,
  template: string | undefined,
): Promise<Result<Draft, CompileBaseRefusal>> {
  const named = template === undefined ? undefined : templateOf(template);
  if (template !== undefined && !named) return refuse(noTemplate(template));
  const base = await readBase(path);
  if (!base.ok) return base;
  const chosen = named ?? chosenBy(base.value);
  return chosen ? compileDisclosure(base.value, chosen) : refuse(noTemplate(base.value.template ?? ''));
}

/** Base data from the file that holds it. */
async function readBase(path: string): Promise<Result<BaseData, CompileBaseRefusal>> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse({ kind: 'cannot-open', path, reason: String(error.code) });
  }
  return readBaseJson(new TextDecoder().decode(bytes));
}

const chosenBy = ({ template, type }: BaseData): Template | undefined =>
  template === null ? TEMPLATES.find((one) => one.type === type) : templateOf(template);

const noTemplate = (name: string): CompileBaseRefusal => ({
  kind: 'no-template',
  name,
  known: TEMPLATES.map(({ id }) => id),
});

/** The templates there are, for lists and help. */
export const listTemplates = (): readonly Pick<Template, 'id' | 'name' | 'type'>[] => TEMPLATES;
