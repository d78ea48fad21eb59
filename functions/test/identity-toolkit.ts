import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * As much of Identity Toolkit as checking an ID token asks for: every user exists. While it runs, tokens that nobody
 * signed are accepted.
 */
export async function startIdentityToolkit(): Promise<{ close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { localId } = JSON.parse(body.toString()) as { localId: string[] };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ users: localId.map((id) => ({ localId: id, validSince: '0' })) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.FIREBASE_AUTH_EMULATOR_HOST = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    close: () => {
      delete process.env.FIREBASE_AUTH_EMULATOR_HOST;
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
