import type { InputOf, OutputOf } from '@cine/contract/operation';
import { type HistoryEntry, listHistory } from '@cine/contract/operations/together/profiles';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { MovieRow } from '#components/movie/movie-row.tsx';
import { importName } from '#components/movie/service-name.ts';
import { call } from '#data/queries/call.ts';
import { dateInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

type Page = OutputOf<typeof listHistory>;
type Props = { filters: InputOf<typeof listHistory>; first: Page };

/** Pages asked for at once, where a filter leaves little of each. */
const maxPages = 6;

/** Movies that were watched or added, the latest first, as many as were asked for. */
export function Entries({ filters, first }: Props) {
  const { say, locale } = useWords();
  const { busy, fault, run } = useAction();
  const [more, setMore] = useState<Page>({ ...first, entries: [], cut: [] });
  const entries = [...first.entries, ...more.entries];
  const cut = [...new Set([...first.cut, ...more.cut])];

  async function load() {
    await run('more', async () => {
      let cursor = more.nextCursor;
      const added: HistoryEntry[] = [];
      const cutDays: string[] = [];
      for (let pages = 0; cursor !== null && added.length === 0 && pages < maxPages; pages++) {
        const page: Page = await call(listHistory, { ...filters, cursor });
        added.push(...page.entries);
        cutDays.push(...page.cut);
        cursor = page.nextCursor;
      }
      setMore({
        entries: [...more.entries, ...added],
        cut: [...more.cut, ...cutDays],
        nextCursor: cursor,
      });
    });
  }

  return (
    <>
      {entries.length === 0 && more.nextCursor === null && (
        <p className={prose.soft}>{say('history.nothing')}</p>
      )}
      <ul className={`${layout.stackM} ${layout.dividedRows}`}>
        {entries.map(({ kind, date, source, movie }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same movie may be watched twice on a date.
          <li key={`${kind} ${date} ${movie.movieId} ${at}`}>
            <MovieRow
              movie={movie}
              note={dotted([
                say(kind === 'watch' ? 'history.watchedOn' : 'history.addedOn', {
                  date: dateInWords(date, locale),
                }),
                source && importName(source, say),
              ])}
            />
          </li>
        ))}
      </ul>
      {cut.map((date) => (
        <p key={date} className={prose.soft}>
          {say('history.cut', { date: dateInWords(date, locale) })}
        </p>
      ))}
      {fault && <Notice>{fault}</Notice>}
      {more.nextCursor !== null && (
        <div>
          <Button busy={busy !== null} onClick={() => void load()}>
            {say('history.more')}
          </Button>
        </div>
      )}
    </>
  );
}
