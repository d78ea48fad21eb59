import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where identities are looked up: everybody who is asked for exists. For `FIREBASE_AUTH_EMULATOR_HOST`. */
export async function startAuth(): Promise<{ host: string; stop: () => void }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { localId = [] } = JSON.parse(Buffer.concat(chunks).toString()) as { localId?: string[] };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ users: localId.map((id) => ({ localId: id })) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
