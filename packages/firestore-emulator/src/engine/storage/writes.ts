/** Parses a commit's writes and stages what they make of documents. */
import { EmulatorError, invalidArgument } from '../../errors.ts';
import type { Message } from '../../interfaces.ts';
import { limits } from '../../limits.ts';
import { checkFieldName, decodeFields, decodeMicros } from '../values/decode.ts';
import { identical } from '../values/order.ts';
import { type FieldPath, NAME_FIELD, parseDocumentName, parseFieldPath } from '../values/paths.ts';
import { checkDocumentSize } from '../values/sizes.ts';
import type { MapValue, Value } from '../values/values.ts';
import { Doc, getField, withField, withoutField } from './document.ts';
import { applyTransform, parseTransform, type Transform } from './transforms.ts';

export type Precondition = { exists: boolean } | { updateTime: number };

export type Write = {
  kind: 'set' | 'delete' | 'verify';
  path: string;
  fields: MapValue;
  /** Null replaces the whole document. */
  mask: FieldPath[] | null;
  transforms: Transform[];
  precondition: Precondition | null;
  /** Whether it only has transforms: clients before 2020 send those in a separate write after the update. */
  transformsOnly?: true;
};

export function deletion(path: string, precondition: Precondition | null = null): Write {
  return { kind: 'delete', path, fields: new Map(), mask: null, transforms: [], precondition };
}

export function parseWrite(message: Message, project: string, database: string): Write {
  const precondition = parsePrecondition(message.currentDocument);
  const pathOf = (name: unknown) => {
    const parsed = parseDocumentName(name);
    if (parsed.project !== project || parsed.database !== database) {
      throw invalidArgument(
        `Document "${name}" is not in database "projects/${project}/databases/${database}".`,
      );
    }
    return parsed.path;
  };
  if (message.update) {
    const path = pathOf(message.update.name);
    const mask = message.updateMask ? parseMask(message.updateMask) : null;
    const transforms = parseTransforms(message.updateTransforms);
    return { kind: 'set', path, fields: decodeFields(message.update.fields), mask, transforms, precondition };
  }
  const name = message.verify || message.delete;
  if (!message.transform && !name) throw invalidArgument('Write has no operation.');
  const what = message.transform ? 'transform' : message.verify ? 'verify' : 'delete';
  if (message.updateMask) throw invalidArgument(`a ${what} must not specify a document mask.`);
  if (message.updateTransforms?.length)
    throw invalidArgument(`a ${what} must not specify a update transform.`);
  if (message.transform) {
    const transforms = parseTransforms(message.transform.fieldTransforms);
    return {
      kind: 'set',
      path: pathOf(message.transform.document),
      fields: new Map(),
      mask: [],
      transforms,
      precondition,
      transformsOnly: true,
    };
  }
  const kind = message.verify ? 'verify' : 'delete';
  if (kind === 'verify' && !precondition) throw invalidArgument('a verify must contain a precondition');
  return { ...deletion(pathOf(name), precondition), kind };
}

function parsePrecondition(message: Message | null | undefined): Precondition | null {
  if (!message) return null;
  if (message.updateTime) return { updateTime: decodeMicros(message.updateTime) };
  if (typeof message.exists === 'boolean') return { exists: message.exists };
  return null;
}

function parseMask(message: Message): FieldPath[] {
  return (message.fieldPaths ?? []).map((text: string) => {
    const path = parseFieldPath(text);
    if (path[0] === NAME_FIELD) throw invalidArgument('A document mask must not contain __name__.');
    for (const name of path) checkFieldName(name);
    return path;
  });
}

function parseTransforms(messages: Message[] | null | undefined): Transform[] {
  if (!messages) return [];
  if (messages.length > limits.transforms) {
    throw invalidArgument(
      `A write may have ${limits.transforms} field transforms at most, not ${messages.length}.`,
    );
  }
  return messages.map(parseTransform);
}

/** Throws if a commit verifies a document twice, or verifies and writes one. */
export function checkTogether(writes: Write[]): void {
  const kinds = new Map<string, 'written' | 'verified'>();
  for (const { path, kind } of writes) {
    const now = kind === 'verify' ? 'verified' : 'written';
    const earlier = kinds.get(path);
    if (earlier && (earlier === 'verified' || now === 'verified')) {
      const how = earlier === now ? 'verified more than once' : `${earlier} and then ${now}`;
      throw invalidArgument(`the same document cannot be ${how} in a single request`);
    }
    kinds.set(path, now);
  }
}

export type StagedWrite = {
  write: Write;
  before: Doc | null;
  /** The document after the write; the same object as `before` if nothing changes. */
  after: Doc | null;
  transformResults: Value[];
  /** Set if the write's precondition failed. */
  failure: EmulatorError | null;
};

/** The document after the commit's earlier writes and in the store, and whether an earlier one deleted it. */
export type Staging = {
  before: Doc | null;
  present: Doc | null;
  deleted: boolean;
  databaseName: string;
  /** Throws if a document has more index entries than production stores. */
  checkEntries: (doc: Doc) => void;
};

/**
 * Computes one write on the document as it is `before`, without storing it. A document that ends up equal to
 * `present` keeps that version.
 */
export function stageWrite(
  write: Write,
  { before, present, deleted, databaseName, checkEntries }: Staging,
  commitTime: number,
): StagedWrite {
  const name = `${databaseName}/documents/${write.path}`;
  const failure = checkPrecondition(write, name, before, deleted);
  if (write.kind === 'verify') return { write, before, after: before, transformResults: [], failure };
  if (write.kind === 'delete') return { write, before, after: null, transformResults: [], failure };
  let fields = maskedFields(write, before?.fields ?? new Map());
  const transformResults: Value[] = [];
  for (const transform of write.transforms) {
    const { value, result } = applyTransform(transform, getField(fields, transform.path), commitTime);
    fields = withField(fields, transform.path, value);
    transformResults.push(result);
  }
  for (const same of [before, present]) {
    if (same && same.createTime === before?.createTime && identical(same.fields, fields))
      return { write, before, after: same, transformResults, failure };
  }
  const after = before?.next(fields, commitTime) ?? new Doc(write.path, fields, commitTime, commitTime);
  checkDocumentSize(after);
  checkEntries(after);
  return { write, before, after, transformResults, failure };
}

function maskedFields(write: Write, base: MapValue): MapValue {
  if (!write.mask) return write.fields;
  let fields = base;
  for (const path of write.mask) {
    const value = getField(write.fields, path);
    fields = value === undefined ? withoutField(fields, path) : withField(fields, path, value);
  }
  return fields;
}

function checkPrecondition(
  { precondition }: Write,
  name: string,
  before: Doc | null,
  deletedBefore: boolean,
): EmulatorError | null {
  if (!precondition) return null;
  if ('updateTime' in precondition) {
    if (before?.updateTime === precondition.updateTime) return null;
    return new EmulatorError(
      'FAILED_PRECONDITION',
      `the stored version (${before?.updateTime ?? 0}) does not match the required base version (${precondition.updateTime})`,
    );
  }
  if (precondition.exists === (before !== null)) return null;
  if (!precondition.exists) return new EmulatorError('ALREADY_EXISTS', `Document already exists: ${name}`);
  if (deletedBefore)
    return invalidArgument(`Document cannot be updated after it was deleted in the same commit: ${name}`);
  return new EmulatorError('NOT_FOUND', `No document to update: ${name}`);
}
