import type { OutputOf } from '@cine/contract/operation';
import {
  answerNotice,
  listNotices,
  type NoticeDecision,
  noticeDecisionSchema,
} from '@cine/contract/operations/faces/notices';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { Pills } from '#components/form/pills.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { instantInWords } from '../job-in-words.ts';
import shared from '../operator.module.css';

type Waiting = OutputOf<typeof listNotices>['notices'][number];

/** What anybody holds to be illegal, the oldest first, each with the form that answers it. */
export function Notices() {
  const { say } = useWords();
  const [cursor, setCursor] = useState<string | null>(null);
  const { data, refusal, again, isAsking } = useAnswer(listNotices, cursor === null ? {} : { cursor });
  function answered() {
    setCursor(null);
    again();
  }
  return (
    <section className={layout.stackM} aria-labelledby="notices-title">
      <h2 id="notices-title">{say('legal.noticesTitle')}</h2>
      <p className={shared.lead}>{say('legal.noticesLead')}</p>
      {data === null && refusal && <RetryNotice refusal={refusal} onRetry={again} isSmall />}
      {data?.notices.length === 0 && <p className={prose.soft}>{say('legal.noticesNone')}</p>}
      <ul className={layout.stackL}>
        {data?.notices.map((each) => (
          <li key={each.reference}>
            <NoticeCard notice={each} onAnswered={answered} />
          </li>
        ))}
      </ul>
      {data && data.nextCursor !== null && (
        <div>
          <Button busy={isAsking} onClick={() => setCursor(data.nextCursor)}>
            {say('legal.nextNotices')}
          </Button>
        </div>
      )}
    </section>
  );
}

function NoticeCard({ notice, onAnswered }: { notice: Waiting; onAnswered: () => void }) {
  const { say, locale } = useWords();
  const { reference, where, why, name, email, at } = notice;
  const from = [name, email].filter((each) => each !== null).join(' · ');
  return (
    <article className={`${layout.stackM} ${surface.card}`} aria-labelledby={reference}>
      {/* Addresses of strangers are text: nobody should follow one by accident. */}
      <h3 id={reference} className={prose.subtitle}>
        {where}
      </h3>
      <p className={prose.lines}>{why}</p>
      <p className={prose.note}>
        {from || say('legal.noticeAnonymous')} · {instantInWords(Date.parse(at), say, locale)} · {reference}
      </p>
      <AnswerForm reference={reference} onAnswered={onAnswered} />
    </article>
  );
}

function AnswerForm({ reference, onAnswered }: { reference: string; onAnswered: () => void }) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [decision, setDecision] = useState<NoticeDecision>('removed');
  const [words, setWords] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isShort = words.trim().length < 10;

  async function send() {
    setChecked(true);
    if (isShort) return;
    if (await run('answer', () => call(answerNotice, { reference, decision, words }))) onAnswered();
  }

  return (
    <Form className={layout.stackM} onSubmit={() => void send()}>
      <Pills
        legend={say('legal.decideTitle')}
        all={noticeDecisionSchema.options}
        chosen={decision}
        nameOf={(each) => say(`legal.decide_${each}`)}
        onChoose={setDecision}
      />
      <TextArea
        label={say('legal.answerWords')}
        maxLength={1000}
        rows={3}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        fault={isChecked && isShort ? say('legal.answerMissing') : null}
      />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button type="submit" busy={busy !== null}>
          {say('legal.answer')}
        </Button>
      </div>
    </Form>
  );
}
