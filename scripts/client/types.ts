/** Writes the typed client's TypeScript types from the OpenAPI document. */
import type { Documented, OpenApi, Parameter, Reply } from '../../functions/src/api/docs/open-api.ts';
import type { JsonSchema } from '../../functions/src/api/docs/schemas.ts';

/**
 * An OpenAPI document as TypeScript types for openapi-fetch. openapi-typescript needs a compiler interface
 * that TypeScript 7 no longer has.
 */
export function clientTypes({ paths, components }: OpenApi): string {
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  return `// Made by \`npm run client\` from the OpenAPI document; not to be changed by hand.

export interface paths {
${Object.entries(paths).map(pathLine).join('\n')}
}

export interface operations {
${operations.map((each) => `  ${quoted(each.operationId)}: ${operationType(each)};`).join('\n')}
}

export interface components {
  schemas: {
${Object.entries(components.schemas)
  .map(([name, schema]) => `    ${name}: ${typeOf(schema)};`)
  .join('\n')}
  };
  responses: {
${Object.entries(components.responses)
  .map(([name, reply]) => `    ${name}: ${replyType(reply)};`)
  .join('\n')}
  };
}
`;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

function pathLine([path, there]: [string, Record<string, Documented>]): string {
  const lines = methods.map((method) => {
    const operation = there[method];
    return operation ? `${method}: operations[${quoted(operation.operationId)}]` : `${method}?: never`;
  });
  return `  ${quoted(path)}: { ${['parameters: { query?: never; header?: never; path?: never; cookie?: never }', ...lines].join('; ')} };`;
}

function operationType({ parameters = [], requestBody, responses }: Documented): string {
  const places = (['query', 'header', 'path'] as const).map((place) => {
    const own = parameters.filter((each) => each.in === place);
    if (own.length === 0) return `${place}?: never`;
    return `${place}${own.some(({ required }) => required) ? '' : '?'}: { ${own.map(parameterType).join('; ')} }`;
  });
  const body = requestBody
    ? `requestBody${requestBody.required ? '' : '?'}: { content: ${contentType(requestBody.content)} }`
    : 'requestBody?: never';
  const replies = Object.entries(responses).map(([status, reply]) =>
    '$ref' in reply
      ? `${status}: components['responses'][${quoted(reply.$ref.split('/').at(-1)!)}]`
      : `${status}: ${replyType(reply)}`,
  );
  return `{ parameters: { ${places.join('; ')}; cookie?: never }; ${body}; responses: { ${replies.join('; ')} } }`;
}

function parameterType({ name, required, schema, content }: Parameter): string {
  // What is nested is JSON in a text.
  return `${quoted(name)}${required ? '' : '?'}: ${content ? 'string' : typeOf(schema!)}`;
}

function replyType({ content }: Reply): string {
  const headers = 'headers: { [name: string]: unknown }';
  return content ? `{ ${headers}; content: ${contentType(content)} }` : `{ ${headers}; content?: never }`;
}

function contentType(content: NonNullable<Reply['content']>): string {
  return `{ ${Object.entries(content)
    .map(([type, { schema }]) => `${quoted(type)}: ${typeOf(schema)}`)
    .join('; ')} }`;
}

/** A JSON schema as a TypeScript type; shared schemas are `components`. */
export function typeOf(schema: JsonSchema | boolean): string {
  if (typeof schema === 'boolean') return schema ? 'unknown' : 'never';
  const { $ref, const: only, enum: values, anyOf, oneOf } = schema;
  if ($ref) return `components['schemas'][${quoted($ref.split('/').at(-1)!)}]`;
  if (only !== undefined) return JSON.stringify(only);
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  const alternatives = anyOf ?? oneOf;
  if (alternatives) return `(${alternatives.map(typeOf).join(' | ')})`;
  const { type } = schema;
  if (Array.isArray(type)) return `(${type.map((one) => typeOf({ ...schema, type: one })).join(' | ')})`;
  switch (type) {
    case 'object':
      return objectType(schema);
    case 'array':
      return arrayType(schema);
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    default:
      return 'unknown';
  }
}

function objectType({
  properties = {},
  required = [],
  propertyNames,
  additionalProperties,
}: JsonSchema): string {
  const parts = Object.entries(properties).map(
    ([key, part]) => `${quoted(key)}${required.includes(key) ? '' : '?'}: ${typeOf(part as JsonSchema)}`,
  );
  if (parts.length > 0) return `{ ${parts.join('; ')} }`;
  if (!additionalProperties) return 'Record<string, never>';
  const value = typeOf(additionalProperties as JsonSchema);
  const keys =
    typeof propertyNames === 'object' && propertyNames.enum ? typeOf(propertyNames as JsonSchema) : null;
  return keys ? `{ [key in ${keys}]?: ${value} }` : `{ [key: string]: ${value} }`;
}

function arrayType({ items, prefixItems }: JsonSchema): string {
  if (prefixItems) return `[${prefixItems.map((each) => typeOf(each as JsonSchema)).join(', ')}]`;
  return `(${typeOf((items ?? true) as JsonSchema)})[]`;
}

export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
