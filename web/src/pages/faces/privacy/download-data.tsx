import { Download } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { download } from '#data/device/download.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { gatherExport } from './gather-export.ts';
import styles from './privacy.module.css';

/** Downloads all personal data as a file, gathered on the device; the server keeps no copy. */
export function DownloadData() {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [records, setRecords] = useState(0);
  const [isDone, setDone] = useState(false);

  async function takeAlong() {
    setRecords(0);
    setDone(false);
    const content = await gatherExport(setRecords);
    const name = `cine-compagnon-${new Date().toISOString().slice(0, 10)}.json`;
    download(name, 'application/json', JSON.stringify(content, null, 2));
    setDone(true);
  }

  return (
    <section className={`${layout.stackL} ${surface.card} ${styles.section}`} aria-labelledby="export-title">
      <h2 className={prose.subtitle} id="export-title">
        {say('privacy.exportTitle')}
      </h2>
      <p>{say('privacy.export')}</p>
      <Button busy={busy !== null} onClick={() => void run('export', takeAlong)}>
        <Download aria-hidden />
        {say('privacy.exportNow')}
      </Button>
      <p role="status" className={prose.soft}>
        {busy !== null && say('privacy.gathered', { records })}
        {isDone && say('privacy.exported', { records })}
      </p>
      {fault && <Notice>{fault}</Notice>}
    </section>
  );
}
