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
import type { useChanges } from './use-changes.ts';

type OpenDialog = 'tag' | 'move' | 'copy';

type Props = {
  collection: string;
  changes: ReturnType<typeof useChanges>;
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
  const { fault, buttonStateOf, remove, move, copy } = changes;
  const count = selected.size;
  const chosen = all.filter(({ movieId }) => selected.has(movieId));
  const isNone = count === 0 || undefined;
  const ask = (what: OpenDialog) => () => count > 0 && setOpenDialog(what);

  async function takeOut() {
    if (count === 0) return;
    onDone();
    await remove([...selected], say('collections.removed', { count }));
  }

  async function send(how: 'move' | 'copy', to: string, name: string) {
    setOpenDialog(null);
    onDone();
    await (how === 'move' ? move : copy)(
      [...selected],
      to,
      say(how === 'move' ? 'collections.moved' : 'collections.copied', { count, name }),
    );
  }

  return (
    <section className={styles.bar} aria-label={say('collections.selection')}>
      <p role="status" className={styles.barCount}>
        {say('collections.selected', { count })}
      </p>
      {fault && <Notice>{fault}</Notice>}
      <Button
        kind="quiet"
        onClick={() => onSelect(new Set(count < all.length ? all.map(({ movieId }) => movieId) : []))}
      >
        {say(count < all.length ? 'collections.selectAll' : 'collections.selectNone')}
      </Button>
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
        <Button {...buttonStateOf('remove')} aria-disabled={isNone} onClick={() => void takeOut()}>
          <Trash2 aria-hidden />
          {say('collections.remove')}
        </Button>
      </div>
      <button
        type="button"
        className={`${surface.iconButton} ${styles.barClose}`}
        aria-label={say('collections.selectEnd')}
        onClick={onDone}
      >
        <X aria-hidden />
      </button>
      {openDialog === 'tag' && (
        <Dialog title={say('collections.addTags')} onClose={() => setOpenDialog(null)}>
          <TagSeveral
            known={tagsOf(all)}
            entries={chosen}
            changes={changes}
            onDone={() => {
              setOpenDialog(null);
              onDone();
            }}
          />
        </Dialog>
      )}
      {(openDialog === 'move' || openDialog === 'copy') && (
        <Dialog title={say(`collections.${openDialog}Title`, { count })} onClose={() => setOpenDialog(null)}>
          <CollectionChoice but={collection} onChoose={(to, name) => void send(openDialog, to, name)} />
        </Dialog>
      )}
    </section>
  );
}
