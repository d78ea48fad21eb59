const expected: string[] = [];
const undeclared = new Set<string>();

after('every refusal is one that its operation declares', () => {
  if (undeclared.size > 0) throw new Error([...undeclared].join('\n'));
});

/** Keeps warnings and errors that begin so out of the test run's output; what nobody expects is shown. */
export function expectLogs(...beginnings: string[]): void {
  expected.push(...beginnings);
}

let heard: string[] | null = null;

/** The errors that are logged while something is done: each one's event, with its facts. */
export async function errorsDuring(act: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  heard = lines;
  await act().finally(() => {
    heard = null;
  });
  return lines.map((line) => {
    const { severity: _, message, ...facts } = JSON.parse(line) as { severity: string; message: string };
    return { event: message.split('\n')[0]!.replace(/^Error: /, ''), ...facts };
  });
}

// firebase-functions keeps the console as it was when it was loaded, so this comes before.
for (const level of ['debug', 'info', 'warn', 'error'] as const) {
  const write = console[level];
  console[level] = (...args: unknown[]) => {
    if (level === 'error') heard?.push(String(args[0]));
    if (!isExpected(args[0])) write(...args);
    // Whichever test it is in: no client of that operation expects it.
    if (String(args[0]).includes('undeclared refusal')) undeclared.add(String(args[0]));
  };
}

function isExpected(line: unknown): boolean {
  if (typeof line !== 'string' || !line.startsWith('{"')) return false;
  try {
    const { severity, message } = JSON.parse(line) as { severity?: string; message?: string };
    if (severity === 'DEBUG' || severity === 'INFO') return true;
    // An error's message is put behind its class.
    const said = message?.replace(/^Error: /, '');
    return severity !== undefined && expected.some((beginning) => said?.startsWith(beginning));
  } catch {
    return false;
  }
}
