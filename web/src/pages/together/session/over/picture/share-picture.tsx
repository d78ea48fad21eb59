import { watchDocument } from '@cine/contract/documents/watches';
import { withDepicted } from '@cine/contract/movies/depicted';
import { watchIdOf } from '@cine/contract/operations/watching/watches';
import { Download, Share2 } from 'lucide-react';
import { use, useEffect, useRef, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { Backdrop, useDrawings, withoutFacts } from '#components/movie/poster/poster.tsx';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import type { Summary } from '#components/people/credits/summary.ts';
import { Hues, hueOfPerson } from '#components/people/hues.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useDocument } from '#data/queries/use-document.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { useSession } from '../../session-context.tsx';
import { draw, size } from './draw.ts';
import { eveningPicture } from './evening-picture.ts';
import styles from './share-picture.module.css';

const type = 'image/png';
const fileName = 'cine-compagnon.png';

/** The evening as a picture, for the device's share sheet or as a file. Without names unless wanted. */
export function SharePicture({ summary }: { summary: Summary }) {
  const words = useWords();
  const { say, locale } = words;
  const { uid } = useAccount();
  const { id, session } = useSession();
  const [withNames, setWithNames] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const hues = use(Hues);
  const last = session.watched.findLast(({ movieId }) =>
    summary.movies.some((movie) => movie.movieId === movieId),
  )!;
  const watch = useDocument(`users/${uid}/watches/${watchIdOf(last.movieId, id)}`, watchDocument);
  const facts =
    watch.state === 'there'
      ? { ...watch.data.facts, ...withDepicted(watch.data.facts), movieId: last.movieId }
      : withoutFacts(last);
  const date = dayInWords(session.createdAt, locale, serverNow());
  const picture = eveningPicture(summary, date, withNames, words);
  const content = JSON.stringify(picture);
  const drawings = useDrawings();
  const isDrawable = watch.state !== 'loading' && drawings !== null;
  useEffect(() => {
    const scenery = stage.current?.firstElementChild;
    if (!isDrawable || !canvas.current || !(scenery instanceof HTMLElement)) return;
    const hueOf = (who: string) => hues.get(who) ?? hueOfPerson(who);
    draw(canvas.current, JSON.parse(content), scenery, hueOf).catch(() => setFailed(true));
  }, [content, isDrawable, hues]);

  const seen = {
    titles: listInWords(picture.titles, locale),
    names: picture.names ?? joinNames(picture.faces.map(({ initials }) => initials)),
  };

  return (
    <div className={layout.stackL}>
      <div ref={stage} className="unseen" aria-hidden>
        <Backdrop movie={{ ...facts, posterPath: null }} isAlone />
      </div>
      <canvas
        ref={canvas}
        className={styles.picture}
        data-theme="dark"
        {...size}
        role="img"
        aria-label={say('credits.picture', seen)}
      />
      <CheckBox
        className={surface.checkbox}
        label={say('credits.withNames')}
        checked={withNames}
        onChange={setWithNames}
      />
      <p className={styles.hint}>{say('credits.withNamesHint')}</p>
      {hasFailed && <Notice>{say('credits.failed')}</Notice>}
      <div className={layout.wrapM}>
        {canShareFiles() && (
          <Button kind="main" onClick={() => void share(canvas.current!).catch(() => setFailed(true))}>
            <Share2 aria-hidden />
            {say('credits.send')}
          </Button>
        )}
        <Button
          kind={canShareFiles() ? 'plain' : 'main'}
          onClick={() => void savePicture(canvas.current!).catch(() => setFailed(true))}
        >
          <Download aria-hidden />
          {say('credits.save')}
        </Button>
      </div>
    </div>
  );
}

function canShareFiles(): boolean {
  return navigator.canShare?.({ files: [new File([], fileName, { type })] }) ?? false;
}

async function share(canvas: HTMLCanvasElement): Promise<void> {
  const files = [new File([await pngOf(canvas)], fileName, { type })];
  // Closing the share sheet isn't an error.
  await navigator.share({ files }).catch(() => {});
}

async function savePicture(canvas: HTMLCanvasElement): Promise<void> {
  const href = URL.createObjectURL(await pngOf(canvas));
  Object.assign(document.createElement('a'), { href, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture'))), type);
  });
}
