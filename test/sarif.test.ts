import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { checkBook } from '../src/app/check-book.js';
import { compareWithBaseline } from '../src/check/decisions/compare-with-baseline.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { renderSarif } from '../src/render/sarif/render-sarif.js';
import { RULES } from '../src/rules/index.js';
import { ownTexts } from './disclosures.js';

const reports = ownTexts().map(({ name, text }) => {
  const source = readText(name, new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value));
});

test('a log of all fixtures is valid SARIF 2.1.0, declares every rule and tells every outcome', () => {
  const path = createRequire(import.meta.url).resolve('schemastore/schemas/json/sarif-2.1.0.json');
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  for (const some of [reports, reports.map((report) => compareWithBaseline(report, report))]) {
    const log = JSON.parse(renderSarif(some, { rules: RULES, language: 'zh', version: '0.1.0' }));
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    expect(log.runs[0].tool.driver.rules.length).toBe(RULES.length);
    const told = new Set(log.runs[0].results.map((result: { ruleId: string }) => result.ruleId));
    const run = RULES.filter(({ meta }) => meta.stage === undefined || meta.stage === 'stable');
    expect(run.filter(({ code }) => !told.has(code)).map(({ code }) => code)).toEqual([]);
  }
});

test('files are told by the paths that they were named with', () => {
  const [report] = reports;
  if (!report) throw new Error('no report');
  const urisOf = (paths: readonly string[]) => {
    const log = JSON.parse(renderSarif([{ ...report, paths }], { rules: RULES, language: 'zh', version: '0.1.0' }));
    return log.runs[0].artifacts.map(({ location }: { location: { uri: string } }) => location.uri);
  };
  expect(urisOf(['公开 1/a#.txt'])).toEqual(['%E5%85%AC%E5%BC%80%201/a%23.txt']);
  expect(urisOf(['/tmp/a.txt'])).toEqual(['file:///tmp/a.txt']);
});
