import type { ComponentProps } from 'react';
import surface from '#style/surface.module.css';
import styles from './choice-card.module.css';

type Props = Omit<ComponentProps<'input'>, 'type' | 'title'> & {
  type: 'radio' | 'checkbox';
  title?: string | undefined;
  /** What the choice means. */
  hint: string;
};

/** One of several choices as a card with title and hint. */
export function ChoiceCard({ title, hint, ...input }: Props) {
  return (
    <label className={`${surface.option} ${styles.choice}`}>
      <input {...input} />
      <span>
        {title && <strong>{title}</strong>}
        {hint}
      </span>
    </label>
  );
}
