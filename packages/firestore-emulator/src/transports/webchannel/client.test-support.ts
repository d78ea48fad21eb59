import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CallContext, FirestoreService, Message, StreamSink } from '../../interfaces.ts';
import { httpListener } from '../http.ts';
import { createWebChannel } from './index.ts';
import type { Limits } from './limits.ts';

export type Numbered = [number, unknown[]];

export type Served = {
  call: CallContext;
  sink: StreamSink;
  received: string[];
  drained: number;
  closed: boolean;
};

/** A service whose Write stream records what it receives and answers `echo:<text>` with `<text>`. */
function recordingService(streams: Served[]): FirestoreService {
  return {
    unary: {},
    serverStream: {},
    bidi: {
      Write(call, sink) {
        const served: Served = { call, sink, received: [], drained: 0, closed: false };
        streams.push(served);
        return {
          receive({ streamId }: Message) {
            served.received.push(streamId);
            if (streamId.startsWith('echo:')) sink.send({ streamId: streamId.slice('echo:'.length) });
          },
          drained() {
            served.drained++;
          },
          close() {
            served.closed = true;
          },
        };
      },
    },
  };
}

export type Reader = {
  headers: IncomingMessage['headers'];
  arrays: Numbered[];
  /** Waits until this many arrays have arrived in total. */
  until(count: number): Promise<Numbered[]>;
  untilTexts(count: number): Promise<void>;
  ended: Promise<void>;
  pause(): void;
  abort(): void;
};

export class TestChannel {
  readonly streams: Served[] = [];
  url = '';
  close: () => Promise<void> = async () => undefined;

  async start(limits: Partial<Limits> = {}): Promise<void> {
    const channel = createWebChannel(recordingService(this.streams), limits);
    const server = createServer(httpListener([channel.handler], () => null));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.close = async () => {
      channel.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
  }

  address(query: Record<string, string | number>, rpc = 'Write'): string {
    const all = new URLSearchParams({ VER: '8', ...query } as Record<string, string>);
    return `${this.url}/google.firestore.v1.Firestore/${rpc}/channel?${all}`;
  }

  send(query: Record<string, string | number>, body: URLSearchParams | string): Promise<Response> {
    return fetch(this.address(query), { method: 'POST', body });
  }

  /** Opens a session; the messages are texts for the stream's `received`. */
  async handshake(messages: string[] = [], headers = ''): Promise<string> {
    const response = await this.send({ RID: 1, CVER: 22 }, form(0, messages, headers));
    const [[, [, sid]]] = unframe(await response.text())[0] as [[number, [string, string]]];
    return sid;
  }

  async post(sid: string, offset: number, messages: string[], aid = 0): Promise<unknown> {
    const response = await this.send({ SID: sid, RID: 2, AID: aid }, form(offset, messages));
    return unframe(await response.text())[0];
  }

  async open(sid: string, query: Record<string, string | number> = {}): Promise<Reader> {
    const address = this.address({ SID: sid, RID: 'rpc', AID: 0, CI: 0, TYPE: 'xmlhttp', ...query });
    const request = get(address, { agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const arrays: Numbered[] = [];
    const decoder = new TextDecoder();
    let text = '';
    let heard = (): void => undefined;
    response.on('data', (chunk: Buffer) => {
      text += decoder.decode(chunk, { stream: true });
      const frames = unframe(text);
      text = text.slice(frames.reduce<number>((sum, one) => sum + framed(one).length, 0));
      for (const one of frames) arrays.push(...(one as Numbered[]));
      heard();
    });
    response.on('error', () => undefined);
    const enough = (isEnough: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        heard = () => {
          if (isEnough()) resolve();
        };
        heard();
      });
    return {
      headers: response.headers,
      arrays,
      until: (count) => enough(() => arrays.length >= count).then(() => arrays),
      untilTexts: (count) => enough(() => texts(arrays).length >= count),
      ended: new Promise((resolve) => response.once('close', () => resolve())),
      pause: () => void response.pause(),
      abort: () => void response.destroy(),
    };
  }
}

/** Reads a session as a client does, over successive back channels, until this many texts have arrived. */
export async function follow(channel: TestChannel, sid: string, count: number): Promise<Followed> {
  const followed: Followed = { texts: [], backChannels: 0 };
  for (let last = 0; followed.texts.length < count; followed.backChannels++) {
    const reader = await channel.open(sid, { AID: last });
    await Promise.race([reader.ended, reader.untilTexts(count - followed.texts.length)]);
    reader.abort();
    followed.texts.push(...texts(reader.arrays));
    last = reader.arrays.at(-1)?.[0] ?? last;
  }
  return followed;
}

export type Followed = { texts: string[]; backChannels: number };

export function form(offset: number, messages: string[], headers = ''): URLSearchParams {
  const fields = messages.map((streamId, index) => [`req${index}___data__`, JSON.stringify({ streamId })]);
  return new URLSearchParams([
    ...(headers ? [['headers', headers]] : []),
    ['count', String(messages.length)],
    ['ofs', String(offset)],
    ...fields,
  ] as [string, string][]);
}

function unframe(text: string): unknown[] {
  const frames: unknown[] = [];
  for (let rest = text; ; ) {
    const [head, length = ''] = /^(\d+)\n/.exec(rest) ?? [];
    const end = (head?.length ?? 0) + Number(length);
    if (!head || rest.length < end) return frames;
    frames.push(JSON.parse(rest.slice(head.length, end)));
    rest = rest.slice(end);
  }
}

function framed(json: unknown): string {
  const text = JSON.stringify(json);
  return `${text.length}\n${text}`;
}

/** The texts that the service sent, without keep-alives. */
export function texts(arrays: Numbered[]): string[] {
  return arrays.flatMap(([, [message]]) =>
    message === 'noop' ? [] : [(message as Message).streamId as string],
  );
}
