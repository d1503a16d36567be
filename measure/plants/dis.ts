import type { TableKind } from '../../src/domain/book.js';
import { formOf } from '../../src/forms/registry.js';
import { type Plant, tablesOf, without, withTable } from '../plant.js';

const missing = (...kinds: TableKind[]): Plant[] =>
  kinds.map((kind) => ({
    rules: ['DIS002'],
    name: `no ${kind}`,
    // Neither published nor announced: a form that the contents name may only have been lost on the way.
    plant: without((part) =>
      part.is === 'table'
        ? part.table.kind === kind
        : 'text' in part && (formOf(kind)?.known ?? []).some((title) => part.text.includes(title)),
    ),
  }));

export const DIS_PLANTS: readonly Plant[] = [
  {
    rules: ['DIS001'],
    name: 'an empty form without its note',
    plant({ document }, random) {
      const empty = tablesOf(document, 'managed-funds-expenditure', 'state-capital-expenditure', 'three-public').filter(
        (index) => {
          const part = document.parts[index];
          return (
            part?.is === 'table' &&
            part.table.note !== null &&
            !part.table.body.flat().some(({ text }) => /\d/.test(text))
          );
        },
      );
      if (empty.length === 0) return undefined;
      return {
        document: withTable(document, random.pick(empty), (table) => ({ ...table, note: null })),
        anywhere: true,
      };
    },
  },
  ...missing(
    'income-expenditure-summary',
    'expenditure-summary',
    'general-expenditure',
    'appropriation-summary',
    'three-public',
  ),
  {
    rules: ['DIS009'],
    name: 'a project without a goal',
    plant(draft, random) {
      const { document } = draft;
      const found = tablesOf(document, 'project-targets', 'project-targets-summary');
      if (draft.book.targets.projects.length < 4) return undefined;
      if (found.length === 0) return undefined;
      const index = random.pick(found);
      const isGoal = (text: string) => /^(?:对|面向|通过|做好|开展|支持|更新).{8,}。$/.test(text);
      const part = document.parts[index];
      if (part?.is !== 'table' || !part.table.body.flat().some(({ text }) => isGoal(text))) return undefined;
      return {
        document: withTable(document, index, (table) => {
          let done = false;
          const body = table.body.map((cells) =>
            cells.map((cell) => {
              if (done || !isGoal(cell.text)) return cell;
              done = true;
              return { ...cell, text: '' };
            }),
          );
          return { ...table, body };
        }),
        anywhere: true,
      };
    },
  },
  {
    rules: ['DIS003'],
    name: 'nothing about procurement and assets',
    plant({ document }) {
      const parts = document.parts.filter(
        (part) =>
          !((part.is === 'paragraph' || part.is === 'heading') && /政府采购|国有资产|车辆|绩效目标/.test(part.text)),
      );
      return parts.length < document.parts.length ? { document: { ...document, parts }, anywhere: true } : undefined;
    },
  },
];
