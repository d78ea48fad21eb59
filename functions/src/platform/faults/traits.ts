import { errorTraits, type Frame, type Traits } from '@cine/contract/error-traits';

export type { Frame, Traits };

/** What may be told of an error: its class, reason and place in the sources, and those of its causes. */
export function traitsOf(error: unknown): Traits {
  return errorTraits(error, frameIn);
}

/** `loadUser`, `async Promise.all`, `Object.<anonymous>`. */
const functionName = /^[\w$.<> ]{1,80}$/;

/** A folder of ours, at the end of what leads there on the machine that built or runs it. */
const place =
  /(?:^|\/)((?:functions|contract|packages\/[\w-]+)\/(?:src|test)\/[\w./-]{1,150}\.ts):(\d{1,7}):(\d{1,7})$/;

function frameIn(line: string): Frame | null {
  const [, called = '', inside, alone] = /^ {4}at (?:(.+) \((\S+)\)|(?:async )?(\S+))$/.exec(line) ?? [];
  const where = inside ?? alone ?? '';
  const [, file, row, column] = where.includes('node_modules') ? [] : (place.exec(where) ?? []);
  if (file === undefined) return null;
  const frame = { file, line: Number(row), column: Number(column) };
  return functionName.test(called) ? { ...frame, function: called } : frame;
}
