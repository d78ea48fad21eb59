import { Ellipsis, GripVertical } from 'lucide-react';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { mediumName } from '#components/collection/mediums.ts';
import { type RowDrag, useRowDrag } from '#components/drag/use-row-drag.ts';
import { LongList } from '#components/layout/long-list.tsx';
import { Chip, MovieRow } from '#components/movie/movie-row.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import ballot from '#components/poll/ballot/rows.module.css';
import { useKeptFocus } from '#components/poll/ballot/use-kept-focus.ts';
import type { CollectedEntry } from '#data/queries/collections/use-collection.ts';
import { serverNow } from '#data/server-time.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import surface from '#style/surface.module.css';
import styles from './collection.module.css';
import { withPicked } from './selection.ts';

type Props = {
  rows: readonly CollectedEntry[];
  /** Names the order that they stand in. */
  order: string;
  scores: ReadonlyMap<number, number>;
  canEdit: boolean;
  /** In one column, as rows are put above and below each other. */
  isByHand: boolean;
  /** The chosen movies; null while none can be chosen. */
  selected: ReadonlySet<number> | null;
  nameOf: (uid: string) => string | null;
  onSelect: (selected: ReadonlySet<number>) => void;
  onOpen: (movieId: number) => void;
  /** Moves a movie to a place, where the order is by hand. */
  onPlace: ((movieId: number, place: number) => void) | null;
};

/** A collection's movies as rows, which can be put in order by hand. */
export function MovieList(props: Props) {
  const { rows, order, isByHand, selected, onPlace } = props;
  const { say } = useWords();
  const { part, news, place } = usePlacing(rows, onPlace);
  const pick = usePicking(props);
  const drag = useRowDrag(place);
  return (
    <div ref={part}>
      {onPlace && (
        <p className="unseen" id="order-hint">
          {say('collections.orderHint')}
        </p>
      )}
      <LongList
        key={order}
        rows={rows}
        keyOf={({ movieId }) => movieId}
        className={`${styles.movies} ${isByHand ? '' : styles.columns}`}
      >
        {(entry, placed, at) => (
          <li className={styles.row} {...placed} {...(onPlace ? drag.rowAt(at) : {})}>
            {selected && (
              <Pick
                entry={entry}
                isOn={selected.has(entry.movieId)}
                onPick={(isOn, isRange) => pick(at, isOn, isRange)}
              />
            )}
            {onPlace && (
              <Handle
                entry={entry}
                at={at}
                count={rows.length}
                onPlace={(to) => place(at, to)}
                {...drag.handleAt(at)}
              />
            )}
            <MovieLine {...props} entry={entry} />
          </li>
        )}
      </LongList>
      <p role="status" className="unseen">
        {news}
      </p>
    </div>
  );
}

/** Puts a row in another place, keeps the focus on it, and says where it is now. */
function usePlacing(rows: Props['rows'], onPlace: Props['onPlace']) {
  const { say, locale } = useWords();
  const [news, setNews] = useState('');
  const part = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(part);

  function place(from: number, to: number) {
    const entry = rows[from];
    const at = Math.min(rows.length - 1, Math.max(0, to));
    if (!entry || at === from) return;
    keepFocus();
    onPlace?.(entry.movieId, at);
    setNews(say('polls.placed', { title: titleOf(entry.card, locale), n: at + 1, count: rows.length }));
  }

  return { part, news, place };
}

/** Chooses a row, or all since the one that was chosen last. */
function usePicking({ rows, selected, onSelect }: Props) {
  const [last, setLast] = useState<number | null>(null);
  return (at: number, isOn: boolean, isRange: boolean) => {
    const ids = rows.map(({ movieId }) => movieId);
    onSelect(withPicked(selected ?? new Set(), ids, { at, isOn, from: isRange ? last : null }));
    setLast(at);
  };
}

function MovieLine({ entry, scores, canEdit, selected, nameOf, onOpen }: Props & { entry: CollectedEntry }) {
  return (
    <Line
      entry={entry}
      canEdit={canEdit}
      score={scores.get(entry.movieId)}
      by={entry.addedBy === undefined ? null : nameOf(entry.addedBy)}
      onOpen={selected ? null : onOpen}
    />
  );
}

type PickProps = { entry: CollectedEntry; isOn: boolean; onPick: (isOn: boolean, isRange: boolean) => void };

/** Covers its row; with Shift it takes all rows since the last one. */
function Pick({ entry, isOn, onPick }: PickProps) {
  const { locale } = useWords();
  return (
    <label className={styles.pick}>
      <input
        type="checkbox"
        aria-label={titleOf(entry.card, locale)}
        checked={isOn}
        onChange={({ target, nativeEvent }) =>
          onPick(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </label>
  );
}

type HandleProps = {
  entry: CollectedEntry;
  at: number;
  count: number;
  onPlace: (to: number) => void;
  onPointerDown: ReturnType<RowDrag['handleAt']>['onPointerDown'];
};

/** Drags a movie to another place, or moves it there by keyboard: by arrow keys, Home and End. */
function Handle({ entry, at, count, onPlace, onPointerDown }: HandleProps) {
  const { say, locale } = useWords();
  function moveByKey(event: KeyboardEvent) {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onPlace(to);
  }
  return (
    <button
      type="button"
      className={`${surface.iconButton} ${ballot.handle}`}
      aria-label={say('polls.moveIt', { title: titleOf(entry.card, locale), n: at + 1, count })}
      aria-describedby="order-hint"
      onKeyDown={moveByKey}
      onPointerDown={onPointerDown}
    >
      <GripVertical aria-hidden />
    </button>
  );
}

type LineProps = {
  entry: CollectedEntry;
  score: number | undefined;
  /** Who added it, if that is worth telling. */
  by: string | null;
  canEdit: boolean;
  onOpen: ((movieId: number) => void) | null;
};

const Line = memo(function Line({ entry, score, by, canEdit, onOpen }: LineProps) {
  const { say, locale } = useWords();
  const { movieId, card, addedAt, note, tags = [], medium } = entry;
  const when = ago(addedAt, { say, locale }, serverNow());
  const added =
    by === null ? say('watchlist.added', { ago: when }) : say('collections.addedBy', { name: by, ago: when });
  const hasChips = tags.length > 0 || medium !== undefined || note !== undefined;
  return (
    <MovieRow
      movie={{ movieId, ...card }}
      note={dotted([added, score === undefined ? null : say('rating.point', { score })])}
      chips={
        hasChips && (
          <>
            {medium !== undefined && <Chip kind="news">{mediumName(medium, say)}</Chip>}
            {tags.map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </>
        )
      }
    >
      {onOpen && (
        <button
          type="button"
          className={surface.iconButton}
          aria-label={say(canEdit ? 'collections.more' : 'collections.moreOf', {
            title: titleOf(card, locale),
          })}
          onClick={() => onOpen(movieId)}
        >
          <Ellipsis aria-hidden />
        </button>
      )}
    </MovieRow>
  );
});
