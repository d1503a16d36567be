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

/** base data → amounts in 分 → names and units → figures wanted → figures rounded together → document and book. */
export function compileDisclosure(base: BaseData, template: Template): Result<Draft, CompileRefusal> {
  const problems = new ProblemList();
  const resolved = resolve(normalise(base, problems), problems);
  if (template.type !== base.type) refuseType(base, template, problems);
  const wanted = new WantedAmounts();
  if (problems.problems.length === 0) assemble(template, resolved, wanted, new ProblemList());
  const amounts = roundAll(resolved, wanted);
  const draft = problems.problems.length === 0 ? assemble(template, resolved, amounts, problems) : undefined;
  return draft && problems.problems.length === 0
    ? ok(draft)
    : refuse({ kind: 'base-data-has-problems', problems: problems.problems });
}

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
