import { joinAsScreen } from '@cine/contract/operations/together/sessions';
import { cleanJoinCode, joinCodeLength } from '@cine/contract/text/join-code';
import { codeAlphabet } from '@cine/contract/text/unambiguous-code';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { LanguageSwitch } from '#components/account/language-switch.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { useAction } from '#components/form/use-action.ts';
import { QrCode } from '#components/layout/qr-code.tsx';
import { useIdentity } from '#data/auth/identity.ts';
import { signInAsGuest } from '#data/auth/sign-in.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './code-entry.module.css';
import { Letters } from './letters.tsx';
import { keepSession, televisionSeat } from './television-seat.ts';
import { usePairing } from './use-pairing.ts';
import { useFirstFocus } from './use-remote-control.ts';

type Props = {
  code: string | null;
  isGone?: boolean;
  onCome: () => void;
};

/** Joins a session by a code that is typed with the remote control; the sixth letter submits. */
export function CodeEntry({ code: initialCode, isGone = false, onCome }: Props) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const identity = useIdentity(televisionSeat);
  const [code, setCode] = useState('');
  const { busy, fault, run } = useAction();
  useFirstFocus('entry');

  function show(id: string) {
    keepSession(id);
    onCome();
    navigate(`/tv/${id}`);
  }
  const token = usePairing(show);

  async function join(typed: string) {
    await run('join', async () => {
      if (identity.state !== 'signed-in') await signInAsGuest(televisionSeat);
      const { id } = await call(joinAsScreen, { code: typed }, televisionSeat);
      show(id);
    });
  }

  function add(letter: string) {
    if (busy !== null || code.length >= joinCodeLength) return;
    setCode(code + letter);
    if (code.length + 1 === joinCodeLength) void join(code + letter);
  }

  const isAsked = useRef(false);
  const tryOnce = useEffectEvent((code: string) => {
    const clean = cleanJoinCode(code);
    if (isAsked.current || clean === null) return;
    isAsked.current = true;
    setCode(clean);
    void join(clean);
  });
  useEffect(() => {
    if (initialCode !== null) tryOnce(initialCode);
  }, [initialCode]);

  return (
    <div className={styles.entry}>
      <header className={styles.head}>
        <p className={styles.name}>{say('common.name')}</p>
        <LanguageSwitch />
      </header>
      <div className={styles.text}>
        <h1>{say('television.howTitle')}</h1>
        {token !== null && (
          <div className={styles.scan}>
            <QrCode text={`${location.origin}/pair#${token}`} label={say('television.scanLabel')} />
            <p className={styles.how}>{say('television.scan')}</p>
          </div>
        )}
        <p className={styles.how}>{say(token === null ? 'television.how' : 'television.orLetters')}</p>
        <Slots code={code} />
        {busy !== null && <p className={styles.how}>{say('television.joining')}</p>}
        {fault && <Notice>{fault}</Notice>}
        {isGone && !fault && <Notice kind="news">{say('television.gone')}</Notice>}
      </div>
      <Letters
        alphabet={codeAlphabet}
        isBusy={busy !== null}
        onAdd={add}
        onErase={() => busy === null && setCode(code.slice(0, -1))}
      />
    </div>
  );
}

/** The letters that are typed so far, each in its place. */
function Slots({ code }: { code: string }) {
  const { say } = useWords();
  return (
    <p className={styles.slots}>
      {Array.from({ length: joinCodeLength }, (_, at) => `${at}`).map((at) => (
        <span key={at} data-next={Number(at) === code.length || undefined} aria-hidden>
          {code[Number(at)] ?? ''}
        </span>
      ))}
      <span className="unseen" role="status">
        {code === ''
          ? say('television.nothingTyped')
          : say('television.typed', { code: code.split('').join(' ') })}
      </span>
    </p>
  );
}
