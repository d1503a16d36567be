import type { BaseData } from '../compile/base-data.js';
import type { CompileProblem } from '../compile/problem.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { problemsOfIssues } from './base-problems.js';
import { baseSchema } from './base-schema.js';

/** Base data that cannot be used as it is: everything that is wrong with it. */
interface BaseRefusal {
  readonly kind: 'base-data-has-problems';
  readonly problems: readonly CompileProblem[];
}

/** Base data from its JSON, or the complete list of what is wrong with it. */
export function readBaseJson(text: string): Result<BaseData, BaseRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse({ kind: 'base-data-has-problems', problems: [notJson(error)] });
  }
  return baseOfValue(value);
}

/** Base data from a value of unknown make. */
export function baseOfValue(value: unknown): Result<BaseData, BaseRefusal> {
  const parsed = baseSchema.safeParse(withoutSchemaName(value), { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  return refuse({ kind: 'base-data-has-problems', problems: problemsOfIssues(parsed.error.issues) });
}

/** Editors want a file to name its schema; it is no part of the data. */
function withoutSchemaName(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$schema' in value)) return value;
  const { $schema: _, ...rest } = value;
  return rest;
}

const notJson = (error: unknown): CompileProblem => ({
  path: '',
  problem: {
    zh: `不是 JSON（${error instanceof Error ? error.message : ''}）。`,
    en: 'It is not JSON.',
  },
  remedy: { zh: '检查括号、引号和逗号。', en: 'Check brackets, quotes and commas.' },
});
