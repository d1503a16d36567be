import type { Command } from 'commander';
import { Option } from 'commander';
import { disclosureFiles } from '../app/disclosure-files.js';
import { BOOK_FORMATS, type BookFormat, printBooks } from '../app/print-books.js';
import { readBook } from '../app/read-book.js';
import type { BudgetBook } from '../domain/book.js';
import type { Language } from './language.js';
import { standardOutput } from './output.js';
import { refuseNoFiles, reportRefusal } from './refusals.js';

interface ReadOptions {
  readonly format: BookFormat;
  readonly lang: Language;
}

export function addReadCommand(program: Command): void {
  program
    .command('read')
    .description('把公开文件读成预算书  read disclosures into budget books')
    .argument('<path...>', '文件或文件夹  files or folders')
    .addOption(new Option('--format <format>', '输出格式  output format').choices(BOOK_FORMATS).default('json'))
    .addOption(new Option('--lang <lang>', '语言  language').choices(['zh', 'en']).default('zh'))
    .action((paths: string[], options: ReadOptions) => read(paths, options));
}

function read(paths: readonly string[], options: ReadOptions): void {
  const files = disclosureFiles(paths);
  if (files.length === 0) {
    refuseNoFiles();
    return;
  }
  const books: BudgetBook[] = [];
  for (const file of files) {
    const book = readBook(file);
    if (!book.ok) reportRefusal(file, book.refusal);
    else if (options.format === 'csv') books.push(book.value);
    else standardOutput.write(printBooks([book.value], options.format, options.lang));
  }
  if (books.length > 0) standardOutput.write(printBooks(books, options.format, options.lang));
}
