/** A pattern ready for use: anchored to the whole text, and for all its occurrences. */
export type CompiledRegex = { whole: RegExp; anywhere: RegExp };

const cache = new Map<string, CompiledRegex | null>();
const CACHE_SIZE = 500;

const POSIX_CLASSES: Record<string, string> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};
const SPACES = '\\t\\n\\f\\r ';
const NOT_SPACES = '\\0-\\x08\\x0B\\x0E-\\x1F!-\\u{10FFFF}';
const GENERAL_CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfos]?)$/;

/**
 * Translates an RE2 pattern to JavaScript and caches it. Null for what RE2 refuses (look-around, back
 * references, repeats above 1,000) and for the little that has no translation, so that it denies.
 */
export function compileRegex(pattern: string): CompiledRegex | null {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  const compiled = compile(pattern);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(pattern, compiled);
  return compiled;
}

function compile(pattern: string): CompiledRegex | null {
  const prefix = /^\(\?([ims]+)\)/.exec(pattern);
  const flags = prefix?.[1] ?? '';
  try {
    const source = translate(pattern.slice(prefix?.[0].length ?? 0), flags.includes('s'));
    const used = `u${flags.includes('i') ? 'i' : ''}${flags.includes('m') ? 'm' : ''}`;
    const start = flags.includes('m') ? '(?<![^])' : '^';
    const end = flags.includes('m') ? '(?![^])' : '$';
    return {
      whole: new RegExp(`${start}(?:${source})${end}`, used),
      anywhere: new RegExp(source, `g${used}`),
    };
  } catch {
    return null;
  }
}

const PIECE =
  /\\Q([\s\S]*?)(?:\\E|$)|\\([pP])(?:\{\^?(\w+)\}|(\w))|\\x(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{2}))|\\([\s\S])|\[(\^?)(\]?(?:\[:\^?\w+:\]|\\[pP]\{\^?\w+\}|\\x\{[0-9a-fA-F]+\}|\\[\s\S]|[^\]\\])*)\]|\(\?P<(\w+)>|\(\?(:|<?[=!]|<\w+>|)|\{(\d+)(?:,(\d*))?\}|([\s\S])/gu;

function translate(pattern: string, dotMatchesAll: boolean): string {
  return pattern.replace(PIECE, (piece: string, ...groups: (string | undefined)[]) => {
    const [quoted, sign, , , hex, hex2, escaped, negated, members, named, group, low, high, char] = groups;
    if (quoted !== undefined) return [...quoted].map(literal).join('');
    if (sign !== undefined) return unicodeClass(piece);
    if (hex !== undefined || hex2 !== undefined) return codePoint((hex ?? hex2) as string);
    if (escaped !== undefined) return escapeOf(escaped, false);
    if (members !== undefined) return `[${negated}${translateMembers(members)}]`;
    if (named !== undefined) return `(?<${named}>`;
    if (group !== undefined) return openGroup(group);
    if (low !== undefined) {
      if (Math.max(Number(low), Number(high ?? 0)) > 1000) throw new RangeError('repeat');
      return piece;
    }
    if (char === '.') return dotMatchesAll ? '[^]' : '[^\\n]';
    return char === '{' || char === '}' || char === ']' ? `\\${char}` : (char as string);
  });
}

function openGroup(kind: string): string {
  if (kind !== ':' && !/^<\w+>$/.test(kind)) throw new SyntaxError('group');
  return `(?${kind}`;
}

const MEMBER =
  /\[:(\^?)(\w+):\]|(\\[pP](?:\{\^?\w+\}|\w))|\\x(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{2}))|\\([\s\S])|([\s\S])/gu;

function translateMembers(members: string): string {
  return members.replace(MEMBER, (_piece: string, ...groups: (string | undefined)[]) => {
    const [inverted, posix, unicode, hex, hex2, escaped, char] = groups;
    if (posix !== undefined) {
      if (inverted === '^' || !Object.hasOwn(POSIX_CLASSES, posix)) throw new SyntaxError('class');
      return POSIX_CLASSES[posix] as string;
    }
    if (unicode !== undefined) return unicodeClass(unicode);
    if (hex !== undefined || hex2 !== undefined) return codePoint((hex ?? hex2) as string);
    if (escaped !== undefined) return escapeOf(escaped, true);
    return char === '-' || char === '^' ? (char as string) : literal(char as string);
  });
}

function unicodeClass(piece: string): string {
  const [, sign, inverted, name] = /^\\([pP])\{?(\^?)(\w+)\}?$/.exec(piece) as RegExpExecArray;
  const positive = (sign === 'p') === (inverted === '');
  return `\\${positive ? 'p' : 'P'}{${GENERAL_CATEGORY.test(name as string) ? name : `Script=${name}`}}`;
}

function codePoint(hex: string): string {
  return `\\u{${hex}}`;
}

function escapeOf(char: string, inClass: boolean): string {
  if ('dDwWtnrfv'.includes(char)) return `\\${char}`;
  if (char === 's') return inClass ? SPACES : `[${SPACES}]`;
  if (char === 'S') return inClass ? NOT_SPACES : `[^${SPACES}]`;
  if (char === 'a') return '\\x07';
  if (!inClass && (char === 'b' || char === 'B')) return `\\${char}`;
  if (!inClass && char === 'A') return '(?<![^])';
  if (!inClass && char === 'z') return '(?![^])';
  if (/[A-Za-z0-9]/.test(char)) throw new SyntaxError('escape');
  return literal(char);
}

function literal(char: string): string {
  if (/[\^$\\.*+?()[\]{}|/]/.test(char)) return `\\${char}`;
  return char === '-' ? '\\x2D' : char;
}
