import { second } from '@cine/contract/time';
import { Refusal } from './call.ts';

type Page = { nextCursor: string | null };

const pauseMs = 5 * second;

/** All pages of a list, one after the other; long ones pause for the call limit. */
export async function gatherPages<P extends Page>(
  load: (input: { cursor?: string }) => Promise<P>,
  onPage: (page: P) => void,
): Promise<P[]> {
  const pages: P[] = [];
  let cursor: string | null = null;
  do {
    const page: P = await patiently(() => load(cursor === null ? {} : { cursor }));
    pages.push(page);
    cursor = page.nextCursor;
    onPage(page);
  } while (cursor !== null);
  return pages;
}

async function patiently<P>(load: () => Promise<P>): Promise<P> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof Refusal) || error.reason !== 'too-many-calls') throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
