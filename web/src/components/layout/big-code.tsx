import { spacedCode } from '@cine/contract/text/spaced-code';
import styles from './big-code.module.css';
import { QrCode } from './qr-code.tsx';

/** A code in large letters with its QR code. */
export function BigCode({ code, path, label }: { code: string; path: string; label: string }) {
  return (
    <div className={styles.code}>
      <p translate="no">{spacedCode(code)}</p>
      <QrCode text={`${location.origin}${path}`} label={label} />
    </div>
  );
}
