import { type SessionDocument, sessionDocument } from '@cine/contract/documents/sessions';
import { chooseMovie, recordWatch, setPresence } from '@cine/contract/operations/together/sessions';
import { withNames } from '@cine/contract/text/typeset';
import { useEffect, useEffectEvent } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useIsPast } from '#data/device/use-is-past.ts';
import { needsConsent, type SharedCall } from '#data/offline/deferred/deferred-calls.ts';
import { deferredStoreOf } from '#data/offline/deferred/deferred-store.ts';
import { useDeferredCalls } from '#data/offline/deferred/use-deferred-calls.ts';
import { useOnline } from '#data/offline/network.ts';
import { call } from '#data/queries/call.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { deferredCallInWords } from './deferred-call-in-words.ts';
import { isAlreadySo, questionOf } from './deferred-question.ts';
import styles from './status-bars.module.css';

/** Asks again before what was done offline changes an evening for everybody. */
export function DeferredQuestions({ uid }: { uid: string }) {
  const isOnline = useOnline();
  const questions = useDeferredCalls(uid)?.filter(needsConsent) ?? [];
  const Card = isOnline ? Question : Waiting;
  return questions.map((each) => <Card key={each.id} uid={uid} question={each} />);
}

type Props = { uid: string; question: SharedCall };

/** Offline: what will be asked. */
function Waiting({ uid, question }: Props) {
  const { say, locale } = useWords();
  const what = deferredCallInWords(question, say, locale);
  return (
    <section className={`${surface.live} ${styles.question}`} aria-label={what}>
      <p>
        <strong>{what}</strong> {say('status.asksLater')}
      </p>
      <Button kind="quiet" onClick={() => void deferredStoreOf(uid).drop(question.id)}>
        {say('status.no')}
      </Button>
    </section>
  );
}

const operations = {
  'sessions-choose': chooseMovie,
  'sessions-recordWatch': recordWatch,
  'sessions-setPresence': setPresence,
};

function Question({ uid, question }: Props) {
  const { say, locale } = useWords();
  const { busy, fault, run } = useAction();
  const live = useDocument(`sessions/${question.input.sessionId}`, sessionDocument);
  const isPast = useIsPast(live.state === 'there' ? live.data.expiresAt : null);
  const session = live.state === 'there' ? live.data : null;
  const isSo = session !== null && isAlreadySo(question, session, uid);
  const drop = useEffectEvent(() => deferredStoreOf(uid).drop(question.id));
  useEffect(() => {
    if (isSo) void drop();
  }, [isSo]);
  if (live.state === 'loading' || live.state === 'unknown' || isSo) return null;
  if (live.state !== 'failed' && live.isFromDevice) return null;

  const isOver = session?.status !== 'open' || isPast || !session.attendees[uid];
  const what = deferredCallInWords(question, say, locale);
  const questionParams = {
    about: question.about ?? say('status.thing'),
    ago: ago(question.at, { say, locale }, serverNow()),
  };
  const operation = operations[question.operation];
  const confirm = () =>
    run('confirm', async () => {
      await call(operation, question.input as never);
      await deferredStoreOf(uid).drop(question.id);
    });

  return (
    <section className={`${surface.live} ${styles.question}`} aria-label={what}>
      <p role="alert">
        {isOver
          ? withNames(locale, `${what}. ${say('status.askOver')}`)
          : `${say(questionOf(question), questionParams)} `}
        {!isOver && question.operation === 'sessions-choose' && <Meanwhile session={session} />}
      </p>
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.wrapS}>
        {!isOver && (
          <Button kind="main" busy={busy !== null} onClick={() => void confirm()}>
            {say('status.yes')}
          </Button>
        )}
        <Button held={busy !== null} onClick={() => void deferredStoreOf(uid).drop(question.id)}>
          {say(isOver ? 'common.close' : 'status.no')}
        </Button>
      </div>
    </section>
  );
}

/** What the session has chosen since. */
function Meanwhile({ session: { chosen } }: { session: SessionDocument }) {
  const { say, locale } = useWords();
  return chosen ? say('status.hasChosen', { title: titleOf(chosen, locale) }) : say('status.hasNone');
}
