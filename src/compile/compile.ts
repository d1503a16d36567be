import { ok, type Result, refuse } from '../domain/result.js';
import type { Template } from '../forms/template.js';
import { RoundedAmounts, WantedAmounts } from './amounts.js';
import { assemble } from './assemble.js';
import type { BaseData } from './base-data.js';
import type { Draft } from './draft.js';
import { normalise } from './normalise.js';
import { type CompileRefusal, ProblemList } from './problem.js';
import { resolve } from './resolve.js';
import type { Resolved } from './resolved.js';
import { roundAmounts } from './round.js';

/**
 * base data → amounts in 分 → names and units → figures wanted → figures rounded together → document and book.
 * A refusal lists every problem; reasons for changes are asked for once all amounts could be read.
 */
export function compileDisclosure(base: BaseData, template: Template): Result<Draft, CompileRefusal> {
  const problems = new ProblemList();
  const resolved = resolve(normalise(base, problems), problems);
  if (template.type !== base.type) refuseType(base, template, problems);
  if (problems.problems.some(({ path }) => AMOUNTS_OPEN.test(path))) return refused(problems);
  const wanted = new WantedAmounts();
  assemble(template, resolved, wanted, new ProblemList());
  const draft = assemble(template, resolved, roundAll(resolved, wanted), problems);
  if (!draft.document.parts.some(({ is }) => is === 'table')) refuseEmpty(template, problems);
  return problems.problems.length === 0 ? ok(draft) : refused(problems);
}

const refused = ({ problems }: ProblemList) => refuse({ kind: 'base-data-has-problems' as const, problems });

/** Problems that leave amounts open: what changed cannot be told yet. */
const AMOUNTS_OPEN = /^(?:type|year|lines)$|\.(?:unit|amount|lastYear|original)$/;

function roundAll({ amounts }: Resolved, { wanted }: WantedAmounts): RoundedAmounts {
  const [first, ...rest] = wanted.keys();
  const finest = rest.reduce((least, digit) => (digit < least ? digit : least), first ?? 1n);
  return new RoundedAmounts(amounts, finest, roundAmounts(amounts, [...(wanted.get(finest)?.values() ?? [])], finest));
}

function refuseType(base: BaseData, template: Template, problems: ProblemList): void {
  const zh = { budget: '部门预算', 'final-accounts': '部门决算' } as const;
  problems.add(
    'type',
    {
      zh: `基础数据是${zh[base.type]}，模板“${template.name.zh}”用于${zh[template.type]}。`,
      en: `The base data is of type ${base.type}; the template “${template.name.en}” is for ${template.type}.`,
    },
    { zh: '换用同一类型的模板。', en: 'Choose a template of the same type.' },
  );
}

function refuseEmpty(template: Template, problems: ProblemList): void {
  problems.add(
    'targets',
    {
      zh: `模板“${template.name.zh}”只公开绩效目标，基础数据中却没有任何绩效目标。`,
      en: `The template “${template.name.en}” prints performance targets only, and the base data has none.`,
    },
    {
      zh: '填写部门或项目的绩效目标，或换用其他模板。',
      en: 'Enter targets of the department or its projects, or take another template.',
    },
  );
}
