/** Refuses queries that cost too much, before they run. */
import { graphLimits } from '@cine/contract/operations/faces/graph';
import { createComplexityRule } from '@pothos/plugin-complexity';
import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  Lexer,
  type SelectionSetNode,
  Source,
  TokenKind,
  type ValidationContext,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';
import type { QueryContext } from './query-context.ts';
import { tooCostly } from './refused.ts';

/** The cost of an alias in an introspection: it repeats the answer, and no tool needs it. */
const perAlias = 10;

const introspectionFields = ['__schema', '__type'];

type Measure = (set: SelectionSetNode | undefined) => number;

/** Refuses a query that asks for more of the schema than tools do. */
const introspectionRule: ValidationRule = (validation) => ({
  OperationDefinition: ({ selectionSet }) => {
    const size = measure(
      validation,
      ({ alias, selectionSet: inner }, sizeOf) => (alias ? perAlias : 1) + sizeOf(inner),
    );
    const repeats = (name: string) => measure(validation, (field) => Number(field.name.value === name));
    const introspected = measure(validation, ({ name, selectionSet: inner }) =>
      introspectionFields.includes(name.value) ? size(inner) : 0,
    );
    const counts: [what: string, asked: number, limit: number][] = [
      ...introspectionFields.map(
        (name) => [name, repeats(name)(selectionSet), 1] as [string, number, number],
      ),
      ['introspection', introspected(selectionSet), graphLimits.introspection],
    ];
    const excess = counts.find(([, count, limit]) => count > limit);
    if (excess) validation.reportError(tooCostly(...excess));
  },
});

/** Counts the fields of a selection and its fragments; each is visited once. */
function measure(
  validation: ValidationContext,
  worth: (field: FieldNode, measure: Measure) => number,
): Measure {
  const sums = new Map<SelectionSetNode, number>();
  const sum: Measure = (set) => {
    if (!set) return 0;
    let value = sums.get(set);
    if (value !== undefined) return value;
    value = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) value += worth(selection, sum);
      else if (selection.kind === Kind.INLINE_FRAGMENT) value += sum(selection.selectionSet);
      else value += sum(validation.getFragment(selection.name.value)?.selectionSet);
    }
    sums.set(set, value);
    return value;
  };
  return sum;
}

type QueryOptions = { variableValues: Readonly<Record<string, unknown>>; operationName: string | null };

/** The errors of a query that asks for too much (`query-too-costly`); fragments count each time. */
export function costErrorsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  context: QueryContext,
  { variableValues, operationName }: QueryOptions,
): readonly GraphQLError[] {
  const costRule = createComplexityRule({
    context,
    variableValues,
    ...(operationName !== null && { operationName }),
    validate: (counts, report) => {
      const excess = (['depth', 'breadth', 'complexity'] as const).find(
        (what) => counts[what] > graphLimits[what],
      );
      if (excess) report(tooCostly(excess, counts[excess], graphLimits[excess]));
    },
  });
  return validate(schema, document, [costRule, introspectionRule]);
}

const opening: readonly string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: readonly string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** The error of a query too long or too nested for the parser, which calls itself for each bracket. */
export function textErrorOf(query: string): GraphQLError | null {
  const lexer = new Lexer(new Source(query));
  let tokens = 0;
  let nesting = 0;
  let deepest = 0;
  while (lexer.advance().kind !== TokenKind.EOF) {
    const { kind } = lexer.token;
    tokens += 1;
    if (opening.includes(kind)) nesting += 1;
    else if (closing.includes(kind)) nesting -= 1;
    deepest = Math.max(deepest, nesting);
  }
  if (tokens > graphLimits.tokens) return tooCostly('tokens', tokens, graphLimits.tokens);
  return deepest > graphLimits.nesting ? tooCostly('nesting', deepest, graphLimits.nesting) : null;
}

/** The error of names that are longer than any of ours, since answers and errors repeat an alias. */
export function longNameErrorOf(document: DocumentNode): GraphQLError | null {
  let longest = 0;
  visit(document, {
    Name: ({ value }) => {
      longest = Math.max(longest, value.length);
      return longest > graphLimits.name ? BREAK : undefined;
    },
  });
  return longest > graphLimits.name ? tooCostly('name', longest, graphLimits.name) : null;
}
