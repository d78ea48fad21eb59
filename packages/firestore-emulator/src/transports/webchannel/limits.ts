/** What a WebChannel session may take. Times in milliseconds, sizes in UTF-16 code units. */
export type Limits = {
  /** A quiet back channel gets a `noop` this often; clients give it up after one and a half times as long. */
  keepAliveMs: number;
  /** A back channel that carried this much is ended. The client reads it, opens another, and so acknowledges it. */
  backChannelSize: number;
  /** A session without a back channel is dropped after this long; clients wait up to a minute between attempts. */
  abandonedMs: number;
  /** When so much waits for a back channel to carry it, nothing more is made for the client, or taken from it. */
  waitingSize: number;
  /** A session is dropped when messages of this size in all wait for an earlier one, or for the client to read. */
  heldSize: number;
  /** One session more, and the one that was idle the longest is dropped; when none is, the new one is refused. */
  sessions: number;
};

export const DEFAULT_LIMITS: Limits = {
  keepAliveMs: 30_000,
  backChannelSize: 1024 * 1024,
  abandonedMs: 120_000,
  waitingSize: 1024 * 1024,
  heldSize: 32 * 1024 * 1024,
  sessions: 1000,
};
