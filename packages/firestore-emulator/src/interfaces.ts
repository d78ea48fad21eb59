/**
 * The interfaces between the emulator's parts. Messages are as `@grpc/proto-loader` gives them with `longs:
 * String, enums: String, oneofs: true, bytes: Buffer`: 64-bit integers are decimal strings.
 */

/** `google.rpc.Code` by name. */
export type StatusName =
  | 'CANCELLED'
  | 'UNKNOWN'
  | 'INVALID_ARGUMENT'
  | 'DEADLINE_EXCEEDED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'PERMISSION_DENIED'
  | 'RESOURCE_EXHAUSTED'
  | 'FAILED_PRECONDITION'
  | 'ABORTED'
  | 'OUT_OF_RANGE'
  | 'UNIMPLEMENTED'
  | 'INTERNAL'
  | 'UNAVAILABLE'
  | 'UNAUTHENTICATED';

export type Timestamp = { seconds: string; nanos: number };

/** `google.firestore.v1.Value`; exactly one field is set. */
export type Value =
  | { nullValue: 'NULL_VALUE' }
  | { booleanValue: boolean }
  | { integerValue: string }
  | { doubleValue: number }
  | { timestampValue: Timestamp }
  | { stringValue: string }
  | { bytesValue: Buffer }
  | { referenceValue: string }
  | { geoPointValue: { latitude: number; longitude: number } }
  | { arrayValue: { values: Value[] } }
  | { mapValue: { fields: Record<string, Value> } };

/** A stored document as rules and events see it. `name` is the full `projects/…/documents/…` name. */
export type DocumentSnapshot = {
  name: string;
  fields: Record<string, Value>;
  createTime: Timestamp;
  updateTime: Timestamp;
};

/**
 * The caller. `owner` (the Admin SDK) bypasses rules; for others, rules see `request.auth`. A token may name
 * no user.
 */
export type Caller =
  | { kind: 'owner' }
  | { kind: 'user'; uid: string | null; token: Record<string, unknown> }
  | { kind: 'anonymous' };

/** Reading the caller throws if the token is malformed. */
export type CallContext = { readonly caller: Caller };

// biome-ignore lint/suspicious/noExplicitAny: wire messages are checked by the service, field by field
export type Message = Record<string, any>;

/** One open `Listen` or `Write` stream, transport-neutral. */
export type StreamSession = {
  /** Not called while the sink is full. */
  receive(message: Message): void;
  /** Called when the sink has room again. */
  drained(): void;
  /** Called when the client ended its side or disconnected. */
  close(): void;
};

export type StreamSink = {
  /** Also accepts messages while it is full. */
  send(message: Message): void;
  /** Whether messages that can wait, or may become obsolete, should be held back, as too much is unread. */
  isFull(): boolean;
  /** Ends the stream; without an error it ends OK. */
  end(error?: { code: StatusName; message: string }): void;
};

/** One handler table that gRPC, REST and WebChannel share. Errors are thrown as `EmulatorError`. */
export type FirestoreService = {
  /** Commit, BatchWrite, BeginTransaction, … by RPC name. */
  unary: Record<string, (request: Message, call: CallContext) => Promise<Message>>;
  /** BatchGetDocuments, RunQuery, RunAggregationQuery. */
  serverStream: Record<string, (request: Message, call: CallContext) => AsyncIterable<Message>>;
  /** Listen, Write. */
  bidi: Record<string, (call: CallContext, sink: StreamSink) => StreamSession>;
};

/** The change of one document by a commit. No-op writes are not reported. */
export type CommittedChange = {
  project: string;
  database: string;
  name: string;
  before: DocumentSnapshot | null;
  after: DocumentSnapshot | null;
  commitTime: Timestamp;
  caller: Caller;
};

export type RulesMethod = 'get' | 'list' | 'create' | 'update' | 'delete';

/** The request that rules decide. */
export type RulesRequest = {
  method: RulesMethod;
  project: string;
  database: string;
  /** Document path below `/documents`, e.g. `sessions/abc`; for `list` the collection's path. */
  path: string;
  caller: Caller;
  time: Timestamp;
  /** The document before; null if there is none. Not set for `list`. */
  before?: DocumentSnapshot | null;
  /** The document as it would be after the write (transforms applied). Writes only. */
  after?: DocumentSnapshot | null;
  /** The `StructuredQuery` of a `list`, and whether it is a collection group query. */
  query?: Message;
  allDescendants?: boolean;
};

/**
 * Document reads for `get`, `exists` and `getAfter`, one object for all checks of a request, which share a
 * limit. Paths are below `/documents`.
 */
export type RulesDocuments = {
  get(path: string): DocumentSnapshot | null;
  getAfter(path: string): DocumentSnapshot | null;
};

export type RulesIssue = { severity: 'ERROR' | 'WARNING'; message: string; line: number; column: number };

export type Ruleset = {
  /** Decides a request. The reason of a denial is for the log and the client's message. */
  authorize(request: RulesRequest, documents: RulesDocuments): { allowed: boolean; reason: string };
};

export type CountingRuleset = Ruleset & {
  /** Since the ruleset was compiled, in the order of the source's blocks. */
  coverage(): ExpressionCoverage[];
};

/** An expression's place, values and parts, as the official emulator's coverage report gives them. */
export type ExpressionCoverage = {
  sourcePosition: SourcePosition;
  values?: { value: Record<string, unknown>; count: number }[];
  children?: ExpressionCoverage[];
};

/** Line and column from 1, offsets from 0, all in code points; `endOffset` is inclusive. */
export type SourcePosition = { line: number; column: number; currentOffset: number; endOffset: number };
