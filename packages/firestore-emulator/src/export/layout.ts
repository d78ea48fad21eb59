/** The files of an export, their names and metadata. */
import { MessageWriter } from '../protobuf/message-writer.ts';
import { MessageReader } from './message-reader.ts';

/** The first record of `….overall_export_metadata`: the format's version. */
export const FORMAT_VERSION = Buffer.of(0x33);

/** The emulator's only list of output files, below an export's directory. */
export const KIND_METADATA = 'all_namespaces/all_kinds/all_namespaces_all_kinds.export_metadata';
export const OUTPUT_DOCUMENTS = 5000;

/** The name of the output file with that number, from 0, next to the list. */
export function outputName(number: number): string {
  return `output-${number}`;
}

export function overallMetadataName(exportName: string): string {
  return `${exportName}${OVERALL_SUFFIX}`;
}

/** The Firebase CLI's list of what a folder of exports holds. */
export const MANIFEST = 'firebase-export-metadata.json';

export const OVERALL_SUFFIX = '.overall_export_metadata';

/** An export's entry for one of its lists of output files. */
export type Kind = {
  /** The list's path below the directory that the overall metadata is in. */
  path: string;
  entities: number;
  /** The total size of the output files. */
  bytes: number;
};

const OVERALL = { kind: 1 };
const KIND = { version: 1, path: 2, entities: 3, bytes: 4 };
/** A constant that readers don't need. */
const KIND_VERSION = { one: 1, three: 3 };

export function encodeOverallMetadata(kinds: Kind[]): Buffer {
  const out = new MessageWriter();
  for (const kind of kinds) {
    out.message(OVERALL.kind, () => {
      out.message(KIND.version, () => {
        out.number(KIND_VERSION.one, 2);
        out.number(KIND_VERSION.three, 3);
      });
      out.string(KIND.path, kind.path);
      out.number(KIND.entities, kind.entities);
      out.number(KIND.bytes, kind.bytes);
    });
  }
  return out.bytes;
}

export function decodeOverallMetadata(bytes: Buffer): Kind[] {
  const kinds: Kind[] = [];
  const reader = new MessageReader(bytes);
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === OVERALL.kind) kinds.push(decodeKind(reader.message()));
    else reader.skip();
  }
  return kinds;
}

function decodeKind(reader: MessageReader): Kind {
  const kind = { path: '', entities: 0, bytes: 0 };
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === KIND.path) kind.path = portable(reader.string());
    else if (field === KIND.entities) kind.entities = reader.number();
    else if (field === KIND.bytes) kind.bytes = reader.number();
    else reader.skip();
  }
  return kind;
}

const KIND_METADATA_FIELDS = { run: 1, output: 2 };
const RUN = { exportName: 1, start: 2, end: 3 };
const OUTPUT_FIELDS = { empty: 1, file: 2 };

/** The list of output files; times are microseconds since the epoch. */
export function encodeKindMetadata(
  run: { exportName: string; start: number; end: number },
  outputs: string[],
): Buffer {
  const out = new MessageWriter();
  out.message(KIND_METADATA_FIELDS.run, () => {
    out.string(RUN.exportName, run.exportName);
    out.number(RUN.start, run.start);
    out.number(RUN.end, run.end);
  });
  out.message(KIND_METADATA_FIELDS.output, () => {
    out.string(OUTPUT_FIELDS.empty, '');
    for (const output of outputs) out.string(OUTPUT_FIELDS.file, output);
  });
  return out.bytes;
}

/** The names of the output files, which are next to the file that lists them. */
export function decodeKindMetadata(bytes: Buffer): string[] {
  const outputs: string[] = [];
  const reader = new MessageReader(bytes);
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === KIND_METADATA_FIELDS.output) outputs.push(...decodeOutputs(reader.message()));
    else reader.skip();
  }
  return outputs;
}

function decodeOutputs(reader: MessageReader): string[] {
  const files: string[] = [];
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === OUTPUT_FIELDS.file) files.push(portable(reader.string()));
    else reader.skip();
  }
  return files;
}

/** A path of an export, which has backslashes if it was made on Windows. */
export function portable(path: string): string {
  return path.replaceAll('\\', '/');
}
