/** Keys below which a number is a double, which is printed with its point even when it is whole. */
const DOUBLES = new Set(['doubleValue', 'latitude', 'longitude']);

/** Prints an answer as the official emulator does, to the byte: as protobuf's JSON for Java, a stream's as an array. */
export function formatJson(json: unknown): string {
  if (!Array.isArray(json)) return `${print(json, '', '')}\n`;
  return `[\n${json.map((message) => print(message, '', '')).join(',\n')}\n]\n`;
}

/** Prints an error's body as the official emulator does: in one line and with its slashes escaped. */
export function formatError(json: unknown): string {
  return JSON.stringify(json).replaceAll('/', '\\/');
}

function print(value: unknown, key: string, indent: string): string {
  if (typeof value === 'number' && DOUBLES.has(key)) return formatDouble(value);
  if (Array.isArray(value)) return `[${value.map((item) => print(item, key, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  let text = '{\n';
  let separator = '';
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    text += `${separator}${inner}${JSON.stringify(name)}: ${print(member, name, inner)}`;
    separator = ',\n';
  }
  return separator === '' ? `${text}${indent}}` : `${text}\n${indent}}`;
}

/** A finite number as Java prints it: `1.0`, `12345.6789`, and outside of 0.001 to 10,000,000 `1.0E7`, `-1.5E-10`. */
export function formatDouble(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e7))
    return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}
