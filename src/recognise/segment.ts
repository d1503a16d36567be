import { squeezed } from '../domain/text.js';
import { formOfTitle } from '../forms/titles.js';
import type { SourceDocument, SourceLine } from '../read/source.js';
import type { Block } from './blocks.js';

/** Cuts a document into tables, target forms and running text, by the titles that the forms are known by. */
export function segment(source: SourceDocument): Block[] {
  const blocks: Block[] = [];
  let lines: SourceLine[] = [];
  let title: { readonly kind: ReturnType<typeof formOfTitle>; readonly text: string } | undefined;
  const close = () => {
    if (lines.length === 0) return;
    const kind = title?.kind;
    if (!title || !kind) blocks.push({ is: 'narrative', lines });
    else if (kind === 'department-targets' || kind === 'project-targets' || kind === 'project-targets-summary')
      blocks.push({ is: 'targets', kind, title: title.text, lines });
    else blocks.push({ is: 'table', kind, title: title.text, lines });
    lines = [];
  };
  for (const line of source.lines) {
    if (line.text.trim() === '') continue;
    const kind = formOfTitle(squeezed(line.text));
    if (kind) {
      close();
      title = { kind, text: squeezed(line.text) };
    }
    lines.push(line);
  }
  close();
  return blocks;
}
