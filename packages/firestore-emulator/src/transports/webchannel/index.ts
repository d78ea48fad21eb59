import type { FirestoreService } from '../../interfaces.ts';
import type { HttpHandler, HttpRequest, HttpResponse } from '../http.ts';
import { type Rpc, rpcs } from '../protos.ts';
import { HEADERS } from './back-channel.ts';
import { type Form, parseForm, parseHeaders } from './form.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { frame } from './send-buffer.ts';
import { Session } from './session.ts';

const PATH = /^\/google\.firestore\.v1\.Firestore\/(Listen|Write)\/channel$/;
const PROTOCOL_VERSION = 8;
const SERVER_VERSION = 12;

export type WebChannel = {
  handler: HttpHandler;
  close(): void;
};

/**
 * Listen and Write for browsers by version 8 of the WebChannel protocol. Clients post messages and GET
 * numbered arrays, which stream (`CI=0`) or end with the first data (`CI=1`) and are kept until acknowledged
 * (`AID`).
 */
export function createWebChannel(service: FirestoreService, limits: Partial<Limits> = {}): WebChannel {
  const channel = new Channel(service, { ...DEFAULT_LIMITS, ...limits });
  return { handler: async (request) => channel.answer(request), close: () => channel.close() };
}

class Channel {
  private readonly service: FirestoreService;
  private readonly limits: Limits;
  private readonly sessions = new Map<string, Session>();

  constructor(service: FirestoreService, limits: Limits) {
    this.service = service;
    this.limits = limits;
  }

  answer(request: HttpRequest): HttpResponse | null {
    const rpc = rpcs.get(PATH.exec(request.path)?.[1] ?? '');
    if (!rpc) return null;
    const { method, query } = request;
    const version = query.get('VER');
    if (version !== String(PROTOCOL_VERSION)) return refusal(`Unknown protocol version ${version}`);
    const sid = query.get('SID');
    if (sid === null) return method === 'POST' ? this.handshake(rpc, request) : refusal('No SID');
    const session = this.sessions.get(sid);
    // Clients start over at once, whatever the message.
    if (session?.rpc !== rpc) return refusal('');
    if (query.get('TYPE') === 'terminate') {
      session.close();
      return { status: 200, text: '', headers: HEADERS };
    }
    const acknowledged = Number(query.get('AID') ?? 0);
    if (method === 'POST') {
      const form = parseForm(request.body);
      session.acknowledge(acknowledged);
      const progress = session.progress();
      session.receive(form);
      return text(progress);
    }
    if (method !== 'GET') return refusal(`Unknown method ${method}`);
    session.acknowledge(acknowledged);
    const isLongPolling = query.get('CI') === '1';
    const timeoutMs = Number(query.get('TO')) || Number.POSITIVE_INFINITY;
    return { stream: (outgoing) => session.attach(outgoing, isLongPolling, timeoutMs) };
  }

  close(): void {
    for (const session of this.sessions.values()) session.close();
  }

  private handshake(rpc: Rpc, request: HttpRequest): HttpResponse {
    const form = parseForm(request.body);
    if (!this.makeRoom()) return refusal(`There are ${this.limits.sessions} sessions already.`, 503);
    const session: Session = new Session(rpc, this.service, authorization(form, request), this.limits, () =>
      this.sessions.delete(session.id),
    );
    this.sessions.set(session.id, session);
    session.receive(form);
    const { keepAliveMs } = this.limits;
    return text([[0, ['c', session.id, '', PROTOCOL_VERSION, SERVER_VERSION, keepAliveMs]]]);
  }

  /** Drops the session that was idle the longest if the limit is reached; false if all are in use. */
  private makeRoom(): boolean {
    if (this.sessions.size < this.limits.sessions) return true;
    let longest: Session | null = null;
    for (const session of this.sessions.values()) {
      if (session.idleSince !== null && session.idleSince < (longest?.idleSince ?? Infinity))
        longest = session;
    }
    longest?.close();
    return longest !== null;
  }
}

/** Clients send headers that would need a preflight in the form, older ones in the URL. */
function authorization(form: Form, request: HttpRequest): string | undefined {
  const inAddress = parseHeaders(request.query.get('$httpHeaders') ?? '');
  return form.headers.get('authorization') ?? inAddress.get('authorization') ?? request.headers.authorization;
}

function text(json: unknown): HttpResponse {
  return { status: 200, text: frame(JSON.stringify(json)), headers: HEADERS };
}

function refusal(reason: string, status = 400): HttpResponse {
  return { status, text: reason, headers: HEADERS };
}
