import { openEvening, type Plan, showCalendar } from '@cine/contract/operations/together/dates';
import { CalendarPlus } from 'lucide-react';
import { useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { visitingSeat } from '#data/auth/known-code.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';

/** What one does with the date that was chosen. */
export function ChosenDate({ plan: { code, due } }: { plan: Plan }) {
  const { say, locale } = useWords();
  const [, navigate] = useLocation();
  const { fault, run, buttonStateOf } = useAction();

  const open = () =>
    void run('open', async () => {
      const evening = await call(openEvening, { code }, await visitingSeat());
      navigate(`/join/${evening.code}`);
    });
  const download = () =>
    void run('calendar', async () => {
      const { calendar } = await call(showCalendar, { code, locale }, await visitingSeat());
      saveFile(new Blob([calendar], { type: 'text/calendar' }), 'cine-compagnon.ics');
    });

  return (
    <section className={`${layout.stackM} ${surface.roomyCard} ${textures.ticket}`}>
      {!due && <p>{say('dates.notDue')}</p>}
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.row}>
        {due && (
          <Button kind="main" {...buttonStateOf('open')} onClick={open}>
            {say('dates.open')}
          </Button>
        )}
        <Button {...buttonStateOf('calendar')} onClick={download}>
          <CalendarPlus aria-hidden />
          {say('dates.calendar')}
        </Button>
      </div>
    </section>
  );
}

function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
