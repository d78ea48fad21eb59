import type { Rule } from '@cine/contract/game/challenge-rules';
import { type Asked, maxAskedRules } from '@cine/contract/operations/movies/smart-search';
import { Plus } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type DraftRule, draftOf, newDraft, ruleOf } from '#components/challenge/rules/rule-draft.ts';
import { RuleRow } from '#components/challenge/rules/rule-row.tsx';
import { Button } from '#components/form/button.tsx';
import { AskModel } from '#components/movie/ask-model.tsx';
import { askedByBoth } from '#components/movie/asked-besides.ts';
import { AskedChip } from '#components/movie/asked-chip.tsx';
import { partsInWords } from '#components/movie/asked-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import type { AskedSentence } from './use-asked.ts';

type Props = AskedSentence & {
  sentence: string;
  onChange: (search: Asked) => void;
  /** Looks for the typed words instead. */
  onWords: () => void;
};

/** Pause in typing before a changed rule counts. */
const pauseMs = 400;

/** What a sentence asks, each part a chip: a rule opens to be changed, and every part can be removed. */
export function AskedChips({ sentence, search, read, narrows, isFormer, onChange, onWords }: Props) {
  const teller = useWords();
  const { say } = teller;
  const { rules } = search;
  const section = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<DraftRule | null>(null);
  /** What a model didn't understand either; null before it was asked. */
  const [left, setLeft] = useState<readonly string[] | null>(null);
  const notUnderstood = left ?? read?.notUnderstood ?? [];

  function applyRule(draft: DraftRule) {
    const rule = ruleOf(draft);
    if (!rule || JSON.stringify(rule) === JSON.stringify(rules[draft.key])) return;
    onChange({ ...search, rules: withRule(rules, draft.key, rule) });
  }
  const applyLater = useEffectEvent(applyRule);
  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(() => applyLater(open), pauseMs);
    return () => clearTimeout(timer);
  }, [open]);

  function close() {
    if (open) applyRule(open);
    setOpen(null);
  }

  function changeTo(next: Asked) {
    setOpen(null);
    onChange(next);
    // What had the focus is gone.
    section.current?.focus();
  }

  return (
    <section
      ref={section}
      tabIndex={-1}
      className={layout.stackS}
      aria-label={say('search.asked')}
      inert={isFormer}
    >
      <ul className={layout.wrapS} hidden={!narrows}>
        {(narrows ? partsInWords(search, teller) : []).map((part) => (
          <AskedChip
            key={part.key}
            words={part.words}
            {...(part.rule !== null && {
              isOpen: part.rule === open?.key,
              onOpen: () => setOpen(part.rule === open?.key ? null : draftOf(rules[part.rule!]!, part.rule!)),
            })}
            onRemove={() => changeTo(part.without)}
          />
        ))}
      </ul>
      {open && (
        <RuleRow
          draft={open}
          number={open.key + 1}
          onChange={setOpen}
          onRemove={() => changeTo({ ...search, rules: rules.toSpliced(open.key, 1) })}
          isChecked={false}
          impossible={null}
        />
      )}
      <p className={prose.note} role="status" hidden={notUnderstood.length === 0}>
        {notUnderstood.length > 0 && say('search.notUnderstood', { words: notUnderstood.join(' · ') })}
      </p>
      {read && (
        <AskModel
          input={{ sentence }}
          read={read}
          onRead={(added, words) => {
            setLeft(words);
            onChange(askedByBoth(search, added, maxAskedRules));
          }}
        />
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
        {narrows && <Button onClick={onWords}>{say('search.asWords')}</Button>}
      </div>
    </section>
  );
}

/** The rules with this one at an index, or at the end. */
function withRule(rules: readonly Rule[], at: number, rule: Rule): Rule[] {
  return at < rules.length ? rules.with(at, rule) : [...rules, rule];
}
