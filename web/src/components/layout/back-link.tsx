import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import layout from '#style/layout.module.css';
import styles from './back-link.module.css';

/** The link at the top that leads a page back. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className={`${layout.tapLink} ${styles.back}`}>
      <ArrowLeft aria-hidden />
      {children}
    </Link>
  );
}
