import { type Zippable, zipSync } from 'fflate';

/** A file as a service names it. */
export type Sample = { name: string; bytes: Uint8Array };

type Cell = string | number | null;

/** Delimited text as most write it: quotes where needed, doubled inside. */
export function delimited(rows: readonly (readonly Cell[])[], delimiter = ',', end = '\n'): string {
  const quoted = (cell: Cell) => {
    const text = String(cell ?? '');
    return /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(quoted).join(delimiter) + end).join('');
}

/** Delimited text with all cells in quotes. */
export function allQuoted(rows: readonly (readonly Cell[])[]): string {
  return rows
    .map((row) => `${row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');
}

export function inUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes of an encoding with a byte for each letter, by the table that decoding gives. */
export function inBytes(text: string, encoding: 'windows-1251' | 'windows-1252'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f);
}

/** UTF-16 with its mark, as spreadsheets save “Unicode text”. */
export function inUtf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
}

export function zipOf(name: string, files: readonly Sample[]): Sample {
  const entries: Zippable = {};
  for (const file of files) entries[file.name] = file.bytes;
  return { name, bytes: zipSync(entries) };
}
