import type { Measured } from '../src/domain/measured.js';

/** The measured figures as a module, so that the program can show them wherever it is installed. */
export function measuredModule({ clean, cleanWithFindings, rules }: Measured): string {
  const lines = Object.entries(rules).map(
    ([code, { planted, found, right, wrong }]) =>
      `    ${code}: { planted: ${planted}, found: ${found}, right: ${right}, wrong: ${wrong} },`,
  );
  return [
    '// Written by `npm run generate` from measure/measured.json, which `npm run measure -- --write` writes.',
    "import type { Measured } from '../domain/measured.js';",
    '',
    'export const MEASURED: Measured = {',
    `  clean: ${clean},`,
    `  cleanWithFindings: ${cleanWithFindings},`,
    '  rules: {',
    ...lines,
    '  },',
    '};',
    '',
  ].join('\n');
}
