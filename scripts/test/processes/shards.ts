/** Deals the test files to processes, by workspace and by how long they take. */

/** Test files that run in one process, with a suite of their own. */
export type Shard = {
  workspace: string;
  /** Counted from 1 within the workspace. */
  number: number;
  files: string[];
  /** Expected, start included. */
  seconds: number;
};

/** Below this a shard isn't worth a process of its own. Small ones end at about the same time. */
const SMALLEST_S = 45;
/** A shard's tests take at least this many times as long as its start. */
const WORTH_STARTING = 10;

/** Tests of other workspaces that take the functions as they find them: few starts, and code that is warm. */
const withFunctions =
  /^(?:client\/src|bench\/costs|scripts\/(?:evening\/tour|sample|(?:im|ex)port-mine\.test))/;

/** Tests of pure packages and small servers: to start a process for each takes as long as they do. */
const quick = /^(?:packages\/(?!firestore-emulator\/)|dev\/(?!clock\/))/;

/** The workspace in whose processes a file runs, of those that are chosen. */
export function hostOf(file: string, workspace: string, chosen: ReadonlySet<string>): string {
  if (chosen.has('functions') && withFunctions.test(file)) return 'functions';
  return chosen.has('contract') && quick.test(file) ? 'contract' : workspace;
}

/** What a workspace's process takes before it tests at full speed: a suite, a browser, code warms up. */
const startSeconds: Record<string, number> = { functions: 10, bench: 10, web: 15 };

/**
 * Divides each workspace's files into shards of about the same duration. `expected` gives a file's seconds. A
 * workspace whose processes take long to start gets one fewer than run at once.
 */
export function shardsOf(
  byWorkspace: Map<string, string[]>,
  expected: (file: string) => number,
  processes: number,
): Shard[] {
  const shards = [...byWorkspace].flatMap(([workspace, files]) => {
    const start = startSeconds[workspace] ?? 0.5;
    const most =
      workspace in startSeconds ? Math.min(files.length, Math.max(1, processes - 1)) : files.length;
    const total = files.reduce((sum, file) => sum + expected(file), 0);
    const target = Math.max(SMALLEST_S, start * WORTH_STARTING);
    const number = Math.min(most, Math.max(1, Math.round(total / target)));
    return balanced(files, number, expected).map((shard, index) => ({
      workspace,
      number: index + 1,
      files: shard.files,
      seconds: shard.seconds + start,
    }));
  });
  // One that begins late would end alone, while processors are idle.
  return shards.toSorted((one, other) => other.seconds - one.seconds);
}

/** Gives each file, the longest first, to the part that has least so far. */
function balanced(files: string[], parts: number, expected: (file: string) => number) {
  const shards = Array.from({ length: parts }, () => ({ files: [] as string[], seconds: 0 }));
  const longestFirst = files
    .map((file) => ({ file, seconds: expected(file) }))
    .sort((one, other) => other.seconds - one.seconds || one.file.localeCompare(other.file));
  for (const { file, seconds } of longestFirst) {
    const least = shards.reduce((best, shard) => (shard.seconds < best.seconds ? shard : best));
    least.files.push(file);
    least.seconds += seconds;
  }
  return shards;
}
