import styles from './scene.module.css';

/** In the theme's colours. Decorative: words say it. */
export function Scene({ of }: { of: { __html: string } }) {
  return (
    <svg
      className={styles.scene}
      viewBox="0 0 240 150"
      aria-hidden
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a file beside this one
      dangerouslySetInnerHTML={of}
    />
  );
}
