/** Limits of WebChannel sessions. Times in milliseconds, sizes in UTF-16 code units. */
export type Limits = {
  /** How often a quiet back channel gets a `noop`; clients wait half as long again. */
  keepAliveMs: number;
  /** Then it ends, so that the client acknowledges it by opening another. */
  backChannelSize: number;
  /** How long a session stays without a back channel; clients wait up to a minute between attempts. */
  abandonedMs: number;
  /** Above this much unsent data the session sends and reads nothing more. */
  waitingSize: number;
  /** The messages that may wait for an earlier one, or for the client to read, before the session ends. */
  heldSize: number;
  /** Beyond this the longest idle one is dropped, or else the new one refused. */
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
