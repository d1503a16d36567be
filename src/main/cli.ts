import { checkBook } from '../app/check-book.js';
import { readBook } from '../app/read-books.js';

const [command, ...words] = process.argv.slice(2);
const files = words.filter((word, index) => !word.startsWith('--') && !words[index - 1]?.startsWith('--'));
for (const file of files) {
  const book = readBook(file);
  if (!book.ok) throw new Error(JSON.stringify(book.refusal));
  console.log(JSON.stringify(command === 'read' ? book.value : checkBook(book.value)));
}
