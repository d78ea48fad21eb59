import { removeAvatar } from '@cine/contract/operations/together/profiles';
import { ImagePlus } from 'lucide-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './avatar.module.css';

type Props = { onFile: (file: File | undefined) => void };

/** Takes a picture that is dropped on it. */
export function DropPlace({ onFile, children }: Props & { children: ReactNode }) {
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button chooses a file, too.
    <div
      className={styles.setting}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

/** Buttons that choose a picture and remove the one there is. */
export function PictureButtons({ hasPicture, onFile }: Props & { hasPicture: boolean }) {
  const { say } = useWords();
  const id = useId();
  const { busy, fault, run } = useAction();
  return (
    <div className={layout.stackS}>
      <div className={layout.wrapS}>
        <FileButton
          text={say(hasPicture ? 'settings.avatarChange' : 'settings.avatarChoose')}
          hintId={id}
          onFile={onFile}
        />
        {hasPicture && (
          <Button
            kind="quiet"
            busy={busy !== null}
            onClick={() => void run('remove', () => call(removeAvatar, {}))}
          >
            {say('settings.avatarRemove')}
          </Button>
        )}
      </div>
      <p id={id} className={prose.note}>
        {say('settings.avatarHint')}
      </p>
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}

function FileButton({ text, hintId, onFile }: Props & { text: string; hintId: string }) {
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button aria-describedby={hintId} onClick={() => input.current?.click()}>
        <ImagePlus aria-hidden />
        {text}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={say('settings.avatarChoose')}
        onChange={({ target }) => {
          onFile(target.files?.[0]);
          target.value = '';
        }}
      />
    </>
  );
}
