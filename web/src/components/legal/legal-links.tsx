import { Link } from 'wouter';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './legal.module.css';

/** The ways to the pages about the law, at the foot of a page. */
export function LegalLinks() {
  const { say } = useWords();
  return (
    <p className={`${layout.looseWrap} ${prose.note} ${styles.links}`}>
      <Link className={layout.tapLink} href="/privacy">
        {say('common.privacy')}
      </Link>
      <Link className={layout.tapLink} href="/legal/terms">
        {say('common.terms')}
      </Link>
      <Link className={layout.tapLink} href="/legal/imprint">
        {say('common.imprint')}
      </Link>
      <Link className={layout.tapLink} href="/legal/report">
        {say('common.reportIllegal')}
      </Link>
      <Link className={layout.tapLink} href="/legal/contact">
        {say('common.contact')}
      </Link>
      <Link className={layout.tapLink} href="/legal/credits">
        {say('common.credits')}
      </Link>
    </p>
  );
}
