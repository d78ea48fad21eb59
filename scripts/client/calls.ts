import * as z from 'zod';
import { doorOf } from '../../contract/src/doors.ts';
import { operations } from '../../contract/src/index.ts';
import type { Operation } from '../../contract/src/operation.ts';
import { answerSchemas, inputSchema, type JsonSchema } from '../../functions/src/api/docs/schemas.ts';
import { quoted, typeOf } from './types.ts';

/** All operations as TypeScript: what each takes and answers, and which are behind `largeDoor`. */
export function callTypes(): string {
  const { nameOf } = answerSchemas();
  const all = [...operations.values()];
  const large = all.filter((operation) => doorOf(operation) === 'largeDoor');
  return `// Made by \`npm run client\` from the contract; not to be changed by hand.
import type { components } from './api.ts';

export interface Calls {
${all.map((operation) => `  ${quoted(operation.name)}: { input: ${inputType(operation)}; output: ${outputType(operation, nameOf)} };`).join('\n')}
}

export const largeDoor: ReadonlySet<keyof Calls> = new Set([
${large.map(({ name }) => `  ${quoted(name)},`).join('\n')}
] as const);
`;
}

function inputType({ input }: Operation): string {
  return typeOf({ type: 'object', ...inputSchema(input) });
}

/** An output by its name in the OpenAPI document, if any: REST answers a deletion without a schema. */
function outputType({ name, output }: Operation, nameOf: (operation: string) => string | undefined): string {
  const schema = nameOf(name);
  if (schema) return typeOf({ $ref: `#/components/schemas/${schema}` });
  return typeOf(z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }) as JsonSchema);
}
