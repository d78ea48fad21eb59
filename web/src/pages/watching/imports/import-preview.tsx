import { sourceOf } from '@cine/import-run';
import { useRef, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Figures } from '#components/layout/figures.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { importRunnerOf } from '#data/imports/import-runner.ts';
import type { Gathered } from '#data/imports/reading.ts';
import { countWithoutRoom, withinRoom } from '#data/imports/room.ts';
import { useRatings } from '#data/queries/use-ratings.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { AmbiguousMovies } from './ambiguous-movies.tsx';
import { type Matched, placesOf } from './match-movies.ts';
import { MissingMovies } from './missing-movies.tsx';
import { addOwnMovie } from './own-movies.ts';
import { PreviewNotes } from './preview-notes.tsx';
import { RoomNotes } from './room-notes.tsx';
import { StepTitle } from './step-title.tsx';
import type { ImportDraft } from './use-import-draft.ts';

type Props = { gathered: Gathered; matched: Matched; draft: ImportDraft };

/** What the files give, before anything is changed. */
export function ImportPreview({ gathered, matched, draft }: Props) {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const { movies, counts, rated } = gathered;
  const { matches } = matched;
  const ambiguous = placesOf(matches, 'ambiguous');
  const missing = placesOf(matches, 'not-found');
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map());
  const [wanted, setWanted] = useState<ReadonlySet<number>>(new Set());
  const [overwrites, setOverwrites] = useState(false);
  // The movies added before one was refused, by place.
  const added = useRef(new Map<number, number>());
  const { busy, fault, runLast } = useAction();
  const matchedCount = matches.length - ambiguous.length - missing.length;
  const count = matchedCount + chosen.size + wanted.size;
  const { scores, isKnown } = useRatings(uid);

  async function begin() {
    for (const at of wanted)
      if (!added.current.has(at)) added.current.set(at, await addOwnMovie(movies[at]!));
    const ownMovies = [...added.current].filter(([at]) => wanted.has(at));
    const source = sourceOf(draft.found?.tables ?? []);
    const importId = crypto.randomUUID();
    const choices = new Map([...chosen, ...ownMovies]);
    const planned = await draft.plan({ matches, choices, importId, source, overwrites });
    const { run, lines } = isKnown ? withinRoom(planned, scores) : planned;
    await importRunnerOf(uid).begin(run, lines);
    draft.startOver();
  }

  function choose(at: number, movieId: number | null) {
    const others = [...chosen].filter(([place]) => place !== at);
    setChosen(new Map(movieId === null ? others : [...others, [at, movieId]]));
  }

  const kinds = [
    [say('imports.kindWatches'), counts.watches],
    [say('imports.kindRatings'), counts.ratings],
    [say('imports.kindWatchlist'), counts.watchlist],
    [say('imports.kindLists'), counts.lists],
    [say('imports.kindLikes'), counts.likes],
    [say('imports.kindNotes'), counts.notes],
    [say('imports.kindOwned'), counts.owned],
  ] as const;
  return (
    <section className={`${layout.stackXl} ${layout.column}`}>
      <div className={layout.stackM}>
        <StepTitle>{say('imports.preview')}</StepTitle>
        <Figures of={kinds.filter(([, number]) => number > 0)} />
        <p role="status">{say('imports.matched', { count: matchedCount })}</p>
      </div>
      {ambiguous.length > 0 && (
        <AmbiguousMovies
          places={ambiguous}
          movies={movies}
          matched={matched}
          chosen={chosen}
          onChoose={choose}
        />
      )}
      {missing.length > 0 && (
        <MissingMovies
          places={missing}
          movies={movies}
          wanted={wanted}
          onChange={setWanted}
          mayAdd={kind === 'member'}
        />
      )}
      <PreviewNotes counts={counts} mappings={draft.mappings} />
      <div className={layout.narrowStack}>
        {counts.ratings > 0 && (
          <div>
            <CheckBox label={say('imports.overwrites')} checked={overwrites} onChange={setOverwrites} />
            <p className={prose.note}>{say('imports.overwritesHint')}</p>
          </div>
        )}
        <RoomNotes
          count={count}
          ratings={isKnown ? countWithoutRoom(rated, matches, { choices: chosen, wanted }, scores) : 0}
        />
        {fault && <Notice>{fault}</Notice>}
        <div className={layout.wrapM}>
          <Button
            kind="main"
            busy={busy !== null}
            held={count === 0}
            onClick={() => void runLast('begin', begin)}
          >
            {say('imports.confirm', { count })}
          </Button>
          <Button held={busy !== null} onClick={draft.back}>
            {say('common.back')}
          </Button>
        </div>
      </div>
    </section>
  );
}
