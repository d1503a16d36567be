import { decodeStrictly } from '../decode.js';

/**
 * The name of a ZIP entry. Archives made on Chinese Windows write names in GBK and leave the UTF-8 flag unset; those made
 * on a Mac write UTF-8 and leave it unset too, so bytes that are whole UTF-8 are taken as such.
 */
export function decodeEntryName(bytes: Uint8Array, saysUtf8: boolean): string {
  const text =
    (saysUtf8 ? undefined : (decodeStrictly('utf-8', bytes) ?? decodeStrictly('gb18030', bytes))) ?? lenient(bytes);
  return text.replaceAll('\\', '/');
}

const lenient = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/** True for names that lead out of the archive's folder (../, /etc, C:) or hide what they are behind control characters. */
export const leadsOutside = (name: string): boolean =>
  name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..') || shownName(name) !== name;

/** A name as it is shown to people: what could command a terminal or turn its letters round is taken out. */
export const shownName = (name: string): string =>
  name.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?');

/** The last part of a path inside an archive or on disk. */
export const lastName = (path: string): string => path.replace(/\/+$/, '').split('/').at(-1) ?? path;
