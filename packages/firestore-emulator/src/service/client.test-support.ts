import type { Caller, Message, StreamSession } from '../interfaces.ts';
import { type Plain, proto as wire, fields as wireFields } from '../rules/rules.test-support.ts';
import { createFirestore, type Firestore, type FirestoreOptions } from './index.ts';

export const PROJECT = 'demo-test';
export const DATABASE = `projects/${PROJECT}/databases/(default)`;
export const DOCUMENTS = `${DATABASE}/documents`;

export const OWNER: Caller = { kind: 'owner' };
export const ALICE: Caller = { kind: 'user', uid: 'alice', token: {} };

export { wire, wireFields };

export function set(path: string, fields: { [name: string]: Plain }, more: Message = {}): Message {
  return { update: { name: `${DOCUMENTS}/${path}`, fields: wireFields(fields) }, ...more };
}

export function remove(path: string, more: Message = {}): Message {
  return { delete: `${DOCUMENTS}/${path}`, ...more };
}

export function equals(fieldPath: string, value: Plain): Message {
  return { fieldFilter: { field: { fieldPath }, op: 'EQUAL', value: wire(value) } };
}

export class Client {
  readonly firestore: Firestore;
  readonly caller: Caller;

  constructor(options: Partial<FirestoreOptions> & { firestore?: Firestore; caller?: Caller } = {}) {
    this.firestore = options.firestore ?? createFirestore({ rules: () => null, ...options });
    this.caller = options.caller ?? OWNER;
  }

  as(caller: Caller): Client {
    return new Client({ firestore: this.firestore, caller });
  }

  call(rpc: string, message: Message): Promise<Message> {
    return this.firestore.service.unary[rpc]!(message, { caller: this.caller });
  }

  async stream(rpc: string, message: Message): Promise<Message[]> {
    const out: Message[] = [];
    for await (const item of this.firestore.service.serverStream[rpc]!(message, { caller: this.caller }))
      out.push(item);
    return out;
  }

  commit(writes: Message[], transaction?: Buffer): Promise<Message> {
    return this.call('Commit', { database: DATABASE, writes, ...(transaction && { transaction }) });
  }

  async begin(options?: Message): Promise<Buffer> {
    return (await this.call('BeginTransaction', { database: DATABASE, options })).transaction;
  }

  rollback(transaction: Buffer): Promise<Message> {
    return this.call('Rollback', { database: DATABASE, transaction });
  }

  async get(path: string, more: Message = {}): Promise<Message | undefined> {
    const [answer] = await this.stream('BatchGetDocuments', {
      database: DATABASE,
      documents: [`${DOCUMENTS}/${path}`],
      ...more,
    });
    return answer!.found?.fields;
  }

  async query(structuredQuery: Message, more: Message = {}): Promise<string[]> {
    const answers = await this.stream('RunQuery', { parent: DOCUMENTS, structuredQuery, ...more });
    return answers.flatMap(({ document }) => (document ? [document.name.slice(DOCUMENTS.length + 1)] : []));
  }

  async aggregate(structuredQuery: Message, aggregations: Message[]): Promise<Message> {
    const structuredAggregationQuery = { structuredQuery, aggregations };
    const [answer] = await this.stream('RunAggregationQuery', {
      parent: DOCUMENTS,
      structuredAggregationQuery,
    });
    return answer!.result.aggregateFields;
  }

  open(
    rpc: 'Listen' | 'Write',
    isFull: (sent: Message[]) => boolean = () => false,
  ): { session: StreamSession; sent: Message[]; ended: () => Message | null } {
    const sent: Message[] = [];
    let end: Message | null = null;
    const session = this.firestore.service.bidi[rpc]!(
      { caller: this.caller },
      {
        send: (message) => sent.push(message),
        isFull: () => isFull(sent),
        end: (error) => {
          end = error ?? { code: 'OK' };
        },
      },
    );
    return { session, sent, ended: () => end };
  }
}

export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'OK';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** Waits until everything that needs no timer has settled. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise(setImmediate);
}
