/** Firestore's RPCs and messages, as its protocol buffers define them. */
import { readFileSync } from 'node:fs';
import protobuf from 'protobufjs/light.js';
import { EmulatorError } from '../errors.ts';

export { decode } from '../protobuf/decoder.ts';
export { encode } from '../protobuf/encoder.ts';

const definitions = JSON.parse(
  readFileSync(new URL('../../protos/firestore.v1.json', import.meta.url), 'utf8'),
) as protobuf.INamespace;
const root = protobuf.Root.fromJSON(definitions);
root.resolveAll();

export type Rpc = {
  name: string;
  path: string;
  request: protobuf.Type;
  response: protobuf.Type;
  requestStream: boolean;
  responseStream: boolean;
};

/** What answers an RPC. Throws UNIMPLEMENTED where there is nothing. */
export function implemented<T>(handler: T | undefined, { name }: Pick<Rpc, 'name'>): T {
  if (!handler) throw new EmulatorError('UNIMPLEMENTED', `${name} is not implemented by this emulator.`);
  return handler;
}

export const rpcs: ReadonlyMap<string, Rpc> = new Map(
  root.lookupService('google.firestore.v1.Firestore').methodsArray.map((method) => [
    method.name,
    {
      name: method.name,
      path: `/google.firestore.v1.Firestore/${method.name}`,
      request: method.resolvedRequestType!,
      response: method.resolvedResponseType!,
      requestStream: method.requestStream === true,
      responseStream: method.responseStream === true,
    },
  ]),
);

/** The message type with a full name such as `google.firestore.v1.Document`. */
export function messageType(name: string): protobuf.Type {
  return root.lookupType(name);
}
