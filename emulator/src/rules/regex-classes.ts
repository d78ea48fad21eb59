type Range = readonly [first: number, last: number];

const MAX_CODE_POINT = 0x10ffff;

/** The ranges that a text such as `09AF` stands for. */
function rangesOf(text: string): Range[] {
  return Array.from({ length: text.length / 2 }, (_, i) => [
    text.charCodeAt(2 * i),
    text.charCodeAt(2 * i + 1),
  ]);
}

const POSIX: Record<string, Range[]> = {
  alnum: rangesOf('09AZaz'),
  alpha: rangesOf('AZaz'),
  ascii: rangesOf('\0\x7f'),
  blank: rangesOf('\t\t  '),
  cntrl: rangesOf('\0\x1f\x7f\x7f'),
  digit: rangesOf('09'),
  graph: rangesOf('!~'),
  lower: rangesOf('az'),
  print: rangesOf(' ~'),
  punct: rangesOf('!/:@[`{~'),
  space: rangesOf('\t\r  '),
  upper: rangesOf('AZ'),
  word: rangesOf('09AZ__az'),
  xdigit: rangesOf('09AFaf'),
};

export const SPACES = '\\t\\n\\f\\r ';
const NOT_SPACES = '\\0-\\x08\\x0B\\x0E-\\x1F!-\\u{10FFFF}';
const GENERAL_CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfos]?|Any)$/;

const MEMBER =
  /\[:(\^?)(\w+):\]|(\\[pP](?:\{\^?\w+\}|\w))|\\x(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{2}))|\\(0[0-7]{0,2}|[1-7][0-7]{1,2})|\\([\s\S])|([\s\S])/gu;

/** What stands between the brackets of a class. */
export function membersOf(members: string): string {
  return members.replace(MEMBER, (_piece: string, ...groups: (string | undefined)[]) => {
    const [inverted, posix, unicode, hex, hex2, octal, escaped, char] = groups;
    if (posix !== undefined) return posixClass(posix, inverted === '^');
    if (unicode !== undefined) return unicodeClass(unicode);
    if (hex !== undefined || hex2 !== undefined) return `\\u{${hex ?? hex2}}`;
    if (octal !== undefined) return `\\u{${Number.parseInt(octal, 8).toString(16)}}`;
    if (escaped !== undefined) return escapedMember(escaped);
    return char === '-' || char === '^' ? (char as string) : literal(char as string);
  });
}

function posixClass(name: string, inverted: boolean): string {
  if (!Object.hasOwn(POSIX, name)) throw new SyntaxError('class');
  const ranges = POSIX[name] as Range[];
  return rangesText(inverted ? inverse(ranges) : ranges);
}

function inverse(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  let next = 0;
  for (const [first, last] of ranges) {
    if (first > next) found.push([next, first - 1]);
    next = last + 1;
  }
  return [...found, [next, MAX_CODE_POINT]];
}

function rangesText(ranges: readonly Range[]): string {
  return ranges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('');
}

/** `\pL`, `\p{Greek}` and their opposites. */
export function unicodeClass(piece: string): string {
  const [, sign, inverted, name] = /^\\([pP])\{?(\^?)(\w+)\}?$/.exec(piece) as RegExpExecArray;
  const positive = (sign === 'p') === (inverted === '');
  return `\\${positive ? 'p' : 'P'}{${GENERAL_CATEGORY.test(name as string) ? name : `Script=${name}`}}`;
}

function escapedMember(char: string): string {
  if ('dDwWtnrfv'.includes(char)) return `\\${char}`;
  if (char === 's') return SPACES;
  if (char === 'S') return NOT_SPACES;
  if (char === 'a') return '\\x07';
  if (/[A-Za-z0-9]/.test(char)) throw new SyntaxError('escape');
  return literal(char);
}

function literal(char: string): string {
  if (/[\^$\\.*+?()[\]{}|/]/.test(char)) return `\\${char}`;
  return char === '-' ? '\\x2D' : char;
}
