import { readFileSync } from 'node:fs';
import { runProgram } from '../cli/program.js';

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
await runProgram(process.argv.slice(2), manifest.version);
