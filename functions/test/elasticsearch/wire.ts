export type Source = Record<string, unknown>;
/** What a mapping says of each field. */
export type Fields = Record<string, { type: string; enabled?: boolean }>;

/** An error as Elasticsearch answers it. */
export class Refused extends Error {
  readonly status: number;
  readonly type: string;

  constructor(status: number, type: string, reason: string) {
    super(reason);
    this.status = status;
    this.type = type;
  }
}
