import { mayContain } from '../../engine/watch/bloom-filter.test-support.ts';
import type { Message } from '../../interfaces.ts';
import { type Client, DATABASE, DOCUMENTS, wire } from '../client.test-support.ts';

export const short = (name: string) => name.slice(DOCUMENTS.length + 1);

/** A client's view of a stream: each target's documents, at each consistent snapshot. */
export class Listener {
  readonly client: Client;
  private room = Number.POSITIVE_INFINITY;
  /** Whether commits may be combined, so that an unknown document may be removed. */
  isMerged = false;
  private readonly stream: ReturnType<Client['open']>;
  private read = 0;
  readonly targets = new Map<number, Map<string, Message>>();
  readonly current = new Set<number>();
  readonly snapshots: { [target: number]: string[] }[] = [];
  readonly readTimes: bigint[] = [];
  resumeToken: Buffer | undefined;
  readonly remembered = new Map<number, Map<string, Message>>();
  /** Targets whose existence filter didn't identify the documents that are gone, so clients restart them. */
  readonly unsettled = new Set<number>();
  /** The documents that a client compares with a target's filter: those before any of the changes. */
  private readonly before = new Map<number, string[]>();

  constructor(client: Client) {
    this.client = client;
    this.stream = client.open('Listen', (sent) => sent.length >= this.room);
  }

  readOnly(messages: number): void {
    this.room = this.stream.sent.length + messages;
    if (messages > 0) this.stream.session.drained();
  }

  query(targetId: number, structuredQuery: Message, more: Message = {}): void {
    this.send({ addTarget: { targetId, query: { parent: DOCUMENTS, structuredQuery }, ...more } });
  }

  documents(targetId: number, paths: string[], more: Message = {}): void {
    const documents = paths.map((path) => `${DOCUMENTS}/${path}`);
    this.send({ addTarget: { targetId, documents: { documents }, ...more } });
  }

  send(message: Message): void {
    this.stream.session.receive({ database: DATABASE, ...message });
  }

  close(): void {
    this.stream.session.close();
  }

  /** Takes the messages since the last call into account and returns them. */
  take(): Message[] {
    const fresh = this.stream.sent.slice(this.read);
    this.read = this.stream.sent.length;
    for (const message of fresh) this.apply(message);
    return fresh;
  }

  get ended(): Message | null {
    return this.stream.ended();
  }

  private apply(message: Message): void {
    if (message.targetChange) this.applyTargetChange(message.targetChange);
    const { document, targetIds = [], removedTargetIds = [] } = message.documentChange ?? {};
    for (const id of targetIds) this.targets.get(id)!.set(short(document.name), document);
    for (const id of removedTargetIds) this.targets.get(id)!.delete(short(document.name));
    const gone = message.documentDelete ?? message.documentRemove;
    for (const id of gone?.removedTargetIds ?? []) {
      const path = short(gone.document);
      const had = this.targets.get(id)!.delete(path) || this.before.get(id)!.includes(path);
      // Until it is current, a target also gets deletions of its missing documents.
      if (!had && this.current.has(id) && !this.isMerged)
        throw new Error(`${gone.document} was not in ${id}`);
    }
    if (message.filter) this.applyFilter(message.filter);
  }

  /** Counts as clients do: a document that was removed and isn't in the filter counts twice. */
  private applyFilter({ targetId, count, unchangedNames }: Message): void {
    const documents = this.targets.get(targetId)!;
    if (documents.size === count) return;
    const isGone = (path: string) => unchangedNames && !mayContain(unchangedNames, `${DOCUMENTS}/${path}`);
    const gone = this.before.get(targetId)!.filter(isGone);
    if (documents.size - gone.length !== count) this.unsettled.add(targetId);
    for (const path of gone) documents.delete(path);
  }

  private applyTargetChange({ targetChangeType, targetIds, readTime, resumeToken }: Message): void {
    this.resumeToken = resumeToken ?? this.resumeToken;
    for (const id of targetIds) {
      if (targetChangeType === 'ADD') {
        this.targets.set(id, this.remembered.get(id) ?? new Map());
        this.before.set(id, [...this.targets.get(id)!.keys()]);
      }
      if (targetChangeType === 'RESET') this.targets.set(id, new Map());
      if (targetChangeType === 'REMOVE') this.targets.delete(id);
      if (targetChangeType === 'CURRENT') this.current.add(id);
    }
    if (targetChangeType === 'NO_CHANGE' && targetIds.length === 0) {
      this.readTimes.push(BigInt(readTime.seconds) * 1_000_000_000n + BigInt(readTime.nanos));
      this.snapshots.push(
        Object.fromEntries([...this.targets].map(([id, documents]) => [id, [...documents.keys()].sort()])),
      );
    }
  }
}

const order = (fieldPath: string, direction = 'ASCENDING') => [{ field: { fieldPath }, direction }];
const less = (fieldPath: string, bound: bigint) => ({
  fieldFilter: { field: { fieldPath }, op: 'LESS_THAN', value: wire(bound) },
});

export const QUERIES: Message[] = [
  { from: [{ collectionId: 'c' }] },
  { from: [{ collectionId: 'c' }], where: less('n', 3n) },
  { from: [{ collectionId: 'c' }], orderBy: order('n'), limit: { value: 2 } },
  { from: [{ collectionId: 'c' }], orderBy: order('n', 'DESCENDING'), limit: { value: 3 }, offset: 1 },
  { from: [{ collectionId: 'c', allDescendants: true }], where: less('n', 4n), limit: { value: 3 } },
  { from: [{ collectionId: 'c' }], orderBy: order('n'), startAt: { values: [wire(2n)], before: true } },
];
