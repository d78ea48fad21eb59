/** A string or bytes literal: its value and end, or the position of its fault. */
export type Literal = { value: string | Buffer; end: number } | { fault: string; at: number };

const SIMPLE: Record<string, string> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };
const CODE = /x([0-9a-fA-F]{2})|([0-3][0-7]{2})|u([0-9a-fA-F]{4})/y;

/**
 * Reads the literal at an offset. `\xHH` and `\OOO` are a character in a string and a byte in a bytes
 * literal, `\uHHHH` is one UTF-16 unit. Other characters are UTF-8 in a bytes literal.
 */
export function readLiteral(source: string, from: number, quote: string, bytes: boolean): Literal {
  const chunks: Buffer[] = [];
  let text = '';
  let i = from;
  for (;;) {
    const char = source[i];
    if (char === undefined || char === '\n' || char === '\r') {
      return { fault: `Missing a closing ${quote}.`, at: from - 1 };
    }
    if (char === quote) break;
    if (char !== '\\') {
      text += char;
      i++;
      continue;
    }
    const escaped = readEscape(source, i + 1);
    if (escaped === null) return { fault: 'Invalid escape sequence.', at: i };
    if (bytes && escaped.isByte) {
      chunks.push(Buffer.from(text, 'utf8'), Buffer.from([escaped.unit]));
      text = '';
    } else text += String.fromCharCode(escaped.unit);
    i += 1 + escaped.length;
  }
  return { value: bytes ? Buffer.concat([...chunks, Buffer.from(text, 'utf8')]) : text, end: i + 1 };
}

function readEscape(source: string, from: number): { unit: number; length: number; isByte: boolean } | null {
  CODE.lastIndex = from;
  const match = CODE.exec(source);
  if (match !== null) {
    const [all, hex, octal, unit] = match;
    const value =
      octal === undefined ? Number.parseInt((hex ?? unit) as string, 16) : Number.parseInt(octal, 8);
    return { unit: value, length: all.length, isByte: unit === undefined };
  }
  const char = source[from] ?? '';
  const simple = SIMPLE[char] ?? ('\\\'"'.includes(char) && char !== '' ? char : undefined);
  return simple === undefined ? null : { unit: simple.charCodeAt(0), length: 1, isByte: false };
}
