import { useLocation } from 'wouter';
import { useAction } from '#components/form/use-action.ts';
import { type GuestDetails, GuestForm } from '#components/people/guest-form.tsx';
import { signInAsGuest } from '#data/auth/sign-in.ts';
import { guessRegion } from '#data/device/guess-region.ts';
import { useWords } from '#i18n/index.tsx';
import styles from '#style/landing.module.css';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { joinByCode } from './join.ts';

/** Joins an evening as a guest, by name and services. */
export function JoinAsGuest({ code, onCancel }: { code: string; onCancel: () => void }) {
  const { say, locale } = useWords();
  const [, navigate] = useLocation();
  const { busy, fault, runLast } = useAction();

  function joinAsGuest(details: GuestDetails) {
    void runLast('join', async () => {
      await signInAsGuest();
      const id = await joinByCode(code, { ...details, locale });
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
        onJoin={joinAsGuest}
        onCancel={onCancel}
      />
    </section>
  );
}
