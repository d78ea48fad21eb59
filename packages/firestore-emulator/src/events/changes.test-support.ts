import type { CommittedChange, DocumentSnapshot } from '../interfaces.ts';

export const ROOT = 'projects/demo/databases/(default)/documents/';

/** A change of a document with one number field; null stands for no document. */
export function change(path: string, before: number | null, after: number | null): CommittedChange {
  return {
    project: 'demo',
    database: '(default)',
    name: ROOT + path,
    before: before === null ? null : snapshot(path, before),
    after: after === null ? null : snapshot(path, after),
    commitTime: { seconds: String(after ?? (before ?? 0) + 1), nanos: 0 },
    caller: { kind: 'owner' },
  };
}

function snapshot(path: string, n: number): DocumentSnapshot {
  const fields = { n: { integerValue: String(n) } };
  return {
    name: ROOT + path,
    fields,
    createTime: { seconds: '1', nanos: 0 },
    updateTime: { seconds: String(n), nanos: 0 },
  };
}
