/** What clients rely on, in short: operations' addresses, inputs and answers, and the documents they read. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type Schema = { [keyword: string]: unknown; properties?: Record<string, Schema>; required?: string[] };

type Served = {
  address: string;
  /** Whether it asks for no sign-in. */
  isPublic: boolean;
  input: Schema;
  /** By status and content type. */
  answers: Record<string, Schema>;
};

export type Surface = {
  commit: string;
  /** The parameters and secrets that operators may set. */
  settings: string[];
  reasons: string[];
  operations: Record<string, Served>;
  /** What others share: by names in OpenAPI, or digests of what repeats. */
  schemas: Record<string, Schema>;
  /** The documents that clients listen to, as they are stored. */
  documents: Record<string, Schema>;
};

type Media = Record<string, { schema: Schema }>;
type OpenApi = {
  paths: Record<string, Record<string, Documented>>;
  components: { schemas: Record<string, Schema> };
};
type Documented = {
  operationId: string;
  security?: object[];
  parameters?: { name: string; in: string; required: boolean; schema?: Schema; content?: Media }[];
  requestBody?: { required: boolean; content: Media };
  responses: Record<string, { content?: Media }>;
  'x-refusals': string[];
};

/** A release's own sources describe it. */
const describing = `
  const { openApi } = await import('./functions/src/api/docs/open-api.ts');
  const { contractCodecs } = await import('./contract/src/documents/fixtures.test-support.ts');
  const { toJSONSchema } = await import('zod');
  const documents = (await contractCodecs()).map(({ name, schema }) =>
    [name, toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })]);
  process.stdout.write(JSON.stringify({ api: openApi(), documents: Object.fromEntries(documents) }));`;

/** The surface of the sources in a folder. */
export async function readSurface(folder: string, commit = ''): Promise<Surface> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', describing],
    { cwd: folder, maxBuffer: 2 ** 28 },
  );
  const { api, documents } = JSON.parse(stdout) as { api: OpenApi; documents: Record<string, Schema> };
  const described = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ address: `${method} ${path}`, operation })),
  );
  const schemas = Object.entries(api.components.schemas).filter(([name]) => !name.startsWith('Problem'));
  return sharing({
    commit,
    settings: settingsOf(folder),
    reasons: [...new Set(described.flatMap(({ operation }) => operation['x-refusals']))].sort(),
    operations: Object.fromEntries(
      described.map(({ address, operation }) => [operation.operationId, served(address, operation)]),
    ),
    schemas: Object.fromEntries(schemas.map(([name, each]) => [name, shapeOf(each)])),
    documents: Object.fromEntries(Object.entries(documents).map(([name, each]) => [name, shapeOf(each)])),
  });
}

/** The parameters and secrets that the functions of a folder declare. */
export function settingsOf(folder: string): string[] {
  const text = readFileSync(join(folder, 'functions', 'src', 'config.ts'), 'utf8');
  return [...text.matchAll(/define\w+\(\s*'([A-Z_]+)'/g)].map(([, name]) => name!).sort();
}

/** A shorter text stays where it is, also when it repeats. */
const shortest = 90;

/** The surface with each schema once: those that repeat are called by their digests. */
function sharing({ commit, settings, reasons, operations, schemas, documents }: Surface): Surface {
  const times = new Map<string, number>();
  const digests: Record<string, Schema> = {};
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const text = JSON.stringify(value);
    times.set(text, (times.get(text) ?? 0) + 1);
    if (times.get(text) === 1) Object.values(value).forEach(count);
  };
  // Names of properties may be keywords.
  const share = (value: unknown, areProperties = false): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => share(each));
    const shared = Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, share(each, key === 'properties' && !areProperties)]),
    );
    const text = JSON.stringify(value);
    const isSchema = !areProperties && ['type', 'anyOf', 'oneOf', 'enum'].some((key) => key in value);
    if (!isSchema || text.length < shortest || times.get(text) === 1) return shared;
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
    digests[digest] = shared;
    return { $ref: digest };
  };
  [operations, schemas, documents].forEach(count);
  const parts = [operations, schemas, documents].map((part) =>
    Object.entries(part).map(([name, each]) => [
      name,
      mapped(each, (part, key) => share(part, key === 'properties')),
    ]),
  );
  return {
    commit,
    settings,
    reasons,
    operations: sorted(parts[0] as [string, Served][]),
    schemas: sorted([...(parts[1] as [string, Schema][]), ...Object.entries(digests)]),
    documents: sorted(parts[2] as [string, Schema][]),
  };
}

/** A line for each operation, schema and document, so that a difference shows what it is about. */
export function writeSurface({ commit, settings, reasons, ...named }: Surface): string {
  const parts = Object.entries(named).map(([part, entries]) => {
    const lines = Object.entries(entries).map(
      ([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`,
    );
    return `"${part}":{\n${lines.join(',\n')}\n}`;
  });
  return `{"commit":"${commit}",\n"settings":${JSON.stringify(settings)},\n"reasons":${JSON.stringify(reasons)},\n${parts.join(',\n')}}\n`;
}

function served(address: string, { security, parameters = [], requestBody, responses }: Documented): Served {
  const body = requestBody && {
    name: 'body',
    required: requestBody.required,
    content: requestBody.content,
    schema: undefined,
  };
  const taken = body ? [...parameters, body] : parameters;
  const answers = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([status, { content = { nothing: { schema: {} } } }]) =>
      Object.entries(content).map(([type, { schema }]): [string, Schema] => [
        `${status} ${type}`,
        shapeOf(schema),
      ]),
    );
  return {
    address,
    isPublic: security?.length === 0,
    input: {
      type: 'object',
      properties: Object.fromEntries(
        taken.map(({ name, schema, content }) => [
          name,
          strictShapeOf(schema ?? content!['application/json']!.schema),
        ]),
      ),
      required: taken.filter(({ required }) => required).map(({ name }) => name),
    },
    answers: Object.fromEntries(answers),
  };
}

/** They tell people something, or what happens without a value. */
const remarks = [
  'description',
  'default',
  'deprecated',
  'title',
  'examples',
  '$schema',
  'propertyNames',
  'contentEncoding',
];
/** They limit what is accepted; in an answer they don't matter. */
const limits = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
];

const strictShapeOf = (schema: Schema) => without(schema, new Set(remarks)) as Schema;
const shapeOf = (schema: Schema) => without(schema, new Set([...remarks, ...limits])) as Schema;

function without(value: unknown, keywords: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, keywords));
  if (typeof value !== 'object' || value === null) return value;
  // A key that an object may lack or have says nothing of its values.
  const entries = Object.entries(value).filter(
    ([key, each]) => !keywords.has(key) && !(key === 'additionalProperties' && typeof each === 'boolean'),
  );
  return Object.fromEntries(
    entries.map(([key, each]) => [
      key,
      // Names of properties aren't keywords.
      key === 'properties'
        ? mapped(each as object, (field) => without(field, keywords))
        : without(each, keywords),
    ]),
  );
}

function mapped(entries: object, change: (value: unknown, name: string) => unknown): object {
  return Object.fromEntries(Object.entries(entries).map(([name, each]) => [name, change(each, name)]));
}

function sorted<T>(entries: [string, T][]): Record<string, T> {
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
