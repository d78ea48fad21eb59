import { Link } from 'wouter';
import { Avatar } from '#components/people/avatar.tsx';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './tips.module.css';

type Props = {
  side: 'from' | 'to';
  friend: { uid: string; name: string };
  tip: { text: string | null; at: string };
};

/** Who sent a tip, when, and what they wrote. */
export function TipLine({ side, friend: { uid, name }, tip: { text, at } }: Props) {
  const { say, locale } = useWords();
  return (
    <div className={styles.line}>
      <Avatar uid={uid} name={name} size="s" />
      <div>
        <p className={prose.note}>
          <Link href={`/people/${uid}`}>
            {say(`tips.${side}`, { name, ago: ago(at, { say, locale }, serverNow()) })}
          </Link>
        </p>
        {text !== null && <blockquote className={`${surface.tile} ${styles.text}`}>{text}</blockquote>}
      </div>
    </div>
  );
}
