import { changeEntry } from '@cine/contract/operations/watching/collected-movies';
import { changeCollection } from '@cine/contract/operations/watching/collections';
import { countCharacters } from '@cine/contract/text/count-characters';
import { Image, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { CollectButton } from '#components/collection/collect-button.tsx';
import { MediumChoice } from '#components/collection/medium-choice.tsx';
import { mediumName } from '#components/collection/mediums.ts';
import { TagInput } from '#components/collection/tag-input.tsx';
import { withTag } from '#components/collection/tags.ts';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { Chip } from '#components/movie/movie-row.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { ReportButton } from '#components/people/report-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { call } from '#data/queries/call.ts';
import { collectionPlace } from '#data/queries/collections/collection-place.ts';
import type { CollectedEntry } from '#data/queries/collections/use-collection.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { changedFields } from '../form/changed-fields.ts';
import { SuggestedTags } from './suggested-tags.tsx';
import type { Changes } from './use-changes.ts';

const longestNote = 500;

type Place = { at: number; count: number; onPlace: (movieId: number, place: number) => void };

type Props = {
  collection: string;
  entry: CollectedEntry;
  canEdit: boolean;
  isOwner: boolean;
  changes: Changes;
  /** The collection's tags, the most frequent first. */
  tags: readonly string[];
  nameOf: (uid: string) => string | null;
  /** Where it stands in the order by hand, if it is shown in that. */
  place: Place | null;
  onClose: () => void;
};

/** What is said of a movie in a collection, and what can be done with it there. */
export function MovieSheet(props: Props) {
  const { collection, entry, canEdit, changes, tags, nameOf, place, onClose } = props;
  const { say, locale } = useWords();
  const { movieId, card, addedAt, addedBy } = entry;
  const title = titleOf(card, locale);
  const by = addedBy === undefined ? null : nameOf(addedBy);
  const when = ago(addedAt, { say, locale }, serverNow());
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={prose.soft}>
        {by === null
          ? say('watchlist.added', { ago: when })
          : say('collections.addedBy', { name: by, ago: when })}
      </p>
      {canEdit ? (
        <>
          {collection === 'shelf' && (
            <MediumChoice movieId={movieId} title={title} current={entry.medium ?? null} />
          )}
          <NoteForm collection={collection} entry={entry} changes={changes} ownTags={tags} onDone={onClose} />
          {place && <PlaceField {...place} movieId={movieId} onDone={onClose} />}
        </>
      ) : (
        <EntryNote entry={entry} />
      )}
      <SheetActions {...props} title={title} />
    </Dialog>
  );
}

type ActionProps = Pick<Props, 'collection' | 'entry' | 'canEdit' | 'isOwner' | 'changes' | 'onClose'> & {
  title: string;
};

function SheetActions({ collection, entry, canEdit, isOwner, changes, onClose, title }: ActionProps) {
  const { say } = useWords();
  const { movieId, card } = entry;
  const { uid } = useAccount();
  const { owner } = collectionPlace(collection, uid);
  const ownerId = owner.kind === 'user' ? owner.uid : owner.groupId;
  const hasWords = entry.note !== undefined || (entry.tags ?? []).length > 0;

  async function takeOut() {
    onClose();
    await changes.remove([movieId], say('collections.removed', { count: 1 }));
  }

  return (
    <div className={layout.wrapM}>
      <CollectButton movie={{ movieId, ...card }} />
      {isOwner && <CoverButton collection={collection} movieId={movieId} onDone={onClose} />}
      {ownerId !== uid && hasWords && (
        <ReportButton
          kinds={['entry']}
          id={ownerId}
          inCollection={collection}
          movieId={movieId}
          name={title}
        />
      )}
      {canEdit && (
        <Button kind="quiet" {...changes.buttonStateOf('remove')} onClick={() => void takeOut()}>
          <Trash2 aria-hidden />
          {say('collections.removeOne')}
        </Button>
      )}
    </div>
  );
}

type CoverProps = { collection: string; movieId: number; onDone: () => void };

function CoverButton({ collection, movieId, onDone }: CoverProps) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();

  async function cover() {
    if (await run('cover', () => call(changeCollection, { collection, cover: movieId }))) onDone();
  }

  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      <Button busy={busy !== null} onClick={() => void cover()}>
        <Image aria-hidden />
        {say('collections.asCover')}
      </Button>
    </>
  );
}

/** What others say of it. */
function EntryNote({ entry: { note, tags = [], medium } }: { entry: CollectedEntry }) {
  const { say } = useWords();
  return (
    <>
      {note !== undefined && <p className={prose.lines}>{note}</p>}
      {(tags.length > 0 || medium !== undefined) && (
        <p className={layout.wrapS}>
          {medium !== undefined && <Chip kind="news">{mediumName(medium, say)}</Chip>}
          {tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </p>
      )}
    </>
  );
}

type NoteProps = Pick<Props, 'collection' | 'entry' | 'changes'> & {
  ownTags: readonly string[];
  onDone: () => void;
};

function NoteForm({ collection, entry, changes, ownTags, onDone }: NoteProps) {
  const { say, locale } = useWords();
  const write = useDeferrable(changeEntry);
  const [begun, setBegun] = useState({ note: entry.note ?? null, tags: entry.tags ?? [] });
  const [note, setNote] = useState(begun.note ?? '');
  const [tags, setTags] = useState(begun.tags);
  const { busy, fault, run } = useAction();

  /** A suggested tag is stored already. */
  function addTag(tag: string, change: string | null) {
    setTags((now) => withTag(now, tag));
    setBegun((now) => ({ ...now, tags: withTag(now.tags, tag) }));
    changes.did(say('collections.tagged', { count: 1 }), [change]);
  }

  async function save() {
    const text = note.trim();
    if (countCharacters(text) > longestNote) return;
    const words = changedFields(begun, { note: text === '' ? null : text, tags });
    if (Object.keys(words).length === 0) return onDone();
    const isDone = await run('save', async () => {
      const input = { collection, movieId: entry.movieId, ...words };
      const written = await write(input, titleOf(entry.card, locale));
      if (written.state === 'done') changes.did(say('collections.written'), [written.output.change]);
    });
    if (isDone) onDone();
  }

  return (
    <Form className={layout.stackL} onSubmit={save}>
      <TextArea
        label={say('collections.note')}
        rows={3}
        value={note}
        maxLength={longestNote}
        onChange={({ target }) => setNote(target.value)}
      />
      <TagInput tags={tags} ownTags={ownTags} onChange={setTags} />
      {begun.note !== null &&
        (note.trim() === begun.note ? (
          <SuggestedTags collection={collection} movieId={entry.movieId} onAdded={addTag} />
        ) : (
          <p className={prose.note}>{say('notes.saveFirst')}</p>
        ))}
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="main" type="submit" busy={busy !== null}>
          {say('common.save')}
        </Button>
      </div>
    </Form>
  );
}

/** Moves a movie to a place that is typed: far moves would be a long way to drag. */
function PlaceField({
  at,
  count,
  onPlace,
  movieId,
  onDone,
}: Place & { movieId: number; onDone: () => void }) {
  const { say } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(String(at + 1));
  return (
    <Form
      className={surface.field}
      onSubmit={() => {
        const place = Math.round(Number(typed));
        if (!Number.isFinite(place) || typed.trim() === '') return;
        onPlace(movieId, place - 1);
        onDone();
      }}
    >
      <label htmlFor={id}>{say('collections.place', { count })}</label>
      <div className={layout.centeredRow}>
        <input
          id={id}
          className={surface.input}
          type="number"
          inputMode="numeric"
          min={1}
          max={count}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit">{say('collections.putThere')}</Button>
      </div>
    </Form>
  );
}
