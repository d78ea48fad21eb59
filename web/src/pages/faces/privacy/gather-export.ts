import { type ExportPage, exportAccount, joinedExport } from '@cine/contract/operations/faces/privacy';
import { call } from '#data/queries/call.ts';
import { gatherPages } from '#data/queries/gather-pages.ts';

/** Exports the user's data, page by page; `onCount` gets the number of records so far. */
export async function gatherExport(onCount: (records: number) => void): Promise<object> {
  let records = 0;
  const pages = await gatherPages(
    (input) => call(exportAccount, input),
    ({ data }) => {
      records += recordsIn(data);
      onCount(records);
    },
  );
  return joinedExport(pages);
}

function recordsIn(data: ExportPage['data']): number {
  return Object.values(data).reduce<number>(
    (sum, part) => sum + (Array.isArray(part) ? part.length : part ? 1 : 0),
    0,
  );
}
