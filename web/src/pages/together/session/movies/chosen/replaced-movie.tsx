import { chooseMovie } from '@cine/contract/operations/together/sessions';
import { minute } from '@cine/contract/time';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useIsPast } from '#data/device/use-is-past.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { useSession } from '../../session-context.tsx';

/** For a minute says who replaced or removed what was chosen, and lets anybody bring it back. */
export function ReplacedMovie() {
  const { say, locale } = useWords();
  const { id: sessionId, session, holder, nameOf } = useSession();
  const { replaced, chosen, attendees } = session;
  const isOver = useIsPast(replaced ? replaced.at + minute : null);
  const { busy, fault, run } = useAction();
  const isAlone = Object.values(attendees).filter(({ present }) => present).length < 2;
  if (!replaced || isOver || isAlone) return null;
  const { movieId, by } = replaced;
  const title = titleOf(replaced, locale);
  const bringBack = () => run('back', () => call(chooseMovie, { sessionId, movieId }, holder.seat));
  const words = { title, name: nameOf(by), isMe: by === holder.uid ? 'yes' : 'no' };
  return (
    <div className={layout.stackS}>
      <Notice kind="news">
        {chosen
          ? say('session.replacedBy', { ...words, other: titleOf(chosen, locale) })
          : say('session.removedBy', words)}
      </Notice>
      <div className={layout.row}>
        <Button busy={busy !== null} onClick={() => void bringBack()}>
          {say('session.bringBack', { title })}
        </Button>
      </div>
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
