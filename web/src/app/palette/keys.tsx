import { Fragment } from 'react';
import { Dialog } from '#components/layout/dialog.tsx';
import { useWords } from '#i18n/index.tsx';
import styles from './palette.module.css';

const keys = ['palette', 'keys', 'list', 'close', 'deck', 'rate'] as const;

/** What keys do. */
export default function Keys({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  return (
    <Dialog title={say('palette.keysTitle')} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map((each) => (
          <Fragment key={each}>
            <dt>{say(`palette.key_${each}`)}</dt>
            <dd>{say(`palette.does_${each}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
