export type FileKind = 'text' | 'zip' | 'compoundFile' | 'html' | 'xml' | 'pdf' | 'rtf' | 'archive' | 'image';

/**
 * What a file is by its first bytes. Offices name things freely: a `.xls` is often an HTML page or an XML spreadsheet of
 * an accounting system, and read as text either would give a table of nonsense.
 */
export function findFileKind(bytes: Uint8Array): FileKind {
  for (const [kind, ...signatures] of signaturesByKind) {
    if (signatures.some((signature) => startsWith(bytes, signature))) return kind;
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<table|<meta|<style)\b/.test(head)) return 'html';
  if (/^<\?xml\b/.test(head)) return head.includes('<html') ? 'html' : 'xml';
  return 'text';
}

const signaturesByKind: readonly (readonly [FileKind, ...(readonly number[])[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06]],
  ['compoundFile', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a], [0x37, 0x7a, 0xbc, 0xaf, 0x27], [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff]],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
