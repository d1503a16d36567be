import type { Bilingual } from '../domain/place.js';
import { systemReason } from '../domain/system-error.js';
import { explainRefusal, nameOfOwn, type OwnOutput } from '../read/refusal.js';
import type { CompileBaseRefusal } from './compile-base.js';
import type { NewBaseRefusal } from './compile-new-base.js';
import { explainCannotWrite } from './explain-refusal.js';
import { placeText } from './place-in-base.js';
import type { PublishRefusal } from './publish-draft.js';
import type { PlacedProblem } from './read-base.js';
import type { BookFileRefusal } from './render-books.js';

type Refusal = CompileBaseRefusal | NewBaseRefusal | PublishRefusal | BookFileRefusal;

/** Why there is no document set: one sentence for each thing to put right. */
export function explainCompile(refusal: Refusal): readonly Bilingual[] {
  switch (refusal.kind) {
    case 'cannot-open':
      return [
        {
          zh: `无法打开 ${refusal.path}：${systemReason(refusal.reason).zh}。`,
          en: `${refusal.path} cannot be opened: ${systemReason(refusal.reason).en}.`,
        },
      ];
    case 'no-base-data':
      return [
        notWhatIsAsked(refusal, { zh: '基础数据', en: 'base data' }),
        {
          zh: '基础数据用 mingsuan compile --new base.xlsx 生成一份来填写；要从已有的公开文件开始，加 --from。',
          en: 'Make base data to fill in with mingsuan compile --new base.xlsx; to begin with a disclosure, add --from.',
        },
      ];
    case 'cannot-read': {
      const reason = explainRefusal(refusal.refusal);
      const isNamed = refusal.refusal.kind === 'not-found';
      return [isNamed ? reason : { zh: `${refusal.path}：${reason.zh}`, en: reason.en }];
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
          en: `To be put right in the base data: ${refusal.problems.length}; nothing was written:`,
        },
        ...refusal.problems.map(explainProblem),
      ];
    case 'no-books':
      return [
        notWhatIsAsked(refusal, { zh: '预算书 JSON', en: 'book as JSON' }),
        {
          zh: '预算书用 mingsuan read 从公开文件读出，或用 mingsuan compile 由基础数据编出。',
          en: 'Read a book out of a disclosure with mingsuan read, or make one of base data with mingsuan compile.',
        },
      ];
    case 'book-has-problems':
      return [
        {
          zh: `${refusal.path} 第 ${refusal.line} 本预算书不符合 schemas/book.json：`,
          en: `Book ${refusal.line} of ${refusal.path} does not fit schemas/book.json:`,
        },
        ...refusal.problems.slice(0, 20).map(explainProblem),
      ];
    case 'publication-stopped':
      return [
        {
          zh: `生成的文件未通过发布检查（${refusal.faults.length} 处），没有写入任何文件：`,
          en: `What was made did not pass the publish check (${refusal.faults.length}); nothing was written:`,
        },
        ...refusal.faults,
      ];
    case 'output-not-possible':
      return [
        { zh: `无法生成 ${refusal.output}：${refusal.reason.zh}`, en: `No ${refusal.output}: ${refusal.reason.en}` },
      ];
    case 'no-base-name':
      return [
        {
          zh: `${refusal.path} 的扩展名应为 .xlsx 或 .json。`,
          en: `The name ${refusal.path} should end in .xlsx or .json.`,
        },
      ];
    case 'already-there':
      return [
        {
          zh: `${refusal.path} 已经存在，不覆盖；请换一个文件名。`,
          en: `${refusal.path} is there already and is not written over: give another name.`,
        },
      ];
    case 'cannot-write':
      return [explainCannotWrite(refusal.path, refusal.reason)];
  }
}

/** What a file is not, and what it is where that can be told. */
function notWhatIsAsked(
  { path, own }: { readonly path: string; readonly own: OwnOutput | undefined },
  asked: Bilingual,
) {
  const is = own ? nameOfOwn(own) : { zh: '', en: '' };
  return {
    zh: `${path} ${is.zh && `是${is.zh}，`}不是${asked.zh}。`,
    en: `${path} is ${is.en && `${is.en}, `}no ${asked.en}.`,
  };
}

/** 预算明细!I5 本年金额：…, or the field's path in JSON. */
function explainProblem(placed: PlacedProblem): Bilingual {
  const { problem, remedy } = placed;
  const place = placeText(placed);
  return { zh: `${place === '' ? '' : `${place}：`}${problem.zh}${remedy.zh}`, en: `${problem.en} ${remedy.en}` };
}
