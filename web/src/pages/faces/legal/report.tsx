import type { OutputOf } from '@cine/contract/operation';
import { followNotice, sendNotice } from '@cine/contract/operations/faces/notices';
import { useState } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { Form } from '#components/form/form.tsx';
import { TextArea, TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { dateTimeFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './legal-page.module.css';

type Followed = OutputOf<typeof followNotice>['notice'];

/** Reports something illegal, or shows the answer to a report by its reference. */
export function Report() {
  const [sent, setSent] = useState<Followed | null>(null);
  // A mail's link has it.
  const linked = useLocationProperty(() => location.hash.slice(1));
  return (
    <>
      {sent ? <Sent notice={sent} /> : <ReportForm onSent={setSent} />}
      <FollowForm key={linked} first={linked} />
    </>
  );
}

function ReportForm({ onSent }: { onSent: (notice: Followed) => void }) {
  const { say, locale } = useWords();
  const { busy, fault, run } = useAction();
  const [key] = useState(() => crypto.randomUUID());
  const [where, setWhere] = useState('');
  const [why, setWhy] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [inGoodFaith, setInGoodFaith] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const whereFault = isChecked && where.trim().length < 3 ? say('legal.whereMissing') : null;
  const whyFault = isChecked && why.trim().length < 10 ? say('legal.whyMissing') : null;

  async function send() {
    setChecked(true);
    if (where.trim().length < 3 || why.trim().length < 10 || !inGoodFaith) return;
    const who = { ...(name.trim() && { name }), ...(email.trim() && { email: email.trim() }) };
    await run('send', async () =>
      onSent((await call(sendNotice, { where, why, ...who, inGoodFaith, locale, key })).notice),
    );
  }

  return (
    <section className={`${layout.stackL} ${surface.roomyCard}`} aria-labelledby="report-title">
      <h2 id="report-title" className={prose.subtitle}>
        {say('legal.reportTitle')}
      </h2>
      <Form className={layout.stackL} onSubmit={() => void send()}>
        <TextField
          label={say('legal.where')}
          hint={say('legal.whereHint')}
          maxLength={500}
          value={where}
          onChange={({ target }) => setWhere(target.value)}
          fault={whereFault}
        />
        <TextArea
          label={say('legal.why')}
          hint={say('legal.whyHint')}
          maxLength={2000}
          rows={6}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
          fault={whyFault}
        />
        <TextField
          label={say('legal.yourName')}
          autoComplete="name"
          maxLength={100}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <TextField
          label={say('legal.yourEmail')}
          hint={say('legal.yourEmailHint')}
          type="email"
          autoComplete="email"
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <CheckBox
          label={say('legal.goodFaith')}
          checked={inGoodFaith}
          aria-invalid={(isChecked && !inGoodFaith) || undefined}
          onChange={setInGoodFaith}
        />
        {isChecked && !inGoodFaith && <Notice>{say('legal.goodFaithMissing')}</Notice>}
        {fault && <Notice>{fault}</Notice>}
        <div>
          <Button type="submit" kind="main" busy={busy !== null}>
            {say('legal.send')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** The receipt: a reference to note down or to print. */
function Sent({ notice: { reference, at } }: { notice: Followed }) {
  const { say } = useWords();
  return (
    <section className={`${layout.stackM} ${surface.roomyCard}`} aria-labelledby="sent-title">
      <h2 id="sent-title" className={prose.subtitle}>
        {say('legal.sentTitle')}
      </h2>
      <p role="status">{say('legal.sent')}</p>
      <p className={styles.reference} translate="no">
        {reference}
      </p>
      <p className={prose.note}>
        <SentAt at={at} />
      </p>
    </section>
  );
}

function FollowForm({ first }: { first: string }) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [reference, setReference] = useState(first);
  const [notice, setNotice] = useState<Followed | null>(null);
  const follow = () =>
    void run('follow', async () => {
      setNotice(null);
      const typed = reference.replace(/\s/g, '').toUpperCase();
      setNotice((await call(followNotice, { reference: typed })).notice);
    });
  return (
    <section className={`${layout.stackL} ${surface.roomyCard}`} aria-labelledby="follow-title">
      <h2 id="follow-title" className={prose.subtitle}>
        {say('legal.followTitle')}
      </h2>
      <Form className={layout.stackM} onSubmit={follow}>
        <TextField
          label={say('legal.reference')}
          autoCapitalize="characters"
          spellCheck={false}
          value={reference}
          onChange={({ target }) => setReference(target.value)}
        />
        {fault && <Notice>{fault}</Notice>}
        <div>
          <Button type="submit" busy={busy !== null}>
            {say('legal.follow')}
          </Button>
        </div>
      </Form>
      {notice && <Answer notice={notice} />}
    </section>
  );
}

function Answer({ notice: { at, answer } }: { notice: Followed }) {
  const { say } = useWords();
  return (
    <div className={layout.stackS} role="status">
      <p className={prose.note}>
        <SentAt at={at} />
      </p>
      <p>
        <strong>{say(answer ? `legal.decision_${answer.decision}` : 'legal.waiting')}</strong>
      </p>
      {answer && <p className={prose.lines}>{answer.words}</p>}
      {answer && <p className={prose.note}>{say('legal.disagree')}</p>}
    </div>
  );
}

function SentAt({ at }: { at: string }) {
  const { say, locale } = useWords();
  const when = dateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(Date.parse(at));
  return say('legal.sentAt', { when });
}
