import { useState } from 'react';
import { SignInError } from '#data/auth/sign-in.ts';
import { Refusal } from '#data/queries/call.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import { fieldAt } from './field-names.ts';

type Act = () => Promise<unknown>;

/** Runs one action at a time; tells which is running and why the last one failed, as `inWords` puts it. */
export function useAction(inWords: (error: unknown, say: Say) => string = faultOf) {
  const { say } = useWords();
  const [busy, setBusy] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  /** Returns whether it succeeded. */
  async function run(what: string, act: Act): Promise<boolean> {
    const isDone = await runLast(what, act);
    if (isDone) setBusy(null);
    return isDone;
  }

  /**
   * Runs an action that takes its control away: it stays busy after success until that happens. Returns
   * whether it succeeded.
   */
  async function runLast(what: string, act: Act): Promise<boolean> {
    if (busy !== null) return false;
    setBusy(what);
    setFault(null);
    try {
      await act();
      return true;
    } catch (error) {
      setFault(inWords(error, say));
      setBusy(null);
      return false;
    }
  }

  /** How the button of one of several actions looks. */
  const buttonStateOf = (what: string) => ({ busy: busy === what, held: busy !== null && busy !== what });

  /** For what is done next by another control: how a former action failed is no longer news. */
  const forgetFault = () => setFault(null);

  return { busy, fault, run, runLast, buttonStateOf, forgetFault };
}

/** An error in words; unexpected ones are reported. `name` is the provider that was asked, if any. */
export function faultOf(error: unknown, say: Say, name = ''): string {
  if (error instanceof SignInError) return say(`welcome.${error.fault}`, { name });
  if (error instanceof Refusal) {
    if (!error.isFromServer) return say('common.unreachable');
    const { issues = [] } = error.details;
    const faults = issues.map(({ path, message }) => `${say(fieldAt(path))} ${message}.`);
    return faults.length > 0 ? [...new Set(faults)].join(' ') : error.message;
  }
  reportError(error);
  return say('common.failed');
}
