import { once } from 'node:events';
import { type ClientHttp2Session, connect, type OutgoingHttpHeaders } from 'node:http2';
import { expect } from 'chai';
import { decode, encode, rpcs } from '../src/transports/protos.ts';
import { eventually, PROJECT, withServer } from './with-server.ts';

const DATABASE = `projects/${PROJECT}/databases/(default)`;
const OWNER = { authorization: 'Bearer owner' };

type Answer = { status: number; message: string; messages: Record<string, unknown>[] };

describe('gRPC', () => {
  const server = withServer();
  let session: ClientHttp2Session;

  before(() => {
    session = connect(`http://${server.host}`);
  });
  after(() => session.close());

  function open(
    rpcName: string,
    request: Record<string, unknown>,
    headers: OutgoingHttpHeaders,
    on = session,
  ) {
    const rpc = rpcs.get(rpcName)!;
    const stream = on.request({
      ':method': 'POST',
      ':path': rpc.path,
      'content-type': 'application/grpc',
      te: 'trailers',
      ...headers,
    });
    const message = encode(rpc.request, request);
    const frame = Buffer.alloc(5);
    frame.writeUInt32BE(message.length, 1);
    stream.write(Buffer.concat([frame, message]));
    const messages: Record<string, unknown>[] = [];
    let received = Buffer.alloc(0);
    stream.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= 5 && received.length >= 5 + received.readUInt32BE(1)) {
        const end = 5 + received.readUInt32BE(1);
        messages.push(decode(rpc.response, received.subarray(5, end)));
        received = received.subarray(end);
      }
    });
    return { stream, messages };
  }

  async function call(
    rpc: string,
    request: Record<string, unknown>,
    headers: OutgoingHttpHeaders = OWNER,
  ): Promise<Answer> {
    const { stream, messages } = open(rpc, request, headers);
    let trailers: Record<string, string | string[] | undefined> = {};
    stream.on('response', (received) => (trailers = { ...trailers, ...received }));
    stream.on('trailers', (received) => (trailers = { ...trailers, ...received }));
    stream.end();
    await once(stream, 'close');
    return {
      status: Number(trailers['grpc-status']),
      message: decodeURIComponent([trailers['grpc-message'] ?? ''].join('')),
      messages,
    };
  }

  const target = (targetId: number): Record<string, unknown> => ({
    database: DATABASE,
    addTarget: {
      targetId,
      query: { parent: `${DATABASE}/documents`, structuredQuery: { from: [{ collectionId: 'films' }] } },
    },
  });

  it('refuses a malformed token on every kind of call', async () => {
    const bad = { authorization: 'Bearer nonsense' };
    const answers = [
      await call('GetDocument', { name: `${DATABASE}/documents/a/b` }, bad),
      await call('BatchGetDocuments', { database: DATABASE, documents: [`${DATABASE}/documents/a/b`] }, bad),
      await call('Listen', target(1), bad),
    ];
    expect(answers.map(({ status }) => status)).to.deep.equal([3, 3, 3]);
    expect(answers.map(({ message }) => message)).to.deep.equal(Array(3).fill('invalid jwt'));
    const unknown = { authorization: 'owner' };
    expect(await call('GetDocument', { name: `${DATABASE}/documents/a/b` }, unknown)).to.include({
      status: 2,
      message: '',
    });
  });

  it('refuses a malformed token of a stream before anything is sent on it', async () => {
    for (const rpc of ['Listen', 'Write']) {
      const headers = {
        ':method': 'POST',
        ':path': `/google.firestore.v1.Firestore/${rpc}`,
        'content-type': 'application/grpc',
        te: 'trailers',
        authorization: 'Bearer nonsense',
      };
      const stream = session.request(headers);
      const [received] = await once(stream, 'response');
      expect(received).to.include({ 'grpc-status': '3' });
      stream.close();
    }
  });

  it('serves the service under its older name too', async () => {
    const name = `${DATABASE}/documents/old/x`;
    const beta = { ...OWNER, ':path': '/google.firestore.v1beta1.Firestore/Commit' };
    const writes = [{ update: { name, fields: {} } }];
    expect(await call('Commit', { database: DATABASE, writes }, beta)).to.have.property('status', 0);
    expect((await call('GetDocument', { name })).messages[0]).to.have.property('name', name);
  });

  it('sends the code and message of a refusal', async () => {
    const missing = await call('GetDocument', { name: `${DATABASE}/documents/été/b` });
    expect(missing.status).to.equal(5);
    expect(missing.message).to.include('été/b');
    const pipeline = await call('ExecutePipeline', { database: DATABASE });
    expect(pipeline.status).to.equal(12);
  });

  it('ends a listener when the client ends its side', async () => {
    const { status, messages } = await call('Listen', target(1));
    expect(status).to.equal(0);
    expect(messages[0]).to.have.nested.property('targetChange.targetChangeType', 'ADD');
  });

  it('survives clients that disconnect while listening', async () => {
    for (let n = 0; n < 5; n++) {
      const vanishing = connect(`http://${server.host}`);
      const { messages, stream } = open('Listen', target(1), OWNER, vanishing);
      stream.on('error', () => undefined);
      await eventually(() => messages[0]);
      vanishing.destroy();
    }
    const name = `${DATABASE}/documents/films/x`;
    const { status } = await call('Commit', {
      database: DATABASE,
      writes: [{ update: { name, fields: {} } }],
    });
    expect(status).to.equal(0);
    const { messages } = await call('BatchGetDocuments', { database: DATABASE, documents: [name] });
    expect(messages[0]).to.have.nested.property('found.name', name);
  });
});
