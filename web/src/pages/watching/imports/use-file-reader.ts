import type { Choices, OwnList } from '@cine/import-run';
import { type RefObject, useEffect, useRef } from 'react';
import { openReader, type Reader } from '#data/imports/reader.ts';
import type { Coming, Decided, Planned } from '#data/imports/reading.ts';
import type { Matched } from './match-movies.ts';

/** A worker that reads, and what stops the step at hand. */
type Work = { reader: Reader; stop: AbortController };

/** The worker that reads the files at hand, and what the next steps ask of it; it ends with the page. */
export function useFileReader() {
  const work = useRef<Work | null>(null);
  useEffect(() => () => end(work), []);

  /** Lets a reader work until it is stopped. */
  function begin(reader: Reader, stop = new AbortController()) {
    work.current = { reader, stop };
    return { reader, signal: stop.signal };
  }

  function open(onProgress: (share: number) => void) {
    const stop = new AbortController();
    const reader = openReader((done, of) => {
      if (!stop.signal.aborted) onProgress(of === 0 ? 1 : done / of);
    });
    return begin(reader, stop);
  }

  return {
    open,
    goOn: () => begin(work.current!.reader),
    stop: () => work.current?.stop.abort(),
    end: () => end(work),
    count: (
      { matches, here }: Matched,
      choices: Choices,
      own: readonly OwnList[],
      without: ReadonlySet<string>,
    ): Promise<Coming> => work.current!.reader.count({ matches, here }, choices, own, without),
    plan: (decided: Decided): Promise<Planned> => work.current!.reader.plan(decided),
  };
}

function end(work: RefObject<Work | null>): void {
  work.current?.stop.abort();
  work.current?.reader.close();
  work.current = null;
}
