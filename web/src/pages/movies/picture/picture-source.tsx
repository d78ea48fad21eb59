import { Camera, ImageUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './picture.module.css';

type Props = { onFile: (file: File | null | undefined) => void };

type SourceProps = Props & { isFirst: boolean; children: ReactNode };

/** Where a picture or a clip is chosen, taken, dropped or pasted; `children` is what was chosen before. */
export function PictureSource({ isFirst, onFile, children }: SourceProps) {
  const { say } = useWords();
  const [isOver, setOver] = useState(false);
  usePaste(onFile);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons choose a file, too.
    <div
      className={styles.source}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
      <div className={layout.wrapS}>
        <FileButton
          name={say(isFirst ? 'picture.choose' : 'picture.another')}
          kind={isFirst ? 'main' : 'plain'}
          accept="image/*,video/*"
          onFile={onFile}
        >
          <ImageUp aria-hidden />
        </FileButton>
        <span className={styles.onPhones}>
          <FileButton name={say('picture.take')} kind="plain" accept="image/*" isCamera onFile={onFile}>
            <Camera aria-hidden />
          </FileButton>
        </span>
      </div>
      {isFirst && <p className={prose.note}>{say('picture.kinds')}</p>}
    </div>
  );
}

type FileButtonProps = Props & {
  name: string;
  kind: 'main' | 'plain';
  accept: string;
  /** Whether a phone opens its camera. */
  isCamera?: boolean;
  children: ReactNode;
};

function FileButton({ name, kind, accept, isCamera = false, onFile, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={kind} onClick={() => input.current?.click()}>
        {children}
        {name}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        {...(isCamera && { capture: 'environment' })}
        hidden
        aria-label={name}
        onChange={({ target }) => {
          onFile(target.files?.[0]);
          target.value = '';
        }}
      />
    </>
  );
}

/** A picture in the clipboard, wherever on the page it is pasted. */
function usePaste(onFile: Props['onFile']): void {
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => latest.current(clipboardData?.files[0]);
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
}
