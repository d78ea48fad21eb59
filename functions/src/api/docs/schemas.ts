/** The JSON schemas of inputs and answers that OpenAPI and `/api/docs` show. */
import { operations } from '@cine/contract';
import { namedPlaceSchema, serviceSchema } from '@cine/contract/availability/services';
import { accountViewSchema } from '@cine/contract/operations/core/account';
import { movieCardSchema, movieViewSchema } from '@cine/contract/operations/movies/movies';
import {
  challengeSchema,
  userProgressSchema,
  verdictSchema,
} from '@cine/contract/operations/together/challenges';
import { attendeeSchema, sessionSchema } from '@cine/contract/operations/together/sessions';
import { advanceSchema, candidateSchema } from '@cine/contract/operations/together/tonight';
import * as z from 'zod';
import { commonFields } from './common-fields.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The shared schemas of answers, by their public names. */
const named: Record<string, z.ZodType> = {
  Account: accountViewSchema,
  Advance: advanceSchema,
  Attendee: attendeeSchema,
  Candidate: candidateSchema,
  Challenge: challengeSchema,
  MovieCard: movieCardSchema,
  MovieView: movieViewSchema,
  Place: namedPlaceSchema,
  Service: serviceSchema,
  Session: sessionSchema,
  UserProgress: userProgressSchema,
  Verdict: verdictSchema,
};

/** The schema of every answer, and each operation's name among them. */
export function answerSchemas(): {
  schemas: Record<string, JsonSchema>;
  nameOf: (operation: string) => string;
} {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const names = new Map<string, string>();
  for (const { name, output, rest } of operations.values()) {
    // What is deleted is answered without a body, and what sends a part, with a text.
    if (rest.method === 'DELETE' || (rest.method === 'GET' && rest.sends)) continue;
    if (!registry.has(output)) registry.add(output, { id: `${pascal(name)}Answer` });
    names.set(name, registry.get(output)!.id);
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return {
    schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)])),
    nameOf: (operation) => names.get(operation)!,
  };
}

export function inputSchema(schema: z.ZodType): {
  properties: Record<string, JsonSchema>;
  required: string[];
} {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const described = Object.entries(properties as Record<string, JsonSchema>).map(
    ([name, each]): [string, JsonSchema] => [name, { ...meaningOf(name), ...each }],
  );
  return { properties: Object.fromEntries(described), required };
}

function meaningOf(name: string): { description?: string } {
  const description = commonFields[name];
  return description === undefined ? {} : { description };
}

/** The schema without the keywords of a stand-alone document. */
export function plain(schema: JsonSchema): JsonSchema {
  const { $schema: _, $id: __, ...rest } = schema;
  return rest;
}

function pascal(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
