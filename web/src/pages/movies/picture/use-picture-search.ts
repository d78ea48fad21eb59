/** The steps from a chosen file to the movies it may be from. */
import type { OutputOf } from '@cine/contract/operation';
import { findByPicture } from '@cine/contract/operations/movies/frames';
import { useEffect, useRef, useState } from 'react';
import { call, Refusal } from '#data/queries/call.ts';
import { picturesOfClip } from './clip-pictures.ts';
import { base64Of, smallPictureOf } from './small-picture.ts';

export type PictureAnswer = OutputOf<typeof findByPicture>;

/** What was chosen, as the page shows it. */
export type Chosen = { kind: 'picture' | 'clip'; address: string };

export type PictureStep =
  | { at: 'nothing' }
  /** `share` is how much of a clip was looked through. */
  | { at: 'reading'; share: number | null }
  | { at: 'asking' }
  | { at: 'found'; answer: PictureAnswer; pictures: number }
  /** The browser can't read it, or it shows nothing. */
  | { at: 'unreadable' }
  | { at: 'empty' }
  | { at: 'refused'; refusal: Refusal };

/** Looks for the movie of a picture or a clip; only what was chosen last counts. */
export function usePictureSearch() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [step, setStep] = useState<PictureStep>({ at: 'nothing' });
  const [small, setSmall] = useState<readonly Blob[]>([]);
  const current = useRef(new AbortController());
  useEffect(() => () => current.current.abort(), []);
  useAddressUntilReplaced(chosen?.address);

  async function choose(file: File | null | undefined) {
    if (!file) return;
    const signal = restart();
    const kind = file.type.startsWith('video/') ? 'clip' : 'picture';
    setStep({ at: 'reading', share: kind === 'clip' ? 0 : null });
    const address = URL.createObjectURL(file);
    setChosen({ kind, address });
    const pictures = await picturesOf(file, address, kind, signal).catch(() => null);
    if (signal.aborted) return;
    if (!pictures) return setStep({ at: 'unreadable' });
    if (pictures.length === 0) return setStep({ at: 'empty' });
    setSmall(pictures);
    await ask(pictures, signal);
  }

  function picturesOf(file: File, address: string, kind: Chosen['kind'], signal: AbortSignal) {
    if (kind === 'picture') return smallPictureOf(file).then((picture) => [picture]);
    const onShare = (share: number) => !signal.aborted && setStep({ at: 'reading', share });
    return picturesOfClip(address, onShare, signal);
  }

  async function ask(pictures: readonly Blob[], signal: AbortSignal) {
    setStep({ at: 'asking' });
    try {
      const answer = await call(findByPicture, { pictures: await Promise.all(pictures.map(base64Of)) });
      if (!signal.aborted) setStep({ at: 'found', answer, pictures: pictures.length });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!signal.aborted) setStep({ at: 'refused', refusal: error });
    }
  }

  function restart(): AbortSignal {
    current.current.abort();
    current.current = new AbortController();
    return current.current.signal;
  }

  function startOver() {
    restart();
    setChosen(null);
    setStep({ at: 'nothing' });
  }

  return { chosen, step, choose, startOver, again: () => void ask(small, restart()) };
}

/** A file's address holds its bytes in memory. */
function useAddressUntilReplaced(address: string | undefined): void {
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
}
