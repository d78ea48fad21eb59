import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect } from 'chai';

/** What the functions emulator sets, with which firebase-functions would answer every origin. */
const emulated = { FIREBASE_DEBUG_MODE: 'true', FIREBASE_DEBUG_FEATURES: '{"enableCors":true}' };

/** Sends a preflight of another website, and posts the answer's status and allowed origin. */
const ASK = `
  const { parentPort, workerData } = require('node:worker_threads');
  (async () => {
    const { default: express } = await import('express');
    const { handlers } = await import(workerData + '/features/movies/handlers.ts');
    const { apiOf } = await import(workerData + '/api/index.ts');
    const server = express().use(apiOf({ movies: handlers }, async () => 'fr')).listen(0, '127.0.0.1', async () => {
      const headers = { origin: 'https://other.example', 'access-control-request-method': 'GET' };
      const address = 'http://127.0.0.1:' + server.address().port + '/api/movies/1';
      const answer = await fetch(address, { method: 'OPTIONS', headers });
      parentPort.postMessage([answer.status, answer.headers.get('access-control-allow-origin')]);
      server.close();
    });
  })();
`;

describe('The API in the functions emulator', () => {
  it('answers other origins as when deployed', async () => {
    // firebase-functions reads these variables when it is loaded.
    const env = { ...process.env, ...emulated };
    const workerData = new URL('..', import.meta.url).href.replace(/\/$/, '');
    const worker = new Worker(ASK, { eval: true, env, workerData });
    const [answer] = await once(worker, 'message');
    await worker.terminate();
    expect(answer).to.deep.equal([204, null]);
  });
});
