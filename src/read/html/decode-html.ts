import { decodeText } from '../text/decode.js';

const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})/i;

/** Text of a web page: by its bytes where they tell, else by the character set that it names, a few broken bytes forgiven. */
export function decodeHtml(bytes: Uint8Array): string | undefined {
  const clean = decodeText(bytes);
  if (clean !== undefined && !clean.includes('\uFFFD')) return clean.replace(/^\uFEFF/, '');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8_192));
  const named = CHARSET.exec(head)?.[1] ?? 'gb18030';
  const text = decodeAs(/^gb/i.test(named) ? 'gb18030' : named, bytes);
  if (text === undefined) return clean;
  const lost = text.split('\uFFFD').length - 1;
  return lost * 50 < text.length ? text : clean;
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
}
