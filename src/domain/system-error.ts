import type { Bilingual } from './place.js';

/** What the file system says when something cannot be opened or written. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  EACCES: { zh: '没有权限，或正被其他程序打开', en: 'no permission, or another program has it open' },
  EPERM: { zh: '没有权限，或正被其他程序打开', en: 'no permission, or another program has it open' },
  EBUSY: { zh: '正被其他程序打开', en: 'another program has it open' },
  EROFS: { zh: '所在的磁盘只能读取', en: 'its disk can only be read' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EISDIR: { zh: '它是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOTDIR: { zh: '路径中有一处是文件，不是文件夹', en: 'a part of the path is a file, not a folder' },
  EEXIST: { zh: '已有一个同名的文件', en: 'a file of this name is there' },
  'not-a-file': { zh: '它不是普通文件', en: 'it is no regular file' },
  'is-read': { zh: '它正是要读取的文件', en: 'it is one of the files to be read' },
  ENAMETOOLONG: { zh: '名称太长', en: 'the name is too long' },
};

/** The reason that the code of an error of the file system stands for. */
export const systemReason = (code: string): Bilingual => REASONS[code] ?? { zh: code, en: code };
