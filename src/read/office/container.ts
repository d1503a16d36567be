const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The compound file of Office 97–2003, which also wraps encrypted files of later versions. */
export const isCompoundFile = (bytes: Uint8Array): boolean => OLE.every((byte, index) => bytes[index] === byte);

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9;

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** A DOCX or XLSX with a password. */
export const isEncryptedOffice = (bytes: Uint8Array): boolean =>
  isCompoundFile(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);
