import { Send } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { Dialog } from '#components/layout/dialog.tsx';
import { useWords } from '#i18n/index.tsx';
import { RecommendForm } from './recommend-form.tsx';

/** The button that recommends a movie to friends. */
export function Recommend({ movieId }: { movieId: number }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Send aria-hidden />
        {say('tips.recommend')}
      </Button>
      {isOpen && (
        <Dialog title={say('tips.recommendTitle')} onClose={() => setOpen(false)}>
          <RecommendForm movieId={movieId} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}
