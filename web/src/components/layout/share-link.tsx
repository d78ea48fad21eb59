import { Copy, Share2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Button } from '../form/button.tsx';
import { TextField } from '../form/text-field.tsx';
import styles from './share-link.module.css';

type Props = {
  /** What the link leads to. */
  label: string;
  /** A path of this site. */
  path: string;
  title: string;
  /** The text sent with it. */
  text: string;
};

/** A link to copy, or to share by the device's own menu. */
export function ShareLink({ label, path, title, text }: Props) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const url = `${location.origin}${path}`;

  async function share() {
    // Closing the share sheet isn't an error.
    await navigator.share({ title, text, url }).catch(() => {});
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // Without permission it can still be copied by hand.
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
            {say('sharing.share')}
          </Button>
        )}
        <Button onClick={() => void copy()}>
          <Copy aria-hidden />
          {say('sharing.copy')}
        </Button>
        <p role="status" className={prose.soft}>
          {isCopied && say('sharing.copied')}
        </p>
      </div>
    </>
  );
}
