import type { Bilingual } from '../domain/place.js';
import { systemReason } from '../domain/system-error.js';

export type { ReadRefusal } from '../read/refusal.js';
export { explainRefusal as explainReadRefusal } from '../read/refusal.js';

/** Why a file or folder could not be written, by the code that the system gives. */
export function explainCannotWrite(path: string, code: string): Bilingual {
  const { zh, en } = code === 'ENOENT' ? { zh: '没有这个文件夹', en: 'there is no such folder' } : systemReason(code);
  return { zh: `无法写入 ${path}：${zh}，请换一个位置。`, en: `${path} cannot be written: ${en}; give another place.` };
}
