// Node strips the types of a hundred files at every start, which takes longer than all else: here they are kept stripped.
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** From now on loads TypeScript from a directory that only this user may write to; without one does nothing. */
export function cacheStrippedTypes() {
  const directory = privateDirectory();
  if (!directory) return;
  registerHooks({
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
    const found = lstatSync(directory);
    // Where there are no user ids, the temporary directory is the user's own.
    const isMine = uid === -1 || (found.uid === uid && (found.mode & 0o077) === 0);
    return found.isDirectory() && isMine ? directory : null;
  } catch {
    return null;
  }
}

function stripped(directory, file) {
  const { mtimeMs, size } = statSync(file);
  const stamp = `// ${mtimeMs} ${size}`;
  const kept = join(directory, createHash('sha256').update(file).digest('hex'));
  try {
    const text = readFileSync(kept, 'utf8');
    if (text.endsWith(stamp)) return text;
  } catch {
    // Not there yet.
  }
  const text = `${withoutWarning(() => stripTypeScriptTypes(readFileSync(file, 'utf8')))}\n${stamp}`;
  try {
    const draft = `${kept}.${process.pid}`;
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, kept);
  } catch {
    // Then the next start does it again.
  }
  return text;
}

// That stripping is experimental as a function says nothing to whoever starts an emulator.
function withoutWarning(act) {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => {};
  try {
    return act();
  } finally {
    process.emitWarning = emitWarning;
  }
}
