/**
 * `npm run encoders -- --text FOLDER --image FOLDER`: builds the function that makes vectors by an operator's
 * networks, tries them, and says how it is used.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lock } from './build/deploy-lock.ts';
import { billOfEncoders } from './build/sbom/bill-of-materials.ts';
import { buildEncoders, type Found } from './encoders/build.ts';
import { readCommand, refuse } from './terminal/read-command.ts';
import { runHere } from './terminal/run-here.ts';

const usage = `npm run encoders -- --text FOLDER --image FOLDER   either or both

Builds build/encoders, the function that makes vectors of texts and pictures by the networks in these folders,
and tries them. It downloads onnxruntime-node, a native program of some 100 MB, into that folder alone.

  --caller ACCOUNT   the service account of the other functions, which alone may call it once deployed
  --memory SIZE      of an instance: 2GiB, 4GiB, 8GiB (2GiB)
  --serve            also answers on this machine until Ctrl-C, at 5003 or --port PORT`;

const { values } = readCommand({
  usage,
  options: {
    text: { type: 'string' },
    image: { type: 'string' },
    caller: { type: 'string' },
    memory: { type: 'string' },
    port: { type: 'string' },
    serve: { type: 'boolean' },
  },
});
const { text, image, caller, memory = '2GiB', serve, port = '5003' } = values;
if (text === undefined && image === undefined) refuse('Name a folder.', usage);
if (!['2GiB', '4GiB', '8GiB'].includes(memory)) refuse(`Unknown memory: ${memory}`, usage);

const folder = join(import.meta.dirname, '..', 'build', 'encoders');
console.log('Building, and installing onnxruntime-node into build/encoders …');
try {
  console.log(inWords(await buildEncoders(folder, { text, image, caller, memory })));
  writeBill();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (serve) {
  console.log(
    `\nIt answers at http://127.0.0.1:${port}. To use it: ENCODERS_URL=http://127.0.0.1:${port} npm start`,
  );
  process.exitCode = await runHere([join(folder, 'try.js'), '--port', port]);
}

/** What it is made of, for the operator's scanners, as `npm run build` writes it of the others. */
function writeBill(): void {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock;
  const bills = join(folder, '..', 'sbom');
  mkdirSync(bills, { recursive: true });
  writeFileSync(join(bills, 'encoders.cdx.json'), `${JSON.stringify(billOfEncoders(lock), null, 2)}\n`);
}

function inWords({ megabytes, ...networks }: Found): string {
  const units = { text: 'a text', image: 'a picture' };
  const lines = Object.entries(networks).flatMap(([kind, network]) =>
    network === null
      ? []
      : `${kind}: ${network.dimensions} dimensions, version ${network.version}, ${network.ms} ms for ${units[kind as keyof typeof units]}`,
  );
  return [
    ...lines,
    `They take ${megabytes} MB of memory.`,
    '',
    'build/encoders is ready: npm run firebase -- deploy --config firebase.encoders.json',
  ].join('\n');
}
