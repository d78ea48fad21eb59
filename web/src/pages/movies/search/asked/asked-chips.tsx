import type { Rule } from '@cine/contract/game/challenge-rules';
import { type Asked, maxAskedRules } from '@cine/contract/operations/movies/smart-search';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { type DraftRule, draftOf, newDraft, ruleOf } from '#components/challenge/rules/rule-draft.ts';
import { RuleRow } from '#components/challenge/rules/rule-row.tsx';
import { Button } from '#components/form/button.tsx';
import { type AskedPart, partsInWords } from '#components/movie/asked-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './asked.module.css';
import type { AskedSentence } from './use-asked.ts';

type Props = AskedSentence & {
  onChange: (asked: Asked) => void;
  /** Looks for the typed words instead. */
  onWords: () => void;
};

/** What a sentence asks, each part a chip: a rule opens to be changed, and every part can be removed. */
export function AskedChips({ asked, notUnderstood, onChange, onWords }: Props) {
  const teller = useWords();
  const { say } = teller;
  const { rules } = asked;
  const [open, setOpen] = useState<DraftRule | null>(null);
  const close = () => setOpen(null);

  function changeRule(draft: DraftRule) {
    setOpen(draft);
    const rule = ruleOf(draft);
    if (rule) onChange({ ...asked, rules: withRule(rules, draft.key, rule) });
  }

  function remove(part: AskedPart) {
    close();
    onChange(part.without);
  }

  return (
    <section className={layout.stackS} aria-label={say('search.asked')}>
      <ul className={layout.wrapS}>
        {partsInWords(asked, teller).map((part) => (
          <li key={part.key} className={styles.chip} data-open={part.rule === open?.key || undefined}>
            {part.rule === null ? (
              <span>{part.words}</span>
            ) : (
              <button
                type="button"
                aria-expanded={part.rule === open?.key}
                onClick={() =>
                  setOpen(part.rule === open?.key ? null : draftOf(rules[part.rule!]!, part.rule!))
                }
              >
                {part.words}
              </button>
            )}
            <button
              type="button"
              className={surface.iconButton}
              aria-label={say('search.askedRemove', { part: part.words })}
              onClick={() => remove(part)}
            >
              <X aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <RuleRow
          draft={open}
          number={open.key + 1}
          onChange={changeRule}
          onRemove={() => {
            close();
            onChange({ ...asked, rules: rules.toSpliced(open.key, 1) });
          }}
          isChecked={false}
          impossible={null}
        />
      )}
      {notUnderstood.length > 0 && (
        <p className={prose.note}>{say('search.notUnderstood', { words: notUnderstood.join(' · ') })}</p>
      )}
      <div className={layout.row}>
        {open ? (
          <Button onClick={close}>{say('search.askedDone')}</Button>
        ) : (
          rules.length < maxAskedRules && (
            <Button onClick={() => setOpen(newDraft(rules.length))}>
              <Plus aria-hidden />
              {say('challengeBuilder.addRule')}
            </Button>
          )
        )}
        <Button onClick={onWords}>{say('search.asWords')}</Button>
      </div>
    </section>
  );
}

/** The rules with this one at an index, or at the end. */
function withRule(rules: readonly Rule[], at: number, rule: Rule): Rule[] {
  return at < rules.length ? rules.with(at, rule) : [...rules, rule];
}
