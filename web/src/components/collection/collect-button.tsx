import { FolderPlus } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import { Button } from '../form/button.tsx';
import { Dialog } from '../layout/dialog.tsx';
import { titleOf } from '../movie/reasons-in-words.ts';
import { CollectSheet } from './collect-sheet.tsx';

type Props = {
  movie: ComponentProps<typeof CollectSheet>['movie'];
  /** In a list it is an icon whose label names the movie. */
  look?: 'button' | 'mark';
};

/** Puts a movie in the user's collections, or takes it out; for members. */
export function CollectButton({ movie, look = 'button' }: Props) {
  const { say, locale } = useWords();
  const { kind } = useAccount();
  const [isOpen, setOpen] = useState(false);
  if (kind !== 'member') return null;
  return (
    <>
      {look === 'button' ? (
        <Button onClick={() => setOpen(true)}>
          <FolderPlus aria-hidden />
          {say('collections.collect')}
        </Button>
      ) : (
        <button
          type="button"
          className={surface.iconButton}
          aria-label={say('collections.collectNamed', { title: titleOf(movie, locale) })}
          onClick={() => setOpen(true)}
        >
          <FolderPlus aria-hidden />
        </button>
      )}
      {isOpen && (
        <Dialog title={say('collections.collectTitle')} onClose={() => setOpen(false)}>
          <CollectSheet movie={movie} />
        </Dialog>
      )}
    </>
  );
}
