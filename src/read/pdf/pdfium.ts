import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

let loaded: Promise<Pdfium> | undefined;

/** PDFium in WebAssembly, loaded once per process. */
export function pdfium(): Promise<Pdfium> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pdfium> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const bytes = readFileSync(file);
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const api = await init({ wasmBinary });
  api.PDFiumExt_Init();
  return new Pdfium(api);
}

/** The library with a scratch area for the values that its calls return by pointer. */
export class Pdfium {
  readonly api: WrappedPdfiumModule;
  readonly scratch: number;

  constructor(api: WrappedPdfiumModule) {
    this.api = api;
    this.scratch = this.allocate(256);
  }

  allocate(bytes: number): number {
    return (this.api.pdfium as unknown as { wasmExports: { malloc(size: number): number } }).wasmExports.malloc(bytes);
  }

  free(pointer: number): void {
    (this.api.pdfium as unknown as { wasmExports: { free(pointer: number): void } }).wasmExports.free(pointer);
  }

  copyIn(bytes: Uint8Array): number {
    const pointer = this.allocate(bytes.length);
    (this.api.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.set(bytes, pointer);
    return pointer;
  }

  /** A view of the library's memory, good until the next call. */
  bytes(pointer: number, length: number): Uint8Array {
    return (this.api.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.subarray(pointer, pointer + length);
  }

  float(offset: number): number {
    return (this.api.pdfium as unknown as { HEAPF32: Float32Array }).HEAPF32[(this.scratch + offset) >> 2] ?? 0;
  }

  double(offset: number): number {
    return (this.api.pdfium as unknown as { HEAPF64: Float64Array }).HEAPF64[(this.scratch + offset) >> 3] ?? 0;
  }

  int(offset: number): number {
    return (this.api.pdfium as unknown as { HEAP32: Int32Array }).HEAP32[(this.scratch + offset) >> 2] ?? 0;
  }
}
