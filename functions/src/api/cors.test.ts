import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect } from 'chai';

/** With these, firebase-functions would answer every origin. */
const emulated = { FIREBASE_DEBUG_MODE: 'true', FIREBASE_DEBUG_FEATURES: '{"enableCors":true}' };

/** Sends preflights of another website to the API and a callable; posts each status and allowed origin. */
const ASK = `
  const { parentPort, workerData } = require('node:worker_threads');
  (async () => {
    const { default: express } = await import('express');
    const { handlers } = await import(workerData + '/features/faces/movie-page/handlers.ts');
    const { accounts } = await import(workerData + '/accounts.ts');
    const { apiOf } = await import(workerData + '/api/index.ts');
    const { callable } = await import(workerData + '/platform/endpoints/callable.ts');
    const app = express()
      .use('/call', callable(handlers.operations[0], accounts))
      .use(apiOf({ movies: handlers }, accounts));
    const server = app.listen(0, '127.0.0.1', async () => {
      const headers = { origin: 'https://other.example', 'access-control-request-method': 'GET' };
      const answers = [];
      for (const path of ['/api/movies/1', '/call']) {
        const address = 'http://127.0.0.1:' + server.address().port + path;
        const answer = await fetch(address, { method: 'OPTIONS', headers });
        answers.push([answer.status, answer.headers.get('access-control-allow-origin')]);
      }
      parentPort.postMessage(answers);
      server.close();
    });
  })();
`;

describe('The API and callables in the functions emulator', () => {
  it('answer other origins as when deployed', async () => {
    // firebase-functions reads these variables when it is loaded.
    const env = { ...process.env, ...emulated };
    const workerData = new URL('..', import.meta.url).href.replace(/\/$/, '');
    const worker = new Worker(ASK, { eval: true, env, workerData });
    const [answers] = await once(worker, 'message');
    await worker.terminate();
    expect(answers).to.deep.equal([
      [204, null],
      [204, null],
    ]);
  });
});
