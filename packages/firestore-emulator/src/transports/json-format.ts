/** Keys of doubles, which are printed with a point even if they are whole. */
const DOUBLES = new Set(['doubleValue', 'latitude', 'longitude']);

const LINE_BREAKS = Array.from({ length: 50 }, (_, depth) => `\n${'  '.repeat(depth)}`);

/** Prints an answer exactly like the official emulator: protobuf's JSON for Java, an array for a stream. */
export function formatJson(json: unknown): string {
  const printer = new Printer();
  if (!Array.isArray(json)) return `${printer.print(json)}\n`;
  return `[\n${json.map((message) => printer.print(message)).join(',\n')}\n]\n`;
}

/** Prints an error's body as the official emulator does: on one line, with slashes escaped. */
export function formatError(json: unknown): string {
  return JSON.stringify(json).replaceAll('/', '\\/');
}

/** Appends to one text and quotes each name once, to be fast. */
class Printer {
  private text = '';
  private readonly names = new Map<string, string>();

  print(json: unknown): string {
    this.text = '';
    this.value(json, '', 0);
    return this.text;
  }

  private value(value: unknown, key: string, depth: number): void {
    if (typeof value === 'number' && DOUBLES.has(key)) this.text += formatDouble(value);
    else if (Array.isArray(value)) this.array(value, key, depth);
    else if (typeof value === 'object' && value !== null) this.object(value, depth);
    else this.text += JSON.stringify(value);
  }

  private array(items: unknown[], key: string, depth: number): void {
    this.text += '[';
    for (const [i, item] of items.entries()) {
      if (i > 0) this.text += ', ';
      this.value(item, key, depth);
    }
    this.text += ']';
  }

  private object(object: object, depth: number): void {
    const start = lineBreak(depth + 1);
    this.text += '{';
    let separator = start;
    for (const [name, member] of Object.entries(object)) {
      if (member === undefined) continue;
      this.text += separator;
      this.text += this.quoted(name);
      this.value(member, name, depth + 1);
      separator = `,${start}`;
    }
    this.text += lineBreak(depth);
    this.text += '}';
  }

  private quoted(name: string): string {
    let text = this.names.get(name);
    if (text === undefined) {
      text = `${JSON.stringify(name)}: `;
      this.names.set(name, text);
    }
    return text;
  }
}

function lineBreak(depth: number): string {
  return LINE_BREAKS[depth] ?? `\n${'  '.repeat(depth)}`;
}

/** A finite number as in Java: `1.0`, `12345.6789`, and `1.0E7`, `-1.5E-10` outside 0.001 to 10,000,000. */
export function formatDouble(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e7))
    return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}
