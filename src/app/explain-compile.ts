import type { Bilingual } from '../domain/place.js';
import type { CompileBaseRefusal } from './compile-base.js';
import type { PublishRefusal } from './publish-draft.js';

/** Why base data became no document set: one sentence for each thing to put right. */
export function explainCompile(refusal: CompileBaseRefusal | PublishRefusal): readonly Bilingual[] {
  switch (refusal.kind) {
    case 'cannot-open':
      return [
        {
          zh: `无法打开 ${refusal.path}（${refusal.reason}），请检查路径和权限。`,
          en: `${refusal.path} cannot be opened (${refusal.reason}): check path and permissions.`,
        },
      ];
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
          zh: `基础数据有 ${refusal.problems.length} 处需要改正，未生成文件：`,
          en: `${refusal.problems.length} things in the base data must be put right; nothing was written:`,
        },
        ...refusal.problems.map(({ path, problem, remedy }) => ({
          zh: `${path === '' ? '' : `${path}：`}${problem.zh}${remedy.zh}`,
          en: `${problem.en} ${remedy.en}`,
        })),
      ];
    case 'output-not-possible':
      return [
        { zh: `无法生成 ${refusal.output}：${refusal.reason.zh}`, en: `No ${refusal.output}: ${refusal.reason.en}` },
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
