import { useLocation } from 'wouter';
import { useAction } from '#components/form/use-action.ts';
import { type GuestDetails, GuestForm } from '#components/people/guest-form.tsx';
import { signInAsGuest } from '#data/auth/sign-in.ts';
import { guessRegion } from '#data/device/guess-region.ts';
import { useWords } from '#i18n/index.tsx';
import { joinByCode } from './join.ts';

/** Joins an evening as a guest: a first name is enough. */
export function JoinAsGuest({ code, onJoin }: { code: string; onJoin: () => void }) {
  const { say, locale } = useWords();
  const [, navigate] = useLocation();
  const { busy, fault, runLast } = useAction();

  function joinAsGuest(details: GuestDetails) {
    onJoin();
    void runLast('join', async () => {
      await signInAsGuest();
      const id = await joinByCode(code, { ...details, locale });
      navigate(`/evening/${id}`, { replace: true });
    });
  }

  return (
    <GuestForm
      isShort
      region={guessRegion()}
      join={say('common.join')}
      busy={busy !== null}
      fault={fault}
      onJoin={joinAsGuest}
    />
  );
}
