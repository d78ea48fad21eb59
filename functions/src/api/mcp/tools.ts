/** The tools of assistants, made from the operations' definitions. */
import { operations } from '@cine/contract';
import { type Operation, unfitTokens, whyNoTool } from '@cine/contract/operation';
import type { TokenScope } from '@cine/contract/operations/core/tokens';
import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { heldBy } from '#platform/memory/held-by.ts';
import { inputSchema, type JsonSchema, plain } from '../docs/schemas.ts';

const toolOf = heldBy((operation: Operation): Tool => {
  const { name, summary, refusals, rest, creates, destroysNothing = creates !== undefined } = operation;
  const reads = unfitTokens(operation) === null;
  return {
    name,
    description:
      refusals.length === 0
        ? summary
        : `${summary} Refuses with ${refusals.map((each) => `\`${each}\``).join(', ')}.`,
    inputSchema: { type: 'object', ...inputSchema(operation.input), additionalProperties: false },
    outputSchema: outputSchemaOf(operation),
    annotations: {
      readOnlyHint: reads,
      ...(!reads && {
        // Whatever doesn't only add may change or end what was there.
        destructiveHint: !destroysNothing || rest.method === 'PUT',
        idempotentHint: rest.method === 'DELETE' || rest.method === 'PUT',
      }),
      // It acts on nothing but this product.
      openWorldHint: false,
    },
  };
});

/** What a tool is about, as its name begins. */
function subjectOf({ name }: { name: string }): string {
  return name.slice(0, name.indexOf('-'));
}

/** What the address of an assistant may say: the subjects of the tools that it lists, `sessions,movies`. */
export const addressQuery = z.strictObject({
  subjects: z
    .string()
    .transform((names) => names.split(','))
    .pipe(z.array(z.enum([...new Set([...operations.values()].map(subjectOf))])))
    .exactOptional(),
});

const lists = new Map<TokenScope, readonly Tool[]>();

/** The tools that a token of this scope may call; made once. */
export function toolsFor(scope: TokenScope): readonly Tool[] {
  const made = lists.get(scope);
  if (made) return made;
  const offered = [...operations.values()].filter(
    (operation) => whyNoTool(operation) === null && (scope === 'act' || unfitTokens(operation) === null),
  );
  const tools = offered.map(toolOf);
  lists.set(scope, tools);
  return tools;
}

/** The tools that a list has: of these subjects, or all that the token may call. */
export function listTools(scope: TokenScope, { subjects }: z.output<typeof addressQuery>): Tool[] {
  return toolsFor(scope).filter((tool) => subjects?.includes(subjectOf(tool)) ?? true);
}

/** An answer as the protocol wants it, which is an object: a list is a part of one. */
export function structured(answer: unknown): Record<string, unknown> {
  return Array.isArray(answer) ? { items: answer } : (answer as Record<string, unknown>);
}

/** What an answer holds, without what limits its values: that concerns who writes them, and is half of it. */
const shape = {
  io: 'output',
  unrepresentable: 'any',
  override: ({ jsonSchema }: { jsonSchema: JsonSchema }) => {
    for (const limit of limits) delete jsonSchema[limit];
  },
} as const;
const limits = [
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'propertyNames',
] as const;

function outputSchemaOf({ output }: Operation): Tool['outputSchema'] {
  const schema = plain(z.toJSONSchema(output, shape));
  if (schema.type === 'array') return { type: 'object', properties: { items: schema }, required: ['items'] };
  return { ...schema, type: 'object' } as Tool['outputSchema'];
}
