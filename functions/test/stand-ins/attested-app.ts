import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { globalAgent } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { hour, second } from '@cine/contract/time';
import { project } from '../suite.ts';

const host = 'firebaseappcheck.googleapis.com';

export type AppCheck = {
  /** A token as App Check gives an attested app; other claims make it invalid. */
  token: (claims?: object) => string;
  close: () => void;
};

/**
 * Stands in for App Check: publishes keys where the Admin SDK looks for them. The SDK caches them for hours,
 * so start it once a run.
 */
export async function startAppCheck(): Promise<AppCheck> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }];
  const server = createServer((_, response) => response.end(JSON.stringify({ keys }))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const former = globalAgent.createConnection.bind(globalAgent);
  globalAgent.createConnection = (options, callback) =>
    options.host === host ? connect(port, '127.0.0.1') : former(options, callback);
  return {
    token: (claims = {}) => {
      const now = Math.floor(Date.now() / second);
      const parts = [
        { alg: 'RS256', typ: 'JWT', kid: 'own' },
        {
          iss: `https://${host}/1234567890`,
          aud: ['projects/1234567890', `projects/${project}`],
          sub: '1:1234567890:web:0123456789abcdef',
          iat: now,
          exp: now + hour / second,
          ...claims,
        },
      ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
      const signed = parts.join('.');
      return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
    },
    close: () => {
      globalAgent.createConnection = former;
      server.close();
    },
  };
}
