import { useLocation } from 'wouter';
import { signInAsGuest } from '../../../live/auth/sign-in.ts';
import { guessRegion } from '../../../live/device/guess-region.ts';
import { useAction } from '../../../pieces/form/use-action.ts';
import { type GuestDetails, GuestForm } from '../../../pieces/people/guest-form.tsx';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import { useWords } from '../../../words/index.tsx';
import styles from './join.module.css';
import { join } from './join.ts';

/** Asks a guest for a name and services; an account can come later. */
export function JoinAsGuest({ code, onCancel }: { code: string; onCancel: () => void }) {
  const { say, locale } = useWords();
  const [, navigate] = useLocation();
  const { busy, fault, runLast } = useAction();

  function comeIn(card: GuestDetails) {
    void runLast('join', async () => {
      await signInAsGuest();
      const id = await join(code, { ...card, locale });
      navigate(`/evening/${id}`, { replace: true });
    });
  }

  return (
    <section className={`${layout.stackL} ${surface.roomyCard} ${styles.card}`}>
      <h2>{say('join.guestTitle')}</h2>
      <GuestForm
        region={guessRegion()}
        join={say('common.join')}
        busy={busy !== null}
        fault={fault}
        onJoin={comeIn}
        onCancel={onCancel}
      />
    </section>
  );
}
