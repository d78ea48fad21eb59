/** The syntax tree of security rules. */

/** A position in the source, both 1-based. */
export type Position = { line: number; column: number };

/**
 * In UTF-16 units. As in the official emulator's reports, an expression starts at its outermost parenthesis
 * and ends with its last part, without closing brackets.
 */
export type Span = { start: number; end: number };

export type BinaryOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*' | '/' | '%';

/** `groups` are the positions of the parentheses around an expression, the outermost first. */
export type Expression = { at: Position; span: Span; groups?: Position[] } & (
  | { kind: 'literal'; value: null | boolean | bigint | number | string | Buffer }
  | { kind: 'name'; name: string }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'map'; entries: { key: Expression; value: Expression }[] }
  | { kind: 'path'; segments: (string | Expression)[] }
  | { kind: 'member'; object: Expression; name: string }
  | { kind: 'index'; object: Expression; index: Expression }
  | { kind: 'slice'; object: Expression; from: Expression | null; to: Expression | null }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'method'; object: Expression; name: string; nameAt: Position; args: Expression[] }
  | { kind: 'not' | 'negate'; operand: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
  | { kind: 'is'; operand: Expression; type: string; typeAt: Position }
  | { kind: 'conditional'; test: Expression; yes: Expression; no: Expression }
);

export type Named = { at: Position; name: string };

/** A name that is bound to a value: a parameter, a `let` or a wildcard. */
export type Binding = Named;

export type FunctionDeclaration = {
  at: Position;
  name: string;
  params: Binding[];
  lets: (Binding & { start: number; value: Expression })[];
  result: Expression;
};

export type PatternSegment =
  | { kind: 'text'; text: string; at: Position }
  | { kind: 'one' | 'many'; name: string; nameAt: Position; at: Position };

/** `allow`: its methods are names, too. */
export type Allow = { at: Position; methods: Named[]; condition: Expression | null };

export type Match = {
  at: Position;
  pattern: PatternSegment[];
  allows: Allow[];
  functions: FunctionDeclaration[];
  matches: Match[];
};

export type Service = { at: Position; name: string; functions: FunctionDeclaration[]; matches: Match[] };

export type Source = { version: 1 | 2; functions: FunctionDeclaration[]; services: Service[] };
