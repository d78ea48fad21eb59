/** What the gateway to language models adds to a call: time, reads and writes. */
import { createMistral } from '@ai-sdk/mistral';
import { startModels } from '@cine/dev-models';
import { generateText, Output } from 'ai';
import { getApps, initializeApp } from 'firebase-admin/app';
import * as z from 'zod';
import { startFirestoreEmulator } from '../packages/firestore-emulator/src/index.ts';
import { interleave, median, report } from './command/harness.ts';
import { project } from './deployed/emulator.ts';

const latencyMs = 400;
const rounds = 25;

const models = await startModels({ latencyMs });
const emulator = await startFirestoreEmulator();
const baseURL = models.urlOf('mistral');
Object.assign(process.env, {
  GCLOUD_PROJECT: project,
  FIRESTORE_EMULATOR_HOST: `127.0.0.1:${emulator.port}`,
  AI_MODELS: JSON.stringify({ mistral: { model: 'stand-in', url: baseURL } }),
  AI_KEYS: '{"mistral":"any key"}',
});
if (getApps().length === 0) initializeApp({ projectId: project });
const [{ context }, { askModel }, { instructionsOf, promptOf }, { runCounted }] = await Promise.all([
  import('../functions/src/context.ts'),
  import('../functions/src/features/core/ai/index.ts'),
  import('../functions/src/features/core/ai/prompt.ts'),
  import('../functions/src/platform/firestore/usage.ts'),
]);

const task = 'Judge the movie.';
const form = z.strictObject({ text: z.string(), score: z.number().min(0).max(1) });
const facts = { movies: Array.from({ length: 20 }, (_, n) => ({ number: n, title: `Movie ${n}` })) };
const asking = { uid: 'lea', isGuest: false };
const question = { purpose: 'coach', locale: 'en', task, facts, form } as const;

const bare = createMistral({ apiKey: 'any key', baseURL })('stand-in');
const usages: { reads: number; writes: number }[] = [];

async function throughGateway(): Promise<void> {
  const usage = { reads: 0, writes: 0 };
  const { answer } = await runCounted(usage, () => askModel(context(), asking, question));
  if (answer === null) throw new Error('The model did not answer');
  usages.push(usage);
}

async function bySdk(): Promise<void> {
  await generateText({
    model: bare,
    system: instructionsOf(task, 'en'),
    prompt: promptOf(facts),
    output: Output.object({ schema: form }),
    maxOutputTokens: 900,
    maxRetries: 0,
  });
}

const times = await interleave({ throughGateway, bySdk }, rounds);
// The first one borrowed a block of the month's budget.
const warm = usages.slice(1);
models.behave('stand-in-mends');
await throughGateway();
const mended = usages.at(-1)!;
await models.close();
await emulator.close();

const fixture = `${rounds} calls, answered after ${latencyMs} ms by a local server`;
report({
  figure: 'gateway.overhead',
  value: Math.round((1000 * median(times.throughGateway)) / median(times.bySdk)) / 1000,
  unit: 'times its time',
  sense: 'max',
  goal: 1.1,
  rival: 'ai 7.0.173 alone',
  fixture,
  warmth: 'warm',
});
const most = { sense: 'max', warmth: 'warm', fixture } as const;
report({
  ...most,
  figure: 'gateway.reads',
  value: Math.max(...warm.map(({ reads }) => reads)),
  unit: 'documents a call',
  goal: 2,
});
report({
  ...most,
  figure: 'gateway.writes',
  value: Math.max(...warm.map(({ writes }) => writes)),
  unit: 'documents a call',
  goal: 4,
});
report({
  ...most,
  figure: 'gateway.mended-writes',
  value: mended.writes,
  unit: 'documents a call whose answer is asked for twice',
  goal: 6,
});
