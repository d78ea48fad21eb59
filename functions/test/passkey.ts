/** A passkey of a person in a test: signs with a key of its own, as an authenticator does. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { InputOf } from '@cine/contract/operation';
import type { addPasskey, enterByPasskey, PasskeyCreation } from '@cine/contract/operations/core/passkeys';

type Made = Omit<InputOf<typeof addPasskey>, 'name'>;
type Entered = InputOf<typeof enterByPasskey>;

/** What an authenticator does otherwise than asked. */
type Fault = { origin?: string; rpId?: string; isUnverified?: boolean; counter?: number };

export type TestPasskey = {
  id: string;
  make: (options: PasskeyCreation, fault?: Fault) => Made;
  /** Signs a challenge; it counts how often. */
  answer: (options: { challenge: string; rpId: string }, fault?: Fault) => Entered;
};

/** A new passkey, at the origin of the tests' dashboard unless another is given. */
export function newPasskey(origin = 'https://cine.example'): TestPasskey {
  const id = randomBytes(32);
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const coseKey = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x!, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y!, 'base64url'),
  ]);
  let used = 0;
  let userHandle: string | undefined;
  const clientDataOf = (type: string, challenge: string, at: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));
  const about = (rpId: string, flags: number, count: number) => {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(count);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), counted]);
  };
  /** Present, verified unless it isn't, and kept on several devices. */
  const flagsOf = ({ isUnverified = false }: Fault) => 0b11001 + (isUnverified ? 0 : 0b100);

  return {
    id: id.toString('base64url'),
    make: ({ challenge, rp, user }, fault = {}) => {
      userHandle = user.id;
      const data = Buffer.concat([
        about(fault.rpId ?? rp.id, flagsOf(fault) + 0b1000000, 0),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey,
      ]);
      const head = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex');
      return {
        id: id.toString('base64url'),
        clientDataJSON: clientDataOf('webauthn.create', challenge, fault.origin ?? origin).toString(
          'base64url',
        ),
        attestationObject: Buffer.concat([head, Buffer.from([data.length]), data]).toString('base64url'),
        transports: ['internal', 'hybrid'],
      };
    },
    answer: ({ challenge, rpId }, fault = {}) => {
      used = fault.counter ?? used + 1;
      const clientData = clientDataOf('webauthn.get', challenge, fault.origin ?? origin);
      const data = about(fault.rpId ?? rpId, flagsOf(fault), used);
      const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()]);
      return {
        id: id.toString('base64url'),
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
        ...(userHandle !== undefined && { userHandle }),
      };
    },
  };
}
