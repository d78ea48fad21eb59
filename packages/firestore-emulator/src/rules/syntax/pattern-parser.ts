/** Parses the path patterns of `match`. */
import type { PatternSegment } from './ast.ts';
import { type Lexer, SyntaxFault, unexpected } from './lexer.ts';

export function parsePattern(lexer: Lexer): PatternSegment[] {
  const segments: PatternSegment[] = [];
  for (;;) {
    const segment = parseSegment(lexer);
    if (segment === null) break;
    segments.push(segment);
  }
  const next = lexer.peek();
  if (segments.length === 0) throw unexpected(next, "'/'");
  if (lexer.peekIs('}')) throw new SyntaxFault("Extra closing '}' in path.", next.at);
  return segments;
}

/** A segment of literal text or a wildcard; null if none begins here. */
export function parseSegment(lexer: Lexer): PatternSegment | null {
  const { kind, text, at } = lexer.peek();
  if (kind === 'segment') {
    lexer.take();
    return { kind: 'text', text: text.slice(1), at };
  }
  if (!lexer.takeIf('/')) return null;
  // `{}` after a slash can only be the empty body after a path that ends with the slash.
  if (!lexer.peekIs('{') || lexer.peekIs('}', 1)) throw straySlash(at);
  return parseWildcard(lexer, at);
}

export function straySlash(at: PatternSegment['at']): SyntaxFault {
  return new SyntaxFault("Forward slash '/' found where identifier or binding expected.", at);
}

function parseWildcard(lexer: Lexer, at: PatternSegment['at']): PatternSegment {
  lexer.expect('{');
  const { text: name, at: nameAt } = lexer.takeName();
  const many = lexer.takeIf('=') && !lexer.takeIf('*');
  if (many) lexer.expect('**');
  lexer.expect('}');
  return { kind: many ? 'many' : 'one', name, nameAt, at };
}
