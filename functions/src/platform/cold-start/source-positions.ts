/**
 * Makes stack traces of the bundle, which begins with this, name the sources. Maps are read for the first
 * trace: Node's own `--enable-source-maps` reads all of them at every cold start.
 */
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';

const maps = new Map<string, SourceMap | null>();

Error.prepareStackTrace = (error, calls) =>
  [Error.prototype.toString.call(error), ...calls.map(callAtSource)].join('\n    at ');

function callAtSource(call: NodeJS.CallSite): string {
  const file = call.getFileName();
  if (!file?.startsWith('file:')) return `${call}`;
  const line = call.getLineNumber() ?? 1;
  const column = call.getColumnNumber() ?? 1;
  const origin = mapOf(file)?.findOrigin(line, column);
  if (!origin || !('fileName' in origin)) return `${call}`;
  const source = origin.fileName.replace(/^(?:\.\.\/)+/, '');
  return `${call}`.replace(
    `${file}:${line}:${column}`,
    `${source}:${origin.lineNumber}:${origin.columnNumber}`,
  );
}

/** Null where there is none, as for a file of a package. */
function mapOf(file: string): SourceMap | null {
  if (!maps.has(file)) {
    try {
      const text = readFileSync(new URL(`${file}.map`), 'utf8');
      maps.set(file, new SourceMap(JSON.parse(text) as SourceMapPayload));
    } catch {
      maps.set(file, null);
    }
  }
  return maps.get(file)!;
}
