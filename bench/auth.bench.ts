/** How long it takes to know who calls, by real signatures, and what a warm call asks of Google: nothing. */
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { hour, second } from '@cine/contract/time';
import { initializeApp } from 'firebase-admin/app';
import * as jose from 'jose';
import { mount } from '../functions/test/mount.ts';
import { startFirestoreEmulator } from '../packages/firestore-emulator/src/index.ts';
import { interleave, median, report } from './command/harness.ts';
import { project } from './deployed/emulator.ts';

const callers = 200;
const rounds = 25;
const operationsPlayed = 50;

for (const name of ['FUNCTIONS_EMULATOR', 'FIREBASE_AUTH_EMULATOR_HOST', 'FIREBASE_DEBUG_FEATURES'])
  delete process.env[name];
Object.assign(process.env, {
  GCLOUD_PROJECT: project,
  DIGEST_KEY: 'none',
  METADATA_SERVER_DETECTION: 'none',
});

const keys = ['first', 'second'].map((kid) => ({
  kid,
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
}));

/** Google, as far as tokens need it: its public keys. */
const requests: string[] = [];
const google = createServer(({ headers, url }, response) => {
  requests.push(`${headers.host}${url}`);
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=20000' });
  const pems = keys.map(({ kid, publicKey }) => [kid, publicKey.export({ type: 'spki', format: 'pem' })]);
  response.end(JSON.stringify(Object.fromEntries(pems)));
}).listen(0, '127.0.0.1');
await once(google, 'listening');
const { port } = google.address() as AddressInfo;

// All that the Admin SDK sends to Google comes here instead.
const httpAgent = Object.assign(new Agent(), {
  protocol: 'https:',
  defaultPort: 443,
  createConnection: () => connect(port, '127.0.0.1'),
});
const emulator = await startFirestoreEmulator();
process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${emulator.port}`;
initializeApp({ projectId: project, httpAgent });
const { identityIn } = await import('../functions/src/api/identity.ts');

const issuedAt = Math.floor(Date.now() / second);
const tokens = await Promise.all(
  Array.from({ length: callers }, async (_, n) => {
    const { kid, privateKey } = keys[n % keys.length]!;
    const claims = { user_id: `user ${n}`, auth_time: issuedAt, firebase: { sign_in_provider: 'password' } };
    return new jose.SignJWT({ ...claims, email: `user${n}@example.test`, email_verified: true })
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
      .setIssuer(`https://securetoken.google.com/${project}`)
      .setAudience(project)
      .setSubject(`user ${n}`)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + hour / second)
      .sign(privateKey);
  }),
);
const jwks = keys.map(({ kid, publicKey }) => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
  alg: 'RS256',
}));
const keySet = jose.createLocalJWKSet({ keys: jwks as jose.JWK[] });
const options = { issuer: `https://securetoken.google.com/${project}`, audience: project };

// There are only ID tokens here.
const unasked = () => Promise.reject(new Error('No token is a personal one'));

const each: number[] = [];
async function verifyAll(): Promise<void> {
  for (const [n, token] of tokens.entries()) {
    const begun = performance.now();
    const identity = await identityIn({ authorization: `Bearer ${token}` }, { proveToken: unasked });
    each.push(performance.now() - begun);
    if (identity?.uid !== `user ${n}`) throw new Error('That token is another’s');
  }
}

await verifyAll();
const [head, payload] = tokens[0]!.split('.');
const forged = [head, payload, tokens[1]!.split('.')[2]].join('.');
const isRefused = await identityIn({ authorization: `Bearer ${forged}` }, { proveToken: unasked }).catch(
  () => true,
);
if (isRefused !== true) throw new Error('Signatures aren’t checked');
const cold = [...requests];
each.length = 0;
const times = await interleave(
  {
    ours: verifyAll,
    jose: async () => {
      for (const token of tokens) await jose.jwtVerify(token, keySet, options);
    },
  },
  rounds,
);

// Whole operations, over HTTP, by members whose tokens are verified anew each time.
const mounted = await mount(await import('../functions/src/index.ts'));
for (const token of tokens.slice(0, operationsPlayed)) {
  const answer = await fetch(`${mounted.url}/api/api/notifications`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (answer.status !== 200) throw new Error(`An operation answered ${answer.status}`);
}
await mounted.close();
await emulator.close();
google.close();

const fixture = `${callers} callers’ tokens, RS256 with 2,048 bits and two keys; ${each.length} calls`;
const warm = each.toSorted((one, other) => one - other);
const rounded = (value: number) => Math.round(value * 1000) / 1000;
report({
  figure: 'auth.verify-ms',
  value: rounded(warm[Math.floor(warm.length * 0.95)]!),
  unit: 'ms at the 95th percentile',
  sense: 'max',
  goal: 1,
  fixture,
  warmth: 'warm',
});
report({
  figure: 'auth.verify',
  value: Math.round((100 * median(times.ours)) / median(times.jose)) / 100,
  unit: 'times its time',
  sense: 'max',
  goal: 2,
  rival: 'jose 6.2.18, with the keys at hand',
  fixture,
  warmth: 'warm',
});
report({
  figure: 'auth.calls',
  value: requests.length - cold.length,
  unit: `calls of Google, after ${cold.length} for the keys`,
  sense: 'max',
  goal: 0,
  fixture: `${fixture}, and ${operationsPlayed} whole operations`,
  warmth: 'warm',
});
