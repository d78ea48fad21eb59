import { sendPasswordLink } from '#data/auth/sign-in.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { useAction } from '../form/use-action.ts';
import { useMailSentTo } from './use-mail-sent-to.ts';

/** Mails a link to choose a password, to a member who has none; `hint` says what for. */
export function ChoosePassword({ email, hint }: { email: string; hint: string }) {
  const { say, locale } = useWords();
  const { busy, fault, run } = useAction();
  const { sentTo, send } = useMailSentTo();
  return (
    <div className={layout.stackS}>
      <p className={prose.note}>{hint}</p>
      <Button
        busy={busy !== null}
        onClick={() => void run('send', () => send(email, () => sendPasswordLink(email, locale)))}
      >
        {say('settings.choosePassword')}
      </Button>
      {sentTo && <Notice kind="news">{say('settings.sent', { email: sentTo })}</Notice>}
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
