import type { PollDocument } from '@cine/contract/documents/polls';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './result.module.css';

/** The lot that settled a tie: its seed, the hash that was fixed at the start, and how to check both. */
export function Lot({ poll: { method, seed, seedHash, options } }: { poll: PollDocument }) {
  const { say } = useWords();
  // Without ballots, perhaps nobody saw the hash before the result.
  const after = method === 'product' ? 'polls.lotOfProduct' : 'polls.lotAfter';
  return (
    <details className={`${surface.tile} ${surface.disclosure}`}>
      <summary>{say('polls.lot')}</summary>
      <div className={layout.stackS}>
        <p>{say(after)}</p>
        <dl className={styles.codes} translate="no">
          <dt className={prose.note}>{say('polls.seedHash')}</dt>
          <dd>{seedHash}</dd>
          <dt className={prose.note}>{say('polls.seed')}</dt>
          <dd>{seed}</dd>
        </dl>
        <pre className={styles.commands} translate="no">
          {`printf ${seed} | xxd -r -p | openssl sha256\n`}
          {options
            .map(
              ({ movieId, title }) =>
                `printf ${movieId} | openssl dgst -sha256 -mac HMAC -macopt hexkey:${seed}  # ${title}`,
            )
            .join('\n')}
        </pre>
      </div>
    </details>
  );
}
