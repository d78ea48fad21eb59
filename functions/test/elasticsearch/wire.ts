export type Source = Record<string, unknown>;
export type Fields = Record<string, { type: string; enabled?: boolean }>;

export class Refused extends Error {
  readonly status: number;
  readonly type: string;

  constructor(status: number, type: string, reason: string) {
    super(reason);
    this.status = status;
    this.type = type;
  }
}
