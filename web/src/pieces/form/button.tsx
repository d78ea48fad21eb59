import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Props = ComponentProps<'button'> & {
  /** `main` is the screen's main action; there is one. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Shows that the action runs; clicks are ignored meanwhile. */
  busy?: boolean;
};

export function Button({ kind = 'plain', busy = false, type = 'button', className = '', ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={`${styles.button} ${styles[kind]} ${className}`}
      aria-disabled={busy || rest['aria-disabled']}
      data-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    />
  );
}
