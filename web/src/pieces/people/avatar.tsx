import styles from './avatar.module.css';

type Props = { uid: string; name: string; size?: 'm' | 's' };

/** A user's initials on their colour. Decorative: the name stands beside it. */
export function Avatar({ uid, name, size = 'm' }: Props) {
  return (
    <span className={styles.face} data-size={size} style={{ '--hue': hueOfPerson(uid) }} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

/** The initials of the first two words, or the first letter of a single one. */
export function initialsOf(name: string): string {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const words = name.split(/[\s-]+/u).filter((word) => word !== '');
  return words
    .slice(0, 2)
    .map((word) => [...letters.segment(word)][0]?.segment ?? '')
    .join('')
    .toLocaleUpperCase();
}

function hueOfPerson(uid: string): number {
  let hue = 0;
  for (const letter of uid) hue = (hue * 31 + letter.codePointAt(0)!) % 360;
  return hue;
}
