import { Copy, Share2 } from 'lucide-react';
import { useRef, useState } from 'react';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import { Button } from '../form/button.tsx';
import { TextField } from '../form/text-field.tsx';
import styles from './share-link.module.css';

type Props = {
  /** What the link is to. */
  label: string;
  /** A page of ours, from its slash on. */
  path: string;
  title: string;
  /** What is sent along with it. */
  text: string;
};

/** A link to be handed on: by what the device shares with, or copied. */
export function ShareLink({ label, path, title, text }: Props) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const url = `${location.origin}${path}`;

  async function share() {
    // Closing the sheet without sharing is an answer as well.
    await navigator.share({ title, text, url }).catch(() => {});
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // Where that is not allowed it is ready to be copied by hand.
      field.current?.select();
    }
  }

  return (
    <>
      <TextField
        label={label}
        ref={field}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={`${layout.wrapM} ${styles.actions}`}>
        {'share' in navigator && (
          <Button onClick={() => void share()}>
            <Share2 aria-hidden />
            {say('challenges.share')}
          </Button>
        )}
        <Button onClick={() => void copy()}>
          <Copy aria-hidden />
          {say('challenges.copy')}
        </Button>
        <p role="status" className={styles.note}>
          {isCopied && say('challenges.copied')}
        </p>
      </div>
    </>
  );
}
