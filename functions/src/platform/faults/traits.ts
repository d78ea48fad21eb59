import { errorTraits, type Frame, placeIn, type Traits } from '@cine/contract/error-traits';

export type { Frame, Traits };

/** What may be reported of an error: its class, reason and place in the sources, and those of its causes. */
export function traitsOf(error: unknown): Traits {
  return errorTraits(error, frameIn);
}

/** `loadUser`, `async Promise.all`, `Object.<anonymous>`. */
const functionName = /^[\w$.<> ]{1,80}$/;

const path = /^[\w./-]{1,200}$/;

function frameIn(line: string): Frame | null {
  const [, called = '', inside, alone] = /^ {4}at (?:(.+) \((\S+)\)|(?:async )?(\S+))$/.exec(line) ?? [];
  const place = placeIn(inside ?? alone ?? '');
  const file = place && ownFileAt(place.path);
  if (!file) return null;
  const frame = { file, line: place.line, column: place.column };
  return functionName.test(called) ? { ...frame, function: called } : frame;
}

/** A file of ours, without what leads there on the machine that built or runs it. */
function ownFileAt(whole: string): string | null {
  const folders = whole.split('/');
  if (folders.includes('node_modules') || !whole.endsWith('.ts')) return null;
  const isSource = (at: number) => folders[at] === 'src' || folders[at] === 'test';
  const start = folders.findIndex((folder, at) =>
    folder === 'packages' ? isSource(at + 2) : isSource(at + 1) && ['functions', 'contract'].includes(folder),
  );
  const file = folders.slice(start).join('/');
  return start !== -1 && path.test(file) ? file : null;
}
