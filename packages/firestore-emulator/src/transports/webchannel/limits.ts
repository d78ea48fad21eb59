/** Limits of WebChannel sessions. Times in milliseconds, sizes in UTF-16 code units. */
export type Limits = {
  /** A quiet back channel gets a `noop` this often; clients give it up after one and a half times as long. */
  keepAliveMs: number;
  /** A back channel ends after this much, so that the client acknowledges it by opening another. */
  backChannelSize: number;
  /** How long a session stays without a back channel; clients wait up to a minute between attempts. */
  abandonedMs: number;
  /** Above this much unsent data the session sends and reads nothing more. */
  waitingSize: number;
  /** A session is dropped when this much waits for an earlier message, or for the client to read. */
  heldSize: number;
  /** Beyond this the session idle the longest is dropped; if none is idle, the new one is refused. */
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
