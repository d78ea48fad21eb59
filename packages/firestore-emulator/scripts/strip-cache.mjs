// Stripping a hundred files' types is most of the start-up, so stripped files are cached. Looking for those
// files takes half of the rest, so imports are taken at their word.
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Loads stripped TypeScript from a cache that only this user may write to. Does nothing if there is none. */
export function cacheStrippedTypes(directory = privateDirectory()) {
  if (!directory) return;
  registerHooks({
    resolve(specifier, context, next) {
      if (!specifier.startsWith('.') || !specifier.endsWith('.ts')) return next(specifier, context);
      return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
      return { format: 'module', source: stripped(directory, fileURLToPath(url)), shortCircuit: true };
    },
  });
}

function privateDirectory() {
  const { uid, username } = userInfo();
  const directory = join(tmpdir(), `firestore-emulator-${process.version}-${username}`);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const stats = lstatSync(directory);
    // Where there are no user ids, the temporary directory is the user's own.
    const isMine = uid === -1 || (stats.uid === uid && (stats.mode & 0o077) === 0);
    return stats.isDirectory() && isMine ? directory : null;
  } catch {
    return null;
  }
}

function stripped(directory, file) {
  const { mtimeMs, size } = statSync(file);
  const stamp = `// ${mtimeMs} ${size}`;
  const copy = join(directory, createHash('sha256').update(file).digest('hex'));
  try {
    const text = readFileSync(copy, 'utf8');
    if (text.endsWith(stamp)) return text;
  } catch {
    // Not cached yet.
  }
  const text = `${withoutWarning(() => stripTypeScriptTypes(readFileSync(file, 'utf8')))}\n${stamp}`;
  try {
    const draft = `${copy}.${process.pid}`;
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, copy);
  } catch {
    // The next start will try again.
  }
  return text;
}

// Users of the emulator needn't know that the stripping function is experimental.
function withoutWarning(act) {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => {};
  try {
    return act();
  } finally {
    process.emitWarning = emitWarning;
  }
}
