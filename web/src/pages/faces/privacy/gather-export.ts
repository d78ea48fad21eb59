import { type ExportPage, exportAccount, joinedExport } from '@cine/contract/operations/faces/privacy';
import { second } from '@cine/contract/time';
import { call, Refusal } from '#data/queries/call.ts';

const pauseMs = 5 * second;

/** Exports the user's data, page by page; `onCount` gets the number of records so far. */
export async function gatherExport(onCount: (records: number) => void): Promise<object> {
  const pages: ExportPage[] = [];
  let cursor: string | null = null;
  do {
    const page: ExportPage = await nextPage(cursor);
    pages.push(page);
    cursor = page.nextCursor;
    onCount(pages.reduce((sum, { data }) => sum + recordsIn(data), 0));
  } while (cursor !== null);
  return joinedExport(pages);
}

/** Long exports pause for the call limit. */
async function nextPage(cursor: string | null): Promise<ExportPage> {
  for (;;) {
    try {
      return await call(exportAccount, cursor === null ? {} : { cursor });
    } catch (error) {
      if (!(error instanceof Refusal) || error.reason !== 'too-many-calls') throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

function recordsIn(data: ExportPage['data']): number {
  return Object.values(data).reduce<number>(
    (sum, part) => sum + (Array.isArray(part) ? part.length : part ? 1 : 0),
    0,
  );
}
