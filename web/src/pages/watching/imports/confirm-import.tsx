import { leftAfter, type OwnList } from '@cine/import-run';
import { useRef, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { importRunnerOf } from '#data/imports/import-runner.ts';
import type { Gathered } from '#data/imports/reading.ts';
import { countWithoutRoom } from '#data/imports/room.ts';
import { keepLeft, readLeft } from '#data/imports/run-store.ts';
import { useRatings } from '#data/queries/use-ratings.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import type { Matched } from './match-movies.ts';
import { addOwnMovie } from './own-movies.ts';
import { RoomNotes } from './room-notes.tsx';
import type { ImportDraft } from './use-import-draft.ts';

type Props = {
  gathered: Gathered;
  matched: Matched;
  own: readonly OwnList[];
  draft: ImportDraft;
  /** The movies that were chosen where several fit, by place. */
  chosen: ReadonlyMap<number, number>;
  /** The places of those that become the user's own. */
  addedPlaces: ReadonlySet<number>;
  /** The keys of the lists that are left out. */
  without: ReadonlySet<string>;
  /** The movies to be imported, and those of former imports. */
  count: number;
  held: number;
  /** How many lists come in. */
  lists: number;
  /** The names of lists that have no room. */
  unfitLists: readonly string[];
};

/** The last choices before movies are imported, and the button that begins it. */
export function ConfirmImport(props: Props) {
  const { gathered, matched, draft, chosen, addedPlaces, count, held, lists, unfitLists } = props;
  const { say } = useWords();
  const [overwrites, setOverwrites] = useState(false);
  const { busy, fault, runLast } = useAction();
  const { scores, state } = useRatings(useAccount().uid);
  const begin = useBegin(props);
  const choices = { choices: chosen, addedPlaces };
  const unfit = state === 'there' ? countWithoutRoom(gathered.rated, matched.matches, choices, scores) : 0;
  return (
    <div className={layout.narrowStack}>
      {gathered.counts.ratings > 0 && (
        <div>
          <CheckBox label={say('imports.overwrites')} checked={overwrites} onChange={setOverwrites} />
          <p className={prose.note}>{say('imports.overwritesHint')}</p>
        </div>
      )}
      <RoomNotes count={count} held={held} ratings={unfit} lists={unfitLists} />
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.wrapM}>
        <Button
          kind="main"
          busy={busy !== null}
          held={count + lists === 0}
          onClick={() => void runLast('begin', () => begin(overwrites))}
        >
          {count === 0 && lists > 0
            ? say('imports.confirmLists', { count: lists })
            : say('imports.confirm', { count })}
        </Button>
        <Button held={busy !== null} onClick={draft.back}>
          {say('common.back')}
        </Button>
      </div>
    </div>
  );
}

/** Adds the user's own movies, then begins the import. */
function useBegin({ gathered, matched, own, draft, chosen, addedPlaces, without }: Props) {
  const { uid } = useAccount();
  // The movies added before one was refused, by place.
  const added = useRef(new Map<number, number>());
  return async (overwrites: boolean) => {
    for (const at of addedPlaces)
      if (!added.current.has(at)) added.current.set(at, await addOwnMovie(gathered.movies[at]!));
    const ownMovies = [...added.current].filter(([at]) => addedPlaces.has(at));
    const choices = new Map([...chosen, ...ownMovies]);
    const about = { importId: crypto.randomUUID(), overwrites };
    const { run, lines } = await draft.plan({ matches: matched.matches, choices, own, without, ...about });
    await importRunnerOf(uid).begin(run, lines);
    await keepLeft(uid, leftAfter(await readLeft(uid), gathered.movies, matched.matches, choices));
    draft.startOver();
  };
}
