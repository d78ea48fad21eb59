import { useState } from 'react';
import prose from '#style/prose.module.css';
import styles from './picture.module.css';

type Props = { path: string; words: string };

/** A still as TMDB has it, once it is loaded. */
export function Still({ path, words }: Props) {
  const [isThere, setThere] = useState(false);
  return (
    <figure className={styles.still} hidden={!isThere}>
      <img
        src={`https://image.tmdb.org/t/p/w780${path}`}
        width={780}
        height={439}
        alt=""
        onLoad={() => setThere(true)}
        onError={() => setThere(false)}
      />
      <figcaption className={prose.note}>{words}</figcaption>
    </figure>
  );
}
