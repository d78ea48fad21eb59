import { screenOfferDocument } from '@cine/contract/documents/screen-offers';
import { offerScreen } from '@cine/contract/operations/together/sessions';
import { minute, second } from '@cine/contract/time';
import { useEffect, useEffectEvent, useState } from 'react';
import { useIdentity } from '#data/auth/identity.ts';
import { signInAsGuest } from '#data/auth/sign-in.ts';
import { useOnline } from '#data/offline/network.ts';
import { call } from '#data/queries/call.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { televisionSeat } from './television-seat.ts';

/** Before an offer ends, so that nobody scans one that is over. */
const renewsAfter = 50 * second;
/** A screen that nobody wanted for so long stops asking. */
const gaveUpAfter = 30 * minute;

/**
 * The token that a phone scans to choose what this screen shows, a new one each minute; null while there is
 * none. `onChosen` gets the session.
 */
export function usePairing(onChosen: (sessionId: string) => void): string | null {
  const identity = useIdentity(televisionSeat);
  const isOnline = useOnline();
  const [token, setToken] = useState<string | null>(null);
  const isSignedIn = identity.state === 'signed-in';

  const offer = useEffectEvent(async () => {
    if (!isSignedIn) await signInAsGuest(televisionSeat);
    setToken((await call(offerScreen, {}, televisionSeat)).token);
  });
  useEffect(() => {
    if (!isOnline) return;
    // Without an offer there is still the code to type.
    const tryToOffer = () => void offer().catch(() => setToken(null));
    tryToOffer();
    const renewing = setInterval(tryToOffer, renewsAfter);
    const givingUp = setTimeout(() => {
      clearInterval(renewing);
      setToken(null);
    }, gaveUpAfter);
    return () => {
      clearInterval(renewing);
      clearTimeout(givingUp);
    };
  }, [isOnline]);

  const [uid, secret] = token?.split('.') ?? [];
  const path = uid === undefined ? null : `users/${uid}/screenOffers/latest`;
  const live = useDocument(path, screenOfferDocument, televisionSeat);
  const chosen = live.state === 'there' && live.data.secret === secret ? live.data.sessionId : null;
  const take = useEffectEvent(onChosen);
  useEffect(() => {
    if (chosen !== null) take(chosen);
  }, [chosen]);
  return token;
}
