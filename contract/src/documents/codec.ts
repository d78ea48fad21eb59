import * as z from 'zod';
import { lenient } from './lenient.ts';

export type StoredData = Record<string, unknown>;

/** Turns a document of one version into one of the next. Gets what is stored, which may be anything. */
export type Upgrade = (legacy: StoredData) => StoredData;

/** One document both ways: as stored, and as the domain computes with it (times in epoch milliseconds). */
export type DocumentCodec<T> = {
  readonly name: string;
  /** The version that is written, in the field `v`. A document without the field is of version 1. */
  readonly version: number;
  /** The fields of the current version, for tests that look at all of them. */
  readonly schema: z.ZodObject;
  /** Reads any version so far and ignores unknown fields. Throws `DocumentInvalid`. */
  decode(data: unknown): T;
  /** Reads one field, which must be the same in all versions. Throws `DocumentInvalid`. */
  decodeField<Field extends keyof T>(field: Field, value: unknown): T[Field];
  /** The document for `set` and `create`. Throws `DocumentInvalid` on unknown, missing and invalid fields. */
  encode(value: T): StoredData;
  /** Some fields, for `update`: the document keeps its version. Throws `DocumentInvalid`. */
  encodeFields(fields: Partial<T>): StoredData;
  /**
   * Some fields and the version, for `set` with `merge`, which may create the document. `computed` has fields
   * whose values the database computes, such as `FieldValue.increment(1)`; they aren't checked. Throws
   * `DocumentInvalid`.
   */
  encodeMerge(fields: Partial<T>, computed?: { readonly [Field in keyof T]?: unknown }): StoredData;
};

export type DocumentOf<Codec> = Codec extends DocumentCodec<infer T> ? T : never;

/** A document that doesn't fit its codec. It names fields but holds no values, so that it can be logged. */
export class DocumentInvalid extends Error {
  override readonly name = 'DocumentInvalid';
  readonly document: string;
  readonly version: number;
  /** What is wrong where, such as `facts.year: invalid_type`. */
  readonly problems: readonly string[];

  constructor(document: string, version: number, problems: readonly string[], options?: ErrorOptions) {
    super(`${document} of version ${version}: ${problems.join(', ')}`, options);
    this.document = document;
    this.version = version;
    this.problems = problems;
  }
}

/** Makes a codec from the current version's schema; `upgrades` lead there from version 1, one step each. */
export function documentCodec<Shape extends z.core.$ZodShape>(
  name: string,
  schema: z.ZodObject<Shape, z.core.$strict>,
  upgrades: readonly Upgrade[] = [],
): DocumentCodec<z.output<z.ZodObject<Shape, z.core.$strict>>> {
  type T = z.output<z.ZodObject<Shape, z.core.$strict>>;
  const version = upgrades.length + 1;
  // Most processes read and write few kinds of documents.
  const reader = once(() => lenient(schema));
  const partialWriter = once(() => schema.partial());

  function encodeFields(fields: Partial<T>): StoredData {
    return checked(version, () => z.safeEncode(partialWriter(), fields as never)) as StoredData;
  }

  function checked<Value>(storedVersion: number, run: () => z.ZodSafeParseResult<Value>): Value {
    const result = attempt(run);
    if (result.success) return result.data;
    const { error } = result;
    throw new DocumentInvalid(
      name,
      storedVersion,
      error instanceof z.ZodError ? problemsIn(error) : ['unreadable'],
    );
  }

  return {
    name,
    version,
    schema,
    decode(data) {
      const storedVersion = versionOf(data);
      return checked(storedVersion, () => {
        const current = upgrades
          .slice(storedVersion - 1)
          .reduce((legacy, upgrade) => upgrade(legacy), data as StoredData);
        return reader().safeParse(current) as z.ZodSafeParseResult<T>;
      });
    },
    decodeField(field, value) {
      const part = reader().shape[field as keyof Shape] as z.ZodType<T[typeof field]>;
      return checked(version, () => under(String(field), part.safeParse(value)));
    },
    encode(value) {
      return { ...(checked(version, () => z.safeEncode(schema, value)) as StoredData), v: version };
    },
    encodeFields,
    encodeMerge(fields, computed = {}) {
      // The version would then be wrong for the fields that stay.
      if (version > 1) throw new Error(`${name} has former versions, which a merge doesn't upgrade`);
      return { ...encodeFields(fields), ...computed, v: version };
    },
  };
}

/** Whether a value is a codec, for tests that look at all of them. */
export function isDocumentCodec(value: unknown): value is DocumentCodec<unknown> {
  return typeof value === 'object' && value !== null && 'decodeField' in value && 'encodeFields' in value;
}

/** An upgrade's defaults for what an older version lacks, at the top or nested; non-objects stay as is. */
export function withDefaults(defaults: StoredData, value: unknown): unknown {
  return isFields(value) ? { ...defaults, ...value } : value;
}

export function versionOf(data: unknown): number {
  const storedVersion = isFields(data) ? data.v : undefined;
  return typeof storedVersion === 'number' && storedVersion >= 1 ? storedVersion : 1;
}

function isFields(value: unknown): value is StoredData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An error thrown by a transformation also counts as invalid. */
function attempt<Value>(
  run: () => z.ZodSafeParseResult<Value>,
): { success: true; data: Value } | { success: false; error: unknown } {
  try {
    return run();
  } catch (error) {
    return { success: false, error };
  }
}

function under<Value>(field: string, result: z.ZodSafeParseResult<Value>): z.ZodSafeParseResult<Value> {
  for (const issue of result.error?.issues ?? []) issue.path.unshift(field);
  return result;
}

/** Keys of records are ids, and list positions say little: both become `*`. */
const fieldName = /^[a-z][A-Za-z]{0,19}$/;

function problemsIn({ issues }: z.ZodError): string[] {
  const problems = issues.map(({ path, code }) => {
    const fields = path.map((key) => (typeof key === 'string' && fieldName.test(key) ? key : '*'));
    return `${fields.join('.') || 'document'}: ${code}`;
  });
  return [...new Set(problems)].slice(0, 10);
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
