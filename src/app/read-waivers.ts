import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Bilingual } from '../domain/place.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { systemReason } from '../domain/system-error.js';
import type { FiledWaiver } from '../domain/waivers.js';

const text = z.string().trim().min(1);
const waiverSchema = z.strictObject({
  department: text,
  year: z.int().min(2000).max(2100),
  rule: z.string().regex(/^[A-Z]{3}\d{3}$/),
  fact: text,
  reason: text,
  author: text,
  expires: z.iso.date(),
});

/** The waivers of a file: a JSON list. A refusal names every entry that is incomplete, and what is missing. */
export function readWaivers(path: string): Result<readonly FiledWaiver[], Bilingual> {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    const { zh, en } = systemReason(error instanceof Error && 'code' in error ? String(error.code) : String(error));
    return refuse({
      zh: `无法读取豁免清单 ${path}：${zh}。`,
      en: `The waivers ${path} cannot be read: ${en}.`,
    });
  }
  return waiversOf(content, basename(path));
}

/** The same, of the file's text. */
export function waiversOf(content: string, file: string): Result<readonly FiledWaiver[], Bilingual> {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    return refuse({
      zh: `豁免清单 ${file} 不是 JSON，请检查括号、引号和逗号（${String(error)}）。`,
      en: `The waivers ${file} are no JSON: check brackets, quotes and commas (${String(error)}).`,
    });
  }
  const parsed = z.array(waiverSchema).safeParse(data);
  if (!parsed.success) return refuse(explain(file, parsed.error));
  return ok(parsed.data.map((waiver) => ({ waiver, at: placeOf(content, file, waiver.fact) })));
}

function placeOf(content: string, file: string, fact: string): FiledWaiver['at'] {
  const offset = content.indexOf(JSON.stringify(fact));
  if (offset < 0) return { file, quote: fact };
  return { file, line: content.slice(0, offset).split('\n').length, quote: fact };
}

function explain(file: string, error: z.ZodError): Bilingual {
  const places = error.issues.map(({ path, code }) => {
    const [entry, field] = path;
    const zh = typeof entry === 'number' ? `第 ${entry + 1} 条${field === undefined ? '' : ` ${String(field)}`}` : '';
    const en = typeof entry === 'number' ? `entry ${entry + 1}${field === undefined ? '' : ` ${String(field)}`}` : '';
    return { zh: zh || code, en: en || code };
  });
  const form = '[{"department","year","rule","fact","reason","author","expires":"YYYY-MM-DD"}]';
  return {
    zh: `豁免清单 ${file} 有 ${places.length} 处不完整或不符合格式：${places.map(({ zh }) => zh).join('；')}。格式为 ${form}，各项都要填写。`,
    en: `${places.length} places in the waivers ${file} are incomplete or malformed: ${places.map(({ en }) => en).join('; ')}. The form is ${form}; every field is needed.`,
  };
}
