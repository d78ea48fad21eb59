import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import styles from './loading.module.css';

type Props = {
  label?: string;
  /** Whether it is part of a page that already has a title. */
  isPart?: boolean;
  /** The shape of what is coming, instead of a reel with the message below. */
  children?: ReactNode;
};

/** Says that a page loads. Appears after a moment, so that quick loads don't flicker. */
export function Loading({ label, isPart = false, children }: Props) {
  const { say } = useWords();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  const Text = isPart ? 'p' : 'h1';
  const text = label ?? say('common.loading');
  if (children)
    return (
      <div role="status" data-shown={isShown}>
        {isShown && <Text className="unseen">{text}</Text>}
        {children}
      </div>
    );
  return (
    <div className={styles.waiting} role="status" data-shown={isShown}>
      <span className={styles.reel} aria-hidden />
      <div className={styles.text}>{isShown && <Text>{text}</Text>}</div>
    </div>
  );
}
