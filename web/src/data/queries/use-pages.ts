import { useState } from 'react';

type Paged = { nextCursor: string | null };

/**
 * The pages of a list: the first one as it was answered last, and those loaded after it, which stay until
 * they no longer follow it. `loadMore` is null where there are no more.
 */
export function usePages<Page extends Paged>(first: Page | null, load: (cursor: string) => Promise<Page>) {
  const [later, setLater] = useState<{ after: string; pages: readonly Page[] } | null>(null);
  const after = first?.nextCursor ?? null;
  const loaded = later && later.after === after ? later.pages : [];
  const pages = first ? [first, ...loaded] : [];
  const cursor = pages.at(-1)?.nextCursor ?? null;

  async function loadMore() {
    if (after === null || cursor === null) return;
    setLater({ after, pages: [...loaded, await load(cursor)] });
  }

  return { pages, loadMore: cursor === null ? null : loadMore };
}
