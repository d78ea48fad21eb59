/**
 * Preloaded into the Firebase CLI, so that functions share a process; the variable names the functions or
 * groups with their own.
 */
import childProcess from 'node:child_process';
import { type Spawn, shareProcesses } from './share-processes.ts';

const apart = (process.env.FUNCTIONS_APART ?? '').split(',');
childProcess.spawn = shareProcesses(childProcess.spawn as Spawn, apart) as typeof childProcess.spawn;
