import { describe, expect, test } from 'vitest';
import { bookSchema } from '../src/app/book-schema.js';
import { checkBook } from '../src/app/check-book.js';
import { reportSchema } from '../src/app/report-schema.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { ownTexts, realTexts, type TextFile } from './disclosures.js';

/** Mutations in all, over all documents at hand. */
const MUTATIONS = 2_400;
/** Processor time that no damaged document may take; whole ones take a few milliseconds. A clock would count other programs. */
const LIMIT_MS = 4_000;

/** A small generator of repeatable random numbers (mulberry32), so that a failure can be run again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/**
 * A text as other programs save it: every cell on a line of its own, with blank lines between and some cells before or behind
 * their neighbours; or many lines joined on one.
 */
function recast(text: string, random: (below: number) => number): string {
  const kind = random(12);
  if (kind > 2) return text;
  const lines = text.split('\n');
  if (kind === 2) {
    const most = 2 + random(60);
    const joined: string[] = [];
    for (let at = 0; at < lines.length; ) {
      const count = 1 + random(most);
      joined.push(lines.slice(at, at + count).join(' '));
      at += count;
    }
    return joined.join('\n');
  }
  const cells = lines.flatMap((line) => line.split(/[\t ]+/));
  for (let swaps = kind * random(200); swaps > 0; swaps--) {
    const from = random(cells.length);
    const [cell = ''] = cells.splice(from, 1);
    cells.splice(Math.max(0, from + random(7) - 3), 0, cell);
  }
  return cells.join(random(2) === 0 ? '\n' : '\n\n');
}

/** Cuts, doubles, swaps and joins lines, and flips bytes. */
function damage(text: string, random: (below: number) => number): Uint8Array {
  const lines = text.split('\n');
  for (let times = 1 + random(30); times > 0; times--) {
    const at = random(lines.length);
    const kind = random(6);
    if (kind === 0) lines.splice(at, 1 + random(20));
    else if (kind === 1) lines.splice(at, 0, lines[at] ?? '');
    else if (kind === 2)
      [lines[at], lines[random(lines.length)]] = [lines[random(lines.length)] ?? '', lines[at] ?? ''];
    else if (kind === 3) lines[at] = (lines[at] ?? '').replace(/[\t ]/, '');
    else if (kind === 4) lines[at] = (lines[at] ?? '') + (lines.splice(at + 1, 1)[0] ?? '');
    else lines[at] = (lines[at] ?? '').slice(random(10)) + '\t1,0.0.0 ≥≥％|（'.slice(0, random(14));
    if (lines.length === 0) lines.push('');
  }
  const bytes = new TextEncoder().encode(lines.join('\n'));
  for (let flips = random(8); flips > 0 && bytes.length > 0; flips--) bytes[random(bytes.length)] = random(256);
  return bytes;
}

function survives(file: TextFile, bytes: Uint8Array, seed: string, strict: boolean): void {
  const start = process.cpuUsage();
  const source = readText(file.name, bytes);
  if (!source.ok) return;
  const book = openDisclosure(source.value);
  const report = checkBook(book);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000, `time of ${seed}`).toBeLessThan(LIMIT_MS);
  for (const finding of report.findings) {
    expect(finding.evidence.length, `${finding.rule} of ${seed}`).toBeGreaterThan(0);
    expect(
      finding.evidence.every((one) => one.at.line !== undefined && one.at.quote !== undefined),
      `${finding.rule} of ${seed}`,
    ).toBe(true);
  }
  const crashed = report.rules.filter((rule) => rule.reason?.en.startsWith('the rule crashed'));
  expect(crashed, seed).toEqual([]);
  if (!strict) return;
  expect(bookSchema.safeParse(book).error?.issues.slice(0, 3), `book of ${seed}`).toBeUndefined();
  expect(reportSchema.safeParse(report).error?.issues.slice(0, 3), `report of ${seed}`).toBeUndefined();
}

const documents = [...ownTexts(), ...realTexts()];

describe.each(documents)('$name', (file) => {
  test('ends whole in a book and a report that fit their published schemas', () => {
    survives(file, new TextEncoder().encode(file.text), file.name, true);
  });

  test('damaged, it ends in a book or a refusal, never in a crash, a hang or a finding without evidence', {
    timeout: 600_000,
  }, () => {
    const times = Math.ceil(MUTATIONS / documents.length);
    for (let index = 0; index < times; index++) {
      const seed = `${file.name}#${index}`;
      const random = randomFrom(index * 7919 + file.text.length);
      survives(file, damage(recast(file.text, random), random), seed, index % 20 === 0);
    }
  });
});
