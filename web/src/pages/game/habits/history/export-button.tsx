import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { exportCompletions, mostExportedDays } from '@cine/contract/operations/game/habits';
import { Download } from 'lucide-react';
import { Notice } from '../../../../components/feedback/notice.tsx';
import { Button } from '../../../../components/form/button.tsx';
import { useAction } from '../../../../components/form/use-action.ts';
import { download } from '../../../../data/device/download.ts';
import { call } from '../../../../data/queries/call.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import prose from '../../../../style/prose.module.css';

/** Downloads what was done of all habits within a year, for spreadsheets. */
export function ExportButton({ today }: { today: string }) {
  const { say } = useWords();
  const { fault, busy, run } = useAction();

  async function save() {
    const from = dateOf(dayOf(today) - mostExportedDays + 1);
    const { csv } = await call(exportCompletions, { from, until: today });
    download(`${say('habits.file')}-${today}.csv`, 'text/csv;charset=utf-8', csv);
  }

  return (
    <section className={layout.narrowStack} aria-labelledby="habit-export">
      <h2 id="habit-export">{say('habits.export')}</h2>
      <p className={prose.note}>{say('habits.exportHint')}</p>
      <Button busy={busy !== null} onClick={() => void run('export', save)}>
        <Download aria-hidden />
        {say('habits.exportNow')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </section>
  );
}
