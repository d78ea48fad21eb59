import { type AiUsageDay, showAiUsage } from '@cine/contract/operations/core/ai';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './operator.module.css';

/** What language models were asked, by day and purpose, and what it cost. */
export function ModelUsage() {
  const { say, locale } = useWords();
  const { data, refusal, again } = useAnswer(showAiUsage, {});
  const dollars = (cost: number) =>
    numberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 4 }).format(
      cost / 1_000_000,
    );
  if (!data) return refusal && <RetryNotice refusal={refusal} onRetry={again} isSmall />;
  const { models, hasWrongSettings, month, days } = data;
  const named = models.map(({ provider, model }) => say('operator.modelSetUp', { provider, model }));
  return (
    <section className={`${layout.stackM} ${surface.card}`} aria-labelledby="models-title">
      <h2 id="models-title">{say('operator.models')}</h2>
      <p>{named.join(' ') || say(hasWrongSettings ? 'operator.wrongModels' : 'operator.noModels')}</p>
      <p>{say('operator.month', { spent: dollars(month.spent), budget: dollars(month.budget) })}</p>
      {month.lent > 0 && <p>{say('operator.monthLent', { lent: dollars(month.lent) })}</p>}
      {days.length > 0 && <Days days={days} dollars={dollars} />}
    </section>
  );
}

function Days({ days, dollars }: { days: readonly AiUsageDay[]; dollars: (cost: number) => string }) {
  const { say, locale } = useWords();
  const format = numberFormat(locale, { style: 'unit', unit: 'millisecond' });
  const inMs = (ms: number | null) => (ms === null ? '' : format.format(ms));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by the keyboard
    <section className={styles.scrolls} aria-labelledby="models-title" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {(['day', 'purpose', 'calls', 'faults', 'median', 'percentile', 'cost'] as const).map((each) => (
              <th key={each} scope="col">
                {say(`operator.usage_${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.flatMap(({ day, purposes }) =>
            purposes.map(({ purpose, calls, faults, medianMs, percentile95Ms, cost }) => (
              <tr key={`${day} ${purpose}`}>
                <td>{day}</td>
                <td>{say(`operator.purpose_${purpose}`)}</td>
                <td>{calls}</td>
                <td>{faults.reduce((sum, fault) => sum + fault.calls, 0)}</td>
                <td>{inMs(medianMs)}</td>
                <td>{inMs(percentile95Ms)}</td>
                <td>{dollars(cost)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
