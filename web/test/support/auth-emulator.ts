import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { trustAuthSchemas } from '../../../packages/firestore-emulator/src/launcher/quick-auth.ts';
import { refuseRevokedTokens } from '../../../packages/firestore-emulator/src/launcher/revoked-tokens.ts';
import { setUpAuth } from '../../../scripts/start/auth-settings.ts';

const cli = import.meta.resolve('firebase-tools');
const firebaseTools = createRequire(cli);
let isChanged: boolean | undefined;

/** Starts the Firebase CLI's Auth emulator in this process. */
export async function startAuth(project: string): Promise<{ port: number; close: () => void }> {
  isChanged ??= trustAuthSchemas(cli) && refuseRevokedTokens(cli);
  if (!isChanged) throw new Error('The Auth emulator has its parts elsewhere than it did.');
  const { createApp } = firebaseTools('./emulator/auth/server.js') as {
    createApp: (project: string) => Promise<RequestListener>;
  };
  const app = await createApp(project);
  const server: Server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await setUpAuth(`127.0.0.1:${port}`, project);
  return {
    port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
