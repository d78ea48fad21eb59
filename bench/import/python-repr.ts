/** The values whose `repr` is needed. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/**
 * Writes a value as CPython 3 does: single quotes unless the text contains only such, and escapes for what
 * can't be printed.
 */
export function repr(value: Value): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'number') return reprNumber(value);
  if (typeof value === 'string') return reprString(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${reprString(key)}: ${repr(item)}`);
  return `{${entries.join(', ')}}`;
}

function reprNumber(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  // Two digits at least in an exponent.
  return String(value).replace(/(e[-+])(\d)$/, '$10$2');
}

const plain = /^[ -&(-[\]-~¡-¬®-\u02ff\u0400-\u04ff]*$/;
const unprintable = /[\p{C}\p{Z}]/u;
const named: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function reprString(text: string): string {
  if (plain.test(text)) return `'${text}'`;
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const characters = [...text].map((character) => {
    if (character === quote) return `\\${quote}`;
    if (character === ' ' || !(character in named || unprintable.test(character))) return character;
    return named[character] ?? escaped(character.codePointAt(0)!);
  });
  return `${quote}${characters.join('')}${quote}`;
}

function escaped(code: number): string {
  const hex = code.toString(16);
  if (code < 0x1_00) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x1_00_00 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
