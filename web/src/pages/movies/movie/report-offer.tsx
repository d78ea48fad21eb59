import { isProvider, providerName, providers } from '@cine/contract/availability/providers';
import { type MovieView, type ReportCheck, reportOffer } from '@cine/contract/operations/movies/movies';
import { useId, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './report-offer.module.css';

type WrongOffer = 'gone' | 'here';

/** Reports a wrong offer: a service lost the movie, or has it. Reported movies are checked first. */
export function ReportOffer({ movie }: { movie: MovieView }) {
  const { say } = useWords();
  const report = useOfferReport(movie);
  const [isOpen, setOpen] = useState(false);
  if (report.sent) return <Notice kind="news">{say(`movie.thanks_${report.sent}`)}</Notice>;
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {say('movie.wrong')}
      </Button>
      {isOpen && (
        <Dialog title={say('movie.wrongTitle')} onClose={() => setOpen(false)}>
          <ReportForm report={report} onCancel={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

/** A report that is being made: what is wrong, the services it may be about, and the one that is picked. */
function useOfferReport({ movieId, availability: { region, offers } }: MovieView) {
  const { locale } = useWords();
  const listed = [...new Set(offers.map(({ provider }) => provider))].filter(isProvider);
  const missing = providers
    .filter(({ id, sameAs }) => sameAs === undefined && !offers.some(({ provider }) => provider === id))
    .map(({ id }) => id)
    .sort((one, other) => providerName(one, locale).localeCompare(providerName(other, locale), locale));
  const [says, setSays] = useState<WrongOffer>(listed.length > 0 ? 'gone' : 'here');
  const choices = says === 'gone' ? listed : missing;
  const [picked, setPicked] = useState<number | null>(null);
  const only = choices.length === 1 ? choices[0] : undefined;
  const provider = picked !== null && choices.includes(picked) ? picked : only;
  const [sent, setSent] = useState<ReportCheck | null>(null);
  const { busy, fault, run } = useAction();

  async function submit() {
    if (provider === undefined) return;
    await run('report', async () => {
      const { check } = await call(reportOffer, { movieId, provider, region, says });
      setSent(check);
    });
  }
  const canBeGone = listed.length > 0;
  return { says, setSays, canBeGone, choices, provider, pick: setPicked, sent, busy, fault, submit };
}

type Report = ReturnType<typeof useOfferReport>;

function ReportForm({ report, onCancel }: { report: Report; onCancel: () => void }) {
  const { say } = useWords();
  const { says, setSays, canBeGone, busy, fault, submit } = report;
  return (
    <Form className={layout.stackL} onSubmit={submit} noValidate={false}>
      <fieldset>
        <legend className="unseen">{say('movie.wrongTitle')}</legend>
        {(['gone', 'here'] as const).map((each) => (
          <label key={each} className={`${layout.centeredRow} ${styles.choice}`}>
            <input
              type="radio"
              name="says"
              checked={says === each}
              disabled={each === 'gone' && !canBeGone}
              onChange={() => setSays(each)}
            />
            {say(`movie.says_${each}`)}
          </label>
        ))}
      </fieldset>
      <ServiceField {...report} />
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.row}>
        <Button kind="main" type="submit" busy={busy !== null}>
          {say('movie.report')}
        </Button>
        <Button held={busy !== null} onClick={onCancel}>
          {say('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}

function ServiceField({ provider, choices, pick }: Pick<Report, 'provider' | 'choices' | 'pick'>) {
  const { say, locale } = useWords();
  const id = useId();
  return (
    <div className={surface.field}>
      <label htmlFor={id}>{say('movie.service')}</label>
      <select
        id={id}
        className={surface.input}
        required
        value={provider ?? ''}
        onChange={(event) => pick(Number(event.target.value))}
      >
        {provider === undefined && <option value="">{say('movie.pickService')}</option>}
        {choices.map((each) => (
          <option key={each} value={each}>
            {providerName(each, locale)}
          </option>
        ))}
      </select>
    </div>
  );
}
