import { createInterface } from 'node:readline';
import { createStorageRulesRuntime } from '../storage-rules/runtime.ts';

/** Serves Storage rules over stdin and stdout until stdin ends, instead of the Firebase CLI's JAR. */
export function serveStorageRules(): void {
  const receive = createStorageRulesRuntime((line) => process.stdout.write(`${line}\n`));
  createInterface({ input: process.stdin })
    .on('line', receive)
    .on('close', () => process.exit(0));
}
