/** Where something stands in the source, both 1-based. */
export type Position = { line: number; column: number };

/**
 * From the first character to behind the last, in UTF-16 units. As the official emulator reports it, an expression
 * starts at the parenthesis around it and ends with its last part: closing brackets don't belong to it.
 */
export type Span = { start: number; end: number };

export type BinaryOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*' | '/' | '%';

export type Expression = { at: Position; span: Span } & (
  | { kind: 'literal'; value: null | boolean | bigint | number | string | Buffer }
  | { kind: 'name'; name: string }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'map'; entries: { key: Expression; value: Expression }[] }
  | { kind: 'path'; segments: (string | Expression)[] }
  | { kind: 'member'; object: Expression; name: string }
  | { kind: 'index'; object: Expression; index: Expression }
  | { kind: 'slice'; object: Expression; from: Expression; to: Expression }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'method'; object: Expression; name: string; args: Expression[] }
  | { kind: 'not' | 'negate'; operand: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
  | { kind: 'is'; operand: Expression; type: string }
  | { kind: 'conditional'; test: Expression; yes: Expression; no: Expression }
);

export type FunctionDeclaration = {
  at: Position;
  name: string;
  params: string[];
  lets: { start: number; name: string; value: Expression }[];
  result: Expression;
};

export type PatternSegment =
  | { kind: 'text'; text: string }
  | { kind: 'one'; name: string }
  | { kind: 'many'; name: string };

export type Allow = { at: Position; methods: { at: Position; name: string }[]; condition: Expression | null };

export type Match = {
  at: Position;
  pattern: PatternSegment[];
  allows: Allow[];
  functions: FunctionDeclaration[];
  matches: Match[];
};

export type Source = {
  version: 1 | 2;
  functions: FunctionDeclaration[];
  service: { functions: FunctionDeclaration[]; matches: Match[] };
};
