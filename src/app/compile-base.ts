import type { BaseData } from '../compile/base-data.js';
import { compileDisclosure } from '../compile/compile.js';
import type { Draft } from '../compile/draft.js';
import type { Finding } from '../domain/findings.js';
import { ok, type Result, refuse } from '../domain/result.js';
import type { Template } from '../forms/template.js';
import { TEMPLATES, templateOf } from '../forms/templates/index.js';
import { pathInBase, placeText } from './place-in-base.js';
import { type BaseFileRefusal, readBase } from './read-base.js';

/** Why base data does not become a disclosure. */
export type CompileBaseRefusal =
  | BaseFileRefusal
  | { readonly kind: 'no-template'; readonly name: string; readonly known: readonly string[] };

/** What was compiled, and where in the base data the words of a finding on it were filled in, if one field holds them. */
interface CompiledBase {
  readonly draft: Draft;
  readonly placeOf: (finding: Finding) => string | undefined;
}

/** Base data of a file, compiled in the template named, in that of the base data, or in the ministry's. */
export async function compileBase(
  path: string,
  template: string | undefined,
): Promise<Result<CompiledBase, CompileBaseRefusal>> {
  const named = template === undefined ? undefined : templateOf(template);
  if (template !== undefined && !named) return refuse(noTemplate(template));
  const opened = await readBase(path);
  if (!opened.ok) return opened;
  const { base, locate } = opened.value;
  const chosen = named ?? chosenBy(base);
  if (!chosen) return refuse(noTemplate(base.template ?? ''));
  const compiled = compileDisclosure(base, chosen);
  const placeOf = (finding: Finding): string | undefined => {
    const field = pathInBase(finding, base);
    return field === undefined
      ? undefined
      : placeText(locate({ path: field, problem: finding.message, remedy: finding.message }));
  };
  if (compiled.ok) return ok({ draft: compiled.value, placeOf });
  return refuse({ kind: 'base-data-has-problems', problems: compiled.refusal.problems.map(locate) });
}

const chosenBy = ({ template, type }: BaseData): Template | undefined =>
  template === null ? TEMPLATES.find((one) => one.type === type) : templateOf(template);

export const noTemplate = (name: string): Extract<CompileBaseRefusal, { readonly kind: 'no-template' }> => ({
  kind: 'no-template',
  name,
  known: TEMPLATES.map(({ id }) => id),
});

/** The templates there are, for lists and help. */
export const listTemplates = (): readonly Pick<Template, 'id' | 'name' | 'type'>[] => TEMPLATES;
