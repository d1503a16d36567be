// npm run try -- fixtures/x: prints the book of a disclosure and its findings, as a person reads them.

import { checkBook } from '../src/app/check-book.js';
import { explainReadRefusal } from '../src/app/explain-refusal.js';
import { openDisclosures } from '../src/app/open-disclosures.js';
import { printBooks } from '../src/app/print-books.js';
import { reportOutput } from '../src/app/report-outputs.js';

const report = await reportOutput('text', { language: 'zh', colour: false, version: '' });

for await (const { files, result } of openDisclosures(process.argv.slice(2), { make: 'book' })) {
  if (!result.ok) console.error(`${files.join(' + ')}: ${explainReadRefusal(result.refusal).zh}`);
  else {
    process.stdout.write(printBooks([result.value], 'text', 'zh'));
    if ('each' in report) process.stdout.write(report.each(checkBook(result.value)));
  }
}
