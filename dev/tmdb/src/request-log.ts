const KEPT = 10_000;

/** One request as received, without its headers, which hold the token. */
export type LoggedRequest = { at: number; path: string; query: string; status: number | string };

export type RequestLog = ReturnType<typeof createRequestLog>;

/** The last requests to `/3/…`, and their rate. */
export function createRequestLog() {
  const entries: LoggedRequest[] = [];
  return {
    entries: entries as readonly LoggedRequest[],
    add(entry: LoggedRequest): void {
      entries.push(entry);
      if (entries.length > KEPT) entries.shift();
    },
    clear(): void {
      entries.length = 0;
    },
    lastSecond(now: number): number {
      const first = entries.findLastIndex((entry) => entry.at <= now - 1000);
      return entries.length - first - 1;
    },
    peakPerSecond(): number {
      let peak = 0;
      let first = 0;
      for (const [last, entry] of entries.entries()) {
        while (entries[first]!.at <= entry.at - 1000) first++;
        peak = Math.max(peak, last - first + 1);
      }
      return peak;
    },
  };
}
