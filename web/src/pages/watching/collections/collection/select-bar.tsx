import { ArrowRightLeft, Copy, Tags, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { CollectionChoice } from '#components/collection/collection-choice.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Dialog } from '#components/layout/dialog.tsx';
import type { CollectedEntry } from '#data/queries/collections/use-collection.ts';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import { tagsOf } from './arrange.ts';
import styles from './collection.module.css';
import { TagSeveral } from './tag-several.tsx';
import type { Changes } from './use-changes.ts';

type OpenDialog = 'tag' | 'move' | 'copy';

type Props = {
  collection: string;
  changes: Changes;
  selected: ReadonlySet<number>;
  /** All that can be chosen now. */
  all: readonly CollectedEntry[];
  onSelect: (selected: ReadonlySet<number>) => void;
  onDone: () => void;
};

/** What can be done with the chosen movies, within reach however far one has scrolled. */
export function SelectBar({ collection, changes, selected, all, onSelect, onDone }: Props) {
  const { say } = useWords();
  const [openDialog, setOpenDialog] = useState<OpenDialog | null>(null);
  const count = selected.size;

  async function takeOut() {
    if (count === 0) return;
    onDone();
    await changes.remove([...selected], say('collections.removed', { count }));
  }

  return (
    <section className={styles.bar} aria-label={say('collections.selection')}>
      <p role="status" className={styles.barCount}>
        {say('collections.selected', { count })}
      </p>
      {changes.fault && <Notice>{changes.fault}</Notice>}
      <Button
        kind="quiet"
        onClick={() => onSelect(new Set(count < all.length ? all.map(({ movieId }) => movieId) : []))}
      >
        {say(count < all.length ? 'collections.selectAll' : 'collections.selectNone')}
      </Button>
      <BarActions changes={changes} count={count} onAsk={setOpenDialog} onRemove={() => void takeOut()} />
      <button
        type="button"
        className={`${surface.iconButton} ${styles.barClose}`}
        aria-label={say('collections.selectEnd')}
        onClick={onDone}
      >
        <X aria-hidden />
      </button>
      {openDialog && (
        <BarDialog
          collection={collection}
          changes={changes}
          selected={selected}
          all={all}
          onDone={onDone}
          about={openDialog}
          onClose={() => setOpenDialog(null)}
        />
      )}
    </section>
  );
}

type ActionProps = {
  changes: Changes;
  count: number;
  onAsk: (about: OpenDialog) => void;
  onRemove: () => void;
};

function BarActions({ changes: { buttonStateOf }, count, onAsk, onRemove }: ActionProps) {
  const { say } = useWords();
  const isNone = count === 0 || undefined;
  const ask = (about: OpenDialog) => () => count > 0 && onAsk(about);
  return (
    <div className={styles.barActions}>
      <Button {...buttonStateOf('tag')} aria-disabled={isNone} onClick={ask('tag')}>
        <Tags aria-hidden />
        {say('collections.tagIt')}
      </Button>
      <Button {...buttonStateOf('move')} aria-disabled={isNone} onClick={ask('move')}>
        <ArrowRightLeft aria-hidden />
        {say('collections.move')}
      </Button>
      <Button {...buttonStateOf('copy')} aria-disabled={isNone} onClick={ask('copy')}>
        <Copy aria-hidden />
        {say('collections.copy')}
      </Button>
      <Button {...buttonStateOf('remove')} aria-disabled={isNone} onClick={onRemove}>
        <Trash2 aria-hidden />
        {say('collections.remove')}
      </Button>
    </div>
  );
}

type DialogProps = Omit<Props, 'onSelect'> & { about: OpenDialog; onClose: () => void };

function BarDialog({ collection, changes, selected, all, about, onClose, onDone }: DialogProps) {
  const { say } = useWords();
  const count = selected.size;
  const end = () => {
    onClose();
    onDone();
  };

  async function send(how: 'move' | 'copy', to: string, name: string) {
    end();
    const text = say(how === 'move' ? 'collections.moved' : 'collections.copied', { count, name });
    await changes[how]([...selected], to, text);
  }

  if (about === 'tag')
    return (
      <Dialog title={say('collections.addTags')} onClose={onClose}>
        <TagSeveral
          ownTags={tagsOf(all)}
          entries={all.filter(({ movieId }) => selected.has(movieId))}
          changes={changes}
          onDone={end}
        />
      </Dialog>
    );
  return (
    <Dialog title={say(`collections.${about}Title`, { count })} onClose={onClose}>
      <CollectionChoice but={collection} onChoose={(to, name) => void send(about, to, name)} />
    </Dialog>
  );
}
