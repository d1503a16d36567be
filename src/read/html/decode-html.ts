import { decodeText } from '../decode.js';

const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})/i;

/** Text of a web page: by its bytes where they tell, else by the character set that it names, a few broken bytes forgiven. */
export function decodeHtml(bytes: Uint8Array): string | undefined {
  const named = CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 8_192)))?.[1] ?? 'gb18030';
  const clean = decodeText(bytes);
  // Any two bytes may be GB18030, so that finding nothing broken proves nothing where another set is named.
  const isOther = !/^(?:gb|utf-?8)/i.test(named) && decodeAs('utf-8', bytes, true) === undefined;
  if (clean !== undefined && !clean.includes('\uFFFD') && !isOther) return clean.replace(/^\uFEFF/, '');
  const text = decodeAs(/^gb/i.test(named) ? 'gb18030' : named, bytes, false);
  if (text === undefined) return clean;
  const lost = text.split('\uFFFD').length - 1;
  return lost * 50 < text.length ? text : clean;
}

function decodeAs(label: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
