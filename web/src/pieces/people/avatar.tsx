import { use } from 'react';
import styles from './avatar.module.css';
import { Hues, hueOfPerson } from './hues.ts';

type Props = { uid: string; name: string; size?: 'm' | 's' };

/** A user's initials on their colour. Decorative: the name stands beside it. */
export function Avatar({ uid, name, size = 'm' }: Props) {
  const hues = use(Hues);
  return (
    <span
      className={styles.face}
      data-size={size}
      style={{ '--hue': hues.get(uid) ?? hueOfPerson(uid) }}
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  );
}

/** The first letters or digits of the first two words that have any; otherwise the first character. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const initials = words
    .slice(0, 2)
    .map((word) => graphemesOf(word).find((each) => /[\p{L}\p{N}]/u.test(each)));
  return (initials.join('') || (graphemesOf(name.trim())[0] ?? '')).toLocaleUpperCase();
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function graphemesOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}
