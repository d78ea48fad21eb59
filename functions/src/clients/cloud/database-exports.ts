import * as z from 'zod';
import type { CloudRequest } from './request.ts';

/** Firestore's managed exports and imports: operations that go on by themselves. */
export type DatabaseExports = {
  /**
   * Begins to export the database, as it was at a full minute of the last hour, into a folder of a bucket
   * (`gs://…`); returns the operation, which may have begun before.
   */
  begin: (folder: string, snapshotAt: Date) => Promise<string>;
  /** Begins to import such a folder; returns the operation. */
  beginImport: (folder: string) => Promise<string>;
  state: (operation: string) => Promise<OperationState>;
};

export type OperationState = { isDone: boolean; fault: string | null; documents: number };

const operationSchema = z.object({
  name: z.string(),
  done: z.boolean().default(false),
  error: z.object({ message: z.string() }).optional(),
  metadata: z
    .object({
      outputUriPrefix: z.string().optional(),
      progressDocuments: z.object({ completedWork: z.coerce.number().default(0) }).optional(),
    })
    .default({}),
});
const operationsSchema = z.object({
  operations: z.array(operationSchema).default([]),
  nextPageToken: z.string().optional(),
});

export function databaseExports({ ask }: CloudRequest, project: string): DatabaseExports {
  const root = 'firestore.googleapis.com/v1';
  const database = `projects/${project}/databases/(default)`;
  const begun = async (method: string, body: object) => {
    const answer = await ask(`${root}/${database}:${method}`, body);
    if (answer === null) throw new Error(`There is no database in ${project}`);
    return operationSchema.parse(answer).name;
  };

  async function exportInto(folder: string): Promise<string | null> {
    const answer = await ask(`${root}/${database}/operations?pageSize=100`);
    const { operations } = operationsSchema.parse(answer ?? {});
    return operations.find(({ metadata }) => metadata.outputUriPrefix === folder)?.name ?? null;
  }

  return {
    begin: async (folder, snapshotAt) =>
      (await exportInto(folder)) ??
      begun('exportDocuments', { outputUriPrefix: folder, snapshotTime: snapshotAt.toISOString() }),
    beginImport: (folder) => begun('importDocuments', { inputUriPrefix: folder }),
    state: async (operation) => {
      const answer = await ask(`${root}/${operation}`);
      if (answer === null) throw new Error(`There is no operation ${operation}`);
      const { done, error, metadata } = operationSchema.parse(answer);
      return {
        isDone: done,
        fault: error?.message ?? null,
        documents: metadata.progressDocuments?.completedWork ?? 0,
      };
    },
  };
}
