import type { Bilingual } from '../domain/place.js';
import { explainRefusal } from '../read/refusal.js';
import type { CompileBaseRefusal } from './compile-base.js';
import type { NewBaseRefusal } from './compile-new-base.js';
import type { PublishRefusal } from './publish-draft.js';
import type { PlacedProblem } from './read-base.js';

/** Why there is no document set: one sentence for each thing to put right. */
export function explainCompile(refusal: CompileBaseRefusal | NewBaseRefusal | PublishRefusal): readonly Bilingual[] {
  switch (refusal.kind) {
    case 'cannot-open':
      return [
        {
          zh: `无法打开 ${refusal.path}（${refusal.reason}），请检查路径和权限。`,
          en: `${refusal.path} cannot be opened (${refusal.reason}): check path and permissions.`,
        },
      ];
    case 'no-base-data':
      return [
        {
          zh: `${refusal.path} 不是基础数据。用 mingsuan compile --new base.xlsx 生成一份来填写。`,
          en: `${refusal.path} is no base data. Make a workbook to fill in with mingsuan compile --new base.xlsx.`,
        },
      ];
    case 'cannot-read': {
      const { zh, en } = explainRefusal(refusal.refusal);
      return [{ zh: `${refusal.path}：${zh}`, en }];
    }
    case 'no-template':
      return [
        {
          zh: `没有模板“${refusal.name}”，可用：${refusal.known.join('、')}。`,
          en: `There is no template “${refusal.name}”; there are: ${refusal.known.join(', ')}.`,
        },
      ];
    case 'base-data-has-problems':
      return [
        {
          zh: `基础数据有 ${refusal.problems.length} 处需要改正，没有生成任何文件：`,
          en: `${refusal.problems.length} things in the base data must be put right; nothing was written:`,
        },
        ...refusal.problems.map(explainProblem),
      ];
    case 'output-not-possible':
      return [
        { zh: `无法生成 ${refusal.output}：${refusal.reason.zh}`, en: `No ${refusal.output}: ${refusal.reason.en}` },
      ];
    case 'already-there':
      return [
        {
          zh: `${refusal.path} 已经存在，不覆盖；请换一个文件名。`,
          en: `${refusal.path} is there already and is not written over: give another name.`,
        },
      ];
    case 'cannot-write':
      return [
        {
          zh: `无法写入 ${refusal.folder}（${refusal.reason}），请检查路径和权限。`,
          en: `${refusal.folder} cannot be written (${refusal.reason}): check path and permissions.`,
        },
      ];
  }
}

/** 预算明细!I5 本年金额：…, or the field's path in JSON. */
function explainProblem({ path, at, problem, remedy }: PlacedProblem): Bilingual {
  const place = at
    ? `${at.sheet}${at.cell === null ? '' : `!${at.cell}`}${at.label === null ? '' : ` ${at.label}`}`
    : path;
  return { zh: `${place === '' ? '' : `${place}：`}${problem.zh}${remedy.zh}`, en: `${problem.en} ${remedy.en}` };
}
