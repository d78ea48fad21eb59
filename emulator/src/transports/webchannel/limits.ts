/** What a WebChannel session may take. Times in milliseconds, sizes in UTF-16 code units. */
export type Limits = {
  /** A quiet back channel gets a `noop` this often; clients give it up after one and a half times as long. */
  keepAliveMs: number;
  /** A back channel that carried this much is ended. The client reads it, opens another, and so acknowledges it. */
  backChannelSize: number;
  /** A session without a back channel is dropped after this long; clients wait up to a minute between attempts. */
  abandonedMs: number;
  /** A session is dropped when what happened since its client last read takes more. The client then starts over. */
  unreadSize: number;
};

export const DEFAULT_LIMITS: Limits = {
  keepAliveMs: 30_000,
  backChannelSize: 1024 * 1024,
  abandonedMs: 120_000,
  unreadSize: 32 * 1024 * 1024,
};
