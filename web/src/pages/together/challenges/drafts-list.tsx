import { challengeDraftsOf } from '@cine/contract/queries';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useDocuments } from '#data/queries/use-documents.ts';
import { dataOr, ifKnown } from '#data/queries/use-live.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

/** The player's drafts of challenges from sentences; nothing where there are none. */
export function DraftsList({ uid }: { uid: string }) {
  const { say, locale } = useWords();
  const query = useMemo(() => challengeDraftsOf(uid, serverNow()), [uid]);
  const drafts = ifKnown(dataOr(useDocuments(query), [])) ?? [];
  if (drafts.length === 0) return null;
  const newestFirst = [...drafts].sort((one, other) => other.data.createdAt - one.data.createdAt);
  return (
    <section className={layout.stackM} aria-labelledby="drafts-title">
      <h2 id="drafts-title">{say('challengeDrafts.drafts')}</h2>
      <ul className={layout.dividedRows}>
        {newestFirst.map(({ id, data: { sentence, movies, expiresAt } }) => (
          <li key={id}>
            <Link className={layout.tapLink} href={`/challenges/drafts/${id}`}>
              {sentence}
            </Link>
            <p className={prose.note}>
              {dotted([
                say('challengeDrafts.inList', { count: movies.filter(({ isIn }) => isIn).length }),
                say('challengeDrafts.until', { day: dayInWords(expiresAt, locale, serverNow()) }),
              ])}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
