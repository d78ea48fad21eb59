import type { ComponentProps } from 'react';
import surface from '#style/surface.module.css';
import styles from './button.module.css';

type Props = ComponentProps<'button'> & {
  /** `main` is the screen's main action; there is one. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Shows that the action runs; clicks are ignored meanwhile. */
  busy?: boolean;
  /** Shows that another action runs; clicks are ignored meanwhile. */
  held?: boolean;
};

/** A button in the product's looks, busy while its action runs. */
export function Button({
  kind = 'plain',
  busy = false,
  held = false,
  type = 'button',
  className = '',
  ...rest
}: Props) {
  const isIdle = !busy && !held;
  return (
    <button
      {...rest}
      type={type}
      className={`${styles.button} ${styles[kind]} ${surface.underWay} ${className}`}
      aria-busy={busy || undefined}
      aria-disabled={!isIdle || rest['aria-disabled'] || undefined}
      onClick={isIdle ? rest.onClick : (event) => event.preventDefault()}
    />
  );
}
