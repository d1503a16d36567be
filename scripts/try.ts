// npm run try -- fixtures/x: prints the book of a disclosure and its findings, as a person reads them.

import { checkBook } from '../src/app/check-book.js';
import { disclosureFiles } from '../src/app/disclosure-files.js';
import { printBooks } from '../src/app/print-books.js';
import { printReport } from '../src/app/print-report.js';
import { explainReadRefusal, readBook } from '../src/app/read-book.js';

for (const file of disclosureFiles(process.argv.slice(2))) {
  const book = readBook(file);
  if (!book.ok) console.error(`${file}: ${explainReadRefusal(book.refusal).zh}`);
  else {
    process.stdout.write(printBooks([book.value], 'text', 'zh'));
    process.stdout.write(printReport(checkBook(book.value), 'text', 'zh', false));
  }
}
