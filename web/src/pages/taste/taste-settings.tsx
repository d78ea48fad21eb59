import { type GenreName, genreNames } from '@cine/contract/movies/tmdb-codes';
import { setUpTaste, type TasteSettings } from '@cine/contract/operations/ratings';
import { useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import { call } from '../../live/data/call.ts';
import { type SaveState, SaveStatus } from '../../pieces/feedback/save-status.tsx';
import { faultOf } from '../../pieces/form/use-action.ts';
import layout from '../../style/layout.module.css';
import surface from '../../style/surface.module.css';
import { useWords } from '../../words/index.tsx';
import styles from './taste.module.css';

/** Limit of liked genres. */
const most = 10;

/** The genres the user likes, which predictions use until there are ratings. */
export function LikedGenres({ liked }: { liked: readonly GenreName[] }) {
  const { say } = useWords();
  const id = useId();
  const { value, mark, save } = useSaid('genres', [...liked]);
  return (
    <section className={`${layout.stackM} ${surface.card} ${styles.part}`} aria-labelledby={id}>
      <h2 id={id}>{say('taste.liked')}</h2>
      <p className={styles.soft}>{say('taste.likedHint', { most })}</p>
      <ul className={layout.wrapS}>
        {genreNames.map((genre) => {
          const isLiked = value.includes(genre);
          return (
            <li key={genre}>
              <label className={`${surface.pill} ${styles.pill}`}>
                <input
                  type="checkbox"
                  className="unseen"
                  checked={isLiked}
                  disabled={!isLiked && value.length >= most}
                  onChange={() =>
                    void save(isLiked ? value.filter((other) => other !== genre) : [...value, genre])
                  }
                />
                {say(`genres.${genre}`)}
              </label>
            </li>
          );
        })}
      </ul>
      <SaveStatus mark={mark} />
    </section>
  );
}

/** Whether the user is shown to neighbours. */
export function Neighbourhood({ hidden }: { hidden: boolean }) {
  const { say } = useWords();
  const id = useId();
  const { value, mark, save } = useSaid('hidden', hidden);
  return (
    <section className={`${layout.stackM} ${surface.card} ${styles.part}`} aria-labelledby={id}>
      <h2 id={id}>{say('neighbours.title')}</h2>
      <label className={`${surface.check} ${styles.hide}`}>
        <input type="checkbox" checked={value} onChange={({ target }) => void save(target.checked)} />
        {say('taste.hidden')}
      </label>
      <p className={styles.soft}>{say('taste.hiddenHint')}</p>
      <Link href="/neighbours">{say('taste.toNeighbours')}</Link>
      <SaveStatus mark={mark} />
    </section>
  );
}

/** A setting of the taste: shows at once and is saved in the order of calls, the last one for good. */
function useSaid<Key extends keyof TasteSettings>(key: Key, stored: TasteSettings[Key]) {
  const { say } = useWords();
  const [draft, setDraft] = useState<{ value: TasteSettings[Key] } | null>(null);
  const [mark, setMark] = useState<SaveState | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const asked = useRef(0);

  async function save(value: TasteSettings[Key]) {
    asked.current += 1;
    const mine = asked.current;
    const before = draft;
    setDraft({ value });
    setMark({ state: 'saving' });
    const saved = last.current.then(() => call(setUpTaste, { [key]: value }));
    last.current = saved.catch(() => {});
    try {
      await saved;
      if (mine === asked.current) setMark({ state: 'saved' });
    } catch (error) {
      if (mine !== asked.current) return;
      setDraft(before);
      setMark({ state: 'refused', why: faultOf(error, say) });
    }
  }

  return { value: draft ? draft.value : stored, mark, save };
}
