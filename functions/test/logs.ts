const expected: string[] = [];
const undeclared = new Set<string>();

after('every refusal is one that its operation declares, and so is the catalogue in memory', () => {
  if (undeclared.size > 0) throw new Error([...undeclared].join('\n'));
});

/** Hides expected warnings and errors with this beginning from the test output. */
export function expectLogs(...beginnings: string[]): void {
  expected.push(...beginnings);
}

let heard: string[] | null = null;

/** All lines that are logged while something is done, as Cloud Logging gets them. */
export async function linesDuring(act: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  listened = lines;
  await act().finally(() => {
    listened = null;
  });
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

let listened: string[] | null = null;

/** Hears every line of the log, until it is set to another. */
export function hearLog(hear: ((line: string) => void) | null): void {
  hearing = hear;
}

let hearing: ((line: string) => void) | null = null;

/** The lines at ERROR that are logged while something is done: each one's event and facts. */
export async function errorsDuring(act: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  heard = lines;
  await act().finally(() => {
    heard = null;
  });
  return lines.map((line) => {
    const { message, ...facts } = JSON.parse(line) as { message: string } & Record<string, unknown>;
    for (const common of ['severity', 'timestamp', 'level', 'within', 'environment', 'release'])
      delete facts[common];
    return { event: message.split('\n')[0]!.replace(/^Error: /, ''), ...facts };
  });
}

// firebase-functions may have kept the console's methods, so lines are captured when they are written.
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream) as (chunk: string | Uint8Array, ...rest: unknown[]) => boolean;
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    const entry = typeof chunk === 'string' && chunk.startsWith('{"') ? chunk : undefined;
    if (entry) {
      listened?.push(entry);
      hearing?.(entry);
    }
    const isQuiet = entry !== undefined && quiet.test(entry);
    const line = entry && !isQuiet ? entryIn(entry) : undefined;
    if (line?.severity === 'ERROR') heard?.push(String(chunk));
    // In any test: no client of that operation expects it.
    if (/undeclared refusal|held behind the small door/.test(line?.message ?? ''))
      undeclared.add(String(chunk));
    if (isQuiet || (line && isExpected(line))) {
      const done = rest.at(-1);
      if (typeof done === 'function') done();
      return true;
    }
    return write(chunk, ...rest);
  };
}

/** Most lines, of which nobody else wants the parts. */
const quiet = /"severity":"(?:DEBUG|INFO)"/;

type Entry = { severity?: string; message?: string };

function entryIn(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}

function isExpected({ severity, message }: Entry): boolean {
  // An error's message follows its class.
  const text = message?.replace(/^Error: /, '');
  return severity !== undefined && expected.some((beginning) => text?.startsWith(beginning));
}
