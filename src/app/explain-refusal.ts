import type { Bilingual } from '../domain/place.js';
import { systemReason } from '../domain/system-error.js';

export type { ReadRefusal } from '../read/refusal.js';
export { explainRefusal as explainReadRefusal } from '../read/refusal.js';

/** Why a file or folder could not be written, by the code that the system gives. */
export function explainCannotWrite(path: string, code: string): Bilingual {
  const { zh, en } = code === 'ENOENT' ? { zh: '没有这个文件夹', en: 'there is no such folder' } : systemReason(code);
  return { zh: `无法写入 ${path}：${zh}，请换一个位置。`, en: `${path} cannot be written: ${en}; give another place.` };
}

/** Why changes of a file or folder can no longer be waited for. */
export function explainCannotWatch(path: string, code: string): Bilingual {
  const tooMany = {
    zh: '系统不允许同时等待这么多文件夹，请给出小一些的文件夹',
    en: 'the system does not allow to wait for so many folders: name a smaller one',
  };
  const { zh, en } = code === 'ENOSPC' || code === 'EMFILE' ? tooMany : systemReason(code);
  return { zh: `不再等待 ${path} 的改动：${zh}。`, en: `Changes of ${path} are not waited for: ${en}.` };
}
