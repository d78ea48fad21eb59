import { ImageDown } from 'lucide-react';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import type { Summary } from '#components/people/credits/summary.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import { SharePicture } from '../picture/share-picture.tsx';
import { Stub } from './stub.tsx';

/** Keeps or shares the evening's picture. */
export function KeepPicture({ summary }: { summary: Summary }) {
  const { say } = useWords();
  return (
    <Stub title={say('nextTime.picture')}>
      <p className={prose.soft}>{say('nextTime.pictureHint')}</p>
      <div>
        <DialogButton icon={ImageDown} text={say('credits.share')} title={say('credits.share')}>
          <SharePicture summary={summary} />
        </DialogButton>
      </div>
    </Stub>
  );
}
