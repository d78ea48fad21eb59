import type { ComponentProps } from 'react';
import styles from './choice-card.module.css';

type Props = Omit<ComponentProps<'input'>, 'type' | 'title'> & {
  type: 'radio' | 'checkbox';
  title?: string;
  /** What it means to choose it. */
  hint: string;
};

/** One of several to choose from, or one to be had or not, in a frame that is all to be tapped. */
export function ChoiceCard({ title, hint, ...input }: Props) {
  return (
    <label className={styles.choice}>
      <input {...input} />
      <span>
        {title && <strong>{title}</strong>}
        {hint}
      </span>
    </label>
  );
}
