import { Copy, Share2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../pieces/button.tsx';
import { Field } from '../../pieces/field.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './challenge.module.css';

/** The link by which others join a group's challenge. */
export function Share({ challengeId, title }: { challengeId: string; title: string }) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const url = `${location.origin}/challenges/${challengeId}`;

  async function share() {
    // Closing the sheet without sharing is an answer as well.
    await navigator.share({ title, text: say('challenges.invitation', { title }), url }).catch(() => {});
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
    <section className={styles.section} aria-labelledby="share-title">
      <h2 id="share-title">{say('challenges.invite')}</h2>
      <p className={styles.note}>{say('challenges.inviteHint')}</p>
      <Field
        label={say('challenges.link')}
        ref={field}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.actions}>
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
    </section>
  );
}
