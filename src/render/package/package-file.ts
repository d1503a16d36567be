/** A file of the package; the path is within it, with slashes. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
