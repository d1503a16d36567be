import { tmpdir } from 'node:os';
import { ok, type Result, refuse } from '../../domain/result.js';
import { FONT_NAMES, readFont } from './fonts.js';
import type { PdfRefusal } from './pdf-refusal.js';

/** Typesets one template with the data of a document. */
type Typesetter = (template: string, inputs: Readonly<Record<string, string>>) => Result<Uint8Array, PdfRefusal>;

/** What is used of the Typst compiler, whose own types are absent where it is not installed. */
interface Compiler {
  compile(task: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> }): Compiled;
  pdf(document: object, options: { readonly pdfStandard: string }): Uint8Array;
  evictCache(age: number): void;
}
interface Compiled {
  readonly result: object | null;
  takeError(): { readonly shortDiagnostics: readonly unknown[] } | null;
}
interface CompilerPackage {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontBlobs: readonly Uint8Array[] }[];
    }): Compiler;
  };
}

let loaded: Promise<Typesetter | undefined> | undefined;

/** The typesetter with its fonts, loaded once; undefined where the optional packages are not installed. */
export function typesetter(): Promise<Typesetter | undefined> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Typesetter | undefined> {
  const compiler = await openCompiler();
  return compiler && ((template, inputs) => typeset(compiler, template, inputs));
}

async function openCompiler(): Promise<Compiler | undefined> {
  try {
    const fontBlobs = FONT_NAMES.map(readFont);
    // Named in a variable, so that types and builds do not ask for a package that may be absent.
    const name = '@myriaddreamin/typst-ts-node-compiler' as const;
    const { NodeCompiler } = (await import(name)) as unknown as CompilerPackage;
    // The template reads no files; the workspace only has to be somewhere.
    return NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs }] });
  } catch {
    return undefined;
  }
}

function typeset(
  compiler: Compiler,
  template: string,
  inputs: Readonly<Record<string, string>>,
): Result<Uint8Array, PdfRefusal> {
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  try {
    if (compiled.result) return exported(compiler, compiled.result);
    return refuse({ kind: 'not-typeset', reason: JSON.stringify(compiled.takeError()?.shortDiagnostics ?? '') });
  } finally {
    // What one document left behind serves the next, not the one after.
    compiler.evictCache(2);
  }
}

/** PDF/A wants a glyph for every character; where our fonts have none, those of the system are asked. */
function exported(compiler: Compiler, document: object): Result<Uint8Array, PdfRefusal> {
  try {
    return ok(compiler.pdf(document, { pdfStandard: 'a-2a' }));
  } catch (error) {
    const missing = [...String(error).matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)];
    if (missing.length === 0) throw error;
    return refuse({ kind: 'characters-missing', characters: missing.map(([, text = '']) => text).join('') });
  }
}
