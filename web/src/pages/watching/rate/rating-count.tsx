import { useWords } from '../../../i18n/index.tsx';
import styles from './rate.module.css';

/** Steps at which more ratings improve the predictions. */
const stages = [
  { name: 'few', at: 20 },
  { name: 'some', at: 50 },
  { name: 'many', at: 100 },
] as const;

/** How many movies the user has rated and what more would help; null until known. */
export function RatingCount({ count }: { count: number | null }) {
  const { say } = useWords();
  const stage = stages.find(({ at }) => (count ?? 0) < at);
  const part = stage === undefined ? 1 : (count ?? 0) / stage.at;
  return (
    <div className={styles.progress}>
      <p>
        {count !== null && (
          <>
            <strong>{say('rate.count', { count })}</strong>{' '}
            {stage === undefined ? say('rate.stage_all') : say(`rate.stage_${stage.name}`, { at: stage.at })}
          </>
        )}
      </p>
      <span className={styles.bar} aria-hidden style={{ '--part': part }} />
    </div>
  );
}
