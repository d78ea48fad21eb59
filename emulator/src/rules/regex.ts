import { membersOf, SPACES, unicodeClass } from './regex-classes.ts';

/** A pattern ready for use: anchored to the whole text, and for all its occurrences. */
export type CompiledRegex = { whole: RegExp; anywhere: RegExp };

const cache = new Map<string, CompiledRegex | null>();
const CACHE_SIZE = 500;
const MAX_REPEATS = 1000;

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
  try {
    const { source, ignoresCase } = new Translation().of(pattern);
    const flags = ignoresCase ? 'ui' : 'u';
    return { whole: new RegExp(`^(?:${source})$`, flags), anywhere: new RegExp(source, `g${flags}`) };
  } catch {
    return null;
  }
}

const PIECE = new RegExp(
  [
    '\\\\Q([\\s\\S]*?)(?:\\\\E|$)',
    '(\\\\[pP](?:\\{\\^?\\w+\\}|\\w))',
    '\\\\x(?:\\{([0-9a-fA-F]+)\\}|([0-9a-fA-F]{2}))',
    '\\\\(0[0-7]{0,2}|[1-7][0-7]{1,2})',
    '\\\\([\\s\\S])',
    '\\[(\\^?)(\\]?(?:\\[:\\^?\\w+:\\]|\\\\[pP]\\{\\^?\\w+\\}|\\\\x\\{[0-9a-fA-F]+\\}|\\\\[\\s\\S]|[^\\]\\\\])*)\\]',
    '\\(\\?P<(\\w+)>',
    '\\(\\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])',
    '(\\(\\?<\\w+>)',
    '(\\(\\?)',
    '\\{(\\d+)(?:,(\\d*))?\\}',
    '([\\s\\S])',
  ].join('|'),
  'gu',
);

/** `i`, `m`, `s` and `U` as they are in force at some place. */
type Flags = ReadonlySet<string>;

/** The translation of one pattern. Throws where there is none. */
class Translation {
  readonly #around: Flags[] = [];
  #flags: Flags = new Set();
  /** JavaScript can ignore the case only of a whole pattern. */
  readonly #caseModes = new Set<boolean>();

  of(pattern: string): { source: string; ignoresCase: boolean } {
    const source = pattern.replace(PIECE, (piece: string, ...groups: (string | undefined)[]) =>
      this.#piece(piece, groups),
    );
    if (this.#caseModes.size > 1) throw new SyntaxError('case');
    return { source, ignoresCase: this.#caseModes.has(true) };
  }

  #piece(piece: string, groups: (string | undefined)[]): string {
    const [
      quoted,
      unicode,
      hex,
      hex2,
      octal,
      escaped,
      negated,
      members,
      named,
      on,
      off,
      end,
      group,
      lookAround,
      low,
      high,
      char,
    ] = groups;
    if (quoted !== undefined) return [...quoted].map((one) => this.#character(one)).join('');
    if (unicode !== undefined) return this.#cased(unicodeClass(unicode));
    if (hex !== undefined || hex2 !== undefined) return this.#cased(`\\u{${hex ?? hex2}}`);
    if (octal !== undefined) return this.#cased(`\\u{${Number.parseInt(octal, 8).toString(16)}}`);
    if (escaped !== undefined) return this.#escape(escaped);
    if (members !== undefined) return this.#cased(`[${negated}${membersOf(members)}]`);
    if (named !== undefined) return this.#open(this.#flags, `(?<${named}>`);
    if (end !== undefined) return this.#setFlags(on ?? '', off ?? '', end);
    if (group !== undefined) return this.#open(this.#flags, group);
    if (lookAround !== undefined) throw new SyntaxError('group');
    if (low !== undefined) {
      if (Math.max(Number(low), Number(high ?? 0)) > MAX_REPEATS) throw new RangeError('repeat');
      return piece;
    }
    return this.#plain(char as string);
  }

  #plain(char: string): string {
    switch (char) {
      case '(':
        return this.#open(this.#flags, '(');
      case ')':
        this.#flags = this.#around.pop() ?? this.#flags;
        return ')';
      case '.':
        return this.#flags.has('s') ? '[^]' : '[^\\n]';
      case '^':
        return this.#flags.has('m') ? '(?<![^\\n])' : '(?<![^])';
      case '$':
        return this.#flags.has('m') ? '(?![^\\n])' : '(?![^])';
      case '|':
      case '*':
      case '+':
      case '?':
        return char;
      case '[':
      case '\\':
        throw new SyntaxError('unfinished');
      default:
        return this.#character(char);
    }
  }

  #escape(char: string): string {
    if ('dDwWbBtnrfv'.includes(char)) return `\\${char}`;
    if (char === 's') return `[${SPACES}]`;
    if (char === 'S') return `[^${SPACES}]`;
    if (char === 'a') return '\\x07';
    if (char === 'A') return '(?<![^])';
    if (char === 'z') return '(?![^])';
    if (/[A-Za-z0-9]/.test(char)) throw new SyntaxError('escape');
    return this.#character(char);
  }

  #character(char: string): string {
    return this.#cased(/[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char);
  }

  #cased(source: string): string {
    if (/[A-Za-z]|[^\0-\x7f]/.test(source)) this.#caseModes.add(this.#flags.has('i'));
    return source;
  }

  #open(flags: Flags, source: string): string {
    this.#around.push(this.#flags);
    this.#flags = flags;
    return source;
  }

  /** `(?i)` up to the end of the group around it, or `(?i:` for a group of its own. */
  #setFlags(on: string, off: string, end: string): string {
    if (/[^imsU]/.test(on + off) || (end === ')' && on + off === '')) throw new SyntaxError('flags');
    if ((on + off).includes('U')) throw new SyntaxError('greed');
    const flags = new Set([...this.#flags, ...on].filter((flag) => !off.includes(flag)));
    if (end === ':') return this.#open(flags, '(?:');
    this.#flags = flags;
    return '';
  }
}
