/** A server for a suite of tests, and waiting for what comes eventually. */
import {
  type FirestoreEmulator,
  type FirestoreEmulatorOptions,
  startFirestoreEmulator,
} from '../src/index.ts';

export type TestServer = FirestoreEmulator & {
  /** `127.0.0.1:port`. */
  host: string;
  /** Calls an endpoint, such as `admin('GET', ':counters')`; throws unless it answers 2xx. */
  admin(method: string, below: string, body?: unknown): Promise<unknown>;
};

export const PROJECT = 'demo-test';

// Otherwise the Admin SDK looks for Google's cloud over the network.
process.env.METADATA_SERVER_DETECTION ??= 'none';

/** Starts a server for a suite's tests; the result is set in the before hook. */
export function withServer(options: FirestoreEmulatorOptions = {}): TestServer {
  const server = {} as TestServer;
  before(async () => {
    const running = await startFirestoreEmulator(options);
    const host = `127.0.0.1:${running.port}`;
    const admin = async (method: string, below: string, body?: unknown): Promise<unknown> => {
      const response = await fetch(`http://${host}/emulator/v1/projects/${PROJECT}${below}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return JSON.parse(text);
    };
    Object.assign(server, running, { host, admin });
  });
  after(() => server.close());
  return server;
}

/** Waits until `check` returns something other than undefined, for at most two seconds. */
export async function eventually<T>(check: () => T | undefined): Promise<T> {
  const deadline = Date.now() + 2000;
  for (;;) {
    const value = check();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error('nothing came within two seconds');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
