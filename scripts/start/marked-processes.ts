import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type MarkedProcess = { id: string; command: string };

/** Processes with `NAME=value` in their environment, which all below the marked one inherit. */
export function processesMarked(mark: string): MarkedProcess[] {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-Eaxww'], { encoding: 'utf8' });
    const lines = stdout.split('\n').filter((line) => line.includes(mark));
    return lines.map((line) => ({ id: line.trim().split(' ')[0]!, command: line }));
  }
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id))
    .filter((id) => readOfProcess(id, 'environ').includes(mark))
    .map((id) => ({ id, command: readOfProcess(id, 'cmdline').replaceAll('\0', ' ') }));
}

/** A file that Linux has about a process. Empty for those that have ended or belong to another user. */
export function readOfProcess(id: string, file: 'environ' | 'cmdline' | 'smaps_rollup'): string {
  try {
    return readFileSync(join('/proc', id, file), 'utf8');
  } catch {
    return '';
  }
}
