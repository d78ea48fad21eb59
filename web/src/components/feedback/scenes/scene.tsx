import styles from './scene.module.css';

/** A drawn scene of an empty page. In the theme's colours. Decorative: words say it. */
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
