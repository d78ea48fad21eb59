/** Takes a movie out of what a group is offered, for a season or for good. */
import { refuseMovie, seasonDays } from '@cine/contract/operations/together/groups';
import { day } from '@cine/contract/time';
import { Ban } from 'lucide-react';
import { useState } from 'react';
import type { Seat } from '#data/firebase.ts';
import { call } from '#data/queries/call.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { Notice } from '../../feedback/notice.tsx';
import { Button } from '../../form/button.tsx';
import { useAction } from '../../form/use-action.ts';
import { Dialog } from '../../layout/dialog.tsx';

/** A group whose lists a movie can leave, and who acts for it. */
export type RefusingGroup = { id: string; name: string; from: Seat };

type Props = { group: RefusingGroup; movieId: number; title: string };

export function RefuseButton({ group, movieId, title }: Props) {
  const { say, locale } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { fault, run, buttonStateOf } = useAction();
  const refuse = async (lasts: 'ever' | 'season') => {
    if (await run(lasts, () => call(refuseMovie, { groupId: group.id, movieId, lasts }, group.from)))
      setOpen(false);
  };
  const now = serverNow();
  const last = dayInWords(now + seasonDays * day, locale, now);
  return (
    <>
      <button
        type="button"
        className={surface.iconButton}
        aria-label={say('refusals.refuseOf', { title })}
        title={say('refusals.refuse')}
        onClick={() => setOpen(true)}
      >
        <Ban aria-hidden />
      </button>
      {isOpen && (
        <Dialog title={say('refusals.refuse')} onClose={() => setOpen(false)}>
          <p>{say('refusals.hint', { title, group: group.name })}</p>
          {fault && <Notice>{fault}</Notice>}
          <div className={layout.wrapS}>
            <Button {...buttonStateOf('season')} onClick={() => void refuse('season')}>
              {say('refusals.season', { day: last })}
            </Button>
            <Button {...buttonStateOf('ever')} onClick={() => void refuse('ever')}>
              {say('refusals.ever')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
