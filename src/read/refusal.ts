import type { Bilingual } from '../domain/place.js';

/** Why a file cannot be read. */
export type ReadRefusal =
  | { readonly kind: 'not-found'; readonly path: string }
  | { readonly kind: 'unsupported-format'; readonly extension: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'unreadable'; readonly reason: string };

export function explainRefusal(refusal: ReadRefusal): Bilingual {
  switch (refusal.kind) {
    case 'not-found':
      return { zh: `找不到 ${refusal.path}，请检查路径。`, en: `${refusal.path} is not there: check the path.` };
    case 'unsupported-format':
      return {
        zh: `暂不支持 ${refusal.extension || '无扩展名的'} 文件，请先转为文本（.txt）。`,
        en: `${refusal.extension || 'A file without an extension'} is not supported yet: convert it to text (.txt) first.`,
      };
    case 'empty':
      return { zh: '文件是空的，请提供有内容的文件。', en: 'The file is empty: give one with content.' };
    case 'too-large':
      return {
        zh: `文件有 ${refusal.bytes} 字节，超过上限 ${refusal.limit} 字节，请拆分后再试。`,
        en: `The file has ${refusal.bytes} bytes, the limit is ${refusal.limit}: split it and try again.`,
      };
    case 'not-text':
      return {
        zh: '文件内容不是文本（扩展名与内容不符），请确认文件格式。',
        en: 'The content is not text, whatever its extension says: check the file format.',
      };
    case 'unreadable':
      return {
        zh: `文件无法读取：${refusal.reason}。请检查权限。`,
        en: `The file cannot be read: ${refusal.reason}. Check its permissions.`,
      };
  }
}
