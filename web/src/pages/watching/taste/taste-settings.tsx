import type { GenreName } from '@cine/contract/movies/tmdb-codes';
import { setUpTaste, type TasteSettings } from '@cine/contract/operations/watching/ratings';
import { useId } from 'react';
import { Link } from 'wouter';
import { ChangeStatus } from '#components/feedback/save-status.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { GenrePills } from '#components/form/genre-pills.tsx';
import { call } from '#data/queries/call.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './taste.module.css';

const most = 10;

/** The genres the user likes, which predictions use until there are ratings. */
export function LikedGenres({ liked }: { liked: readonly GenreName[] }) {
  const { say } = useWords();
  const id = useId();
  const likes = useTasteSetting('genres', [...liked]);
  return (
    <section className={`${layout.stackM} ${surface.card} ${styles.part}`} aria-labelledby={id}>
      <h2 className={prose.subtitle} id={id}>
        {say('taste.liked')}
      </h2>
      <p className={prose.note}>{say('taste.likedHint', { most })}</p>
      <GenrePills chosen={likes.value} most={most} onChange={likes.change} />
      <ChangeStatus of={likes} />
    </section>
  );
}

export function Neighbourhood({ hidden }: { hidden: boolean }) {
  const { say } = useWords();
  const id = useId();
  const wish = useTasteSetting('hidden', hidden);
  return (
    <section className={`${layout.stackM} ${surface.card} ${styles.part}`} aria-labelledby={id}>
      <h2 className={prose.subtitle} id={id}>
        {say('neighbours.title')}
      </h2>
      <CheckBox
        className={`${surface.check} ${styles.hide}`}
        label={say('taste.hidden')}
        checked={wish.value}
        onChange={wish.change}
      />
      <p className={prose.note}>{say('taste.hiddenHint')}</p>
      <Link href="/neighbours">{say('taste.toNeighbours')}</Link>
      <ChangeStatus of={wish} />
    </section>
  );
}

function useTasteSetting<Key extends keyof TasteSettings>(key: Key, storedValue: TasteSettings[Key]) {
  return useLatestChange(
    storedValue,
    (value) => call(setUpTaste, { [key]: value }),
    (one, other) => JSON.stringify(one) === JSON.stringify(other),
  );
}
