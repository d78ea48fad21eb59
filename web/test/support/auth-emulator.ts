import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const firebaseTools = createRequire(import.meta.resolve('firebase-tools'));

/** Starts the Firebase CLI's Auth emulator in this process. */
export async function startAuth(project: string): Promise<{ port: number; close: () => void }> {
  const { createApp } = firebaseTools('./emulator/auth/server.js') as {
    createApp: (project: string) => Promise<RequestListener>;
  };
  const app = await unchecked(() => createApp(project));
  const server: Server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs without validating the emulator's own schemas, which takes most of its start. */
async function unchecked<T>(make: () => Promise<T>): Promise<T> {
  const { default: Ajv } = createRequire(firebaseTools.resolve('exegesis'))('ajv/dist/core') as {
    default: { prototype: { validateSchema: () => boolean } };
  };
  const { prototype } = Ajv;
  const { validateSchema } = prototype;
  prototype.validateSchema = () => true;
  try {
    return await make();
  } finally {
    prototype.validateSchema = validateSchema;
  }
}
