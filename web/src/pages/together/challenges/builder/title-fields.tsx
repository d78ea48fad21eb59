import { titleLength } from '@cine/contract/operations/together/challenges';
import type { Locale } from '@cine/contract/primitives';
import { TextField } from '#components/form/text-field.tsx';
import { languages, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { type Draft, isTitleFaulty } from './challenge-draft.ts';

type Props = { titles: Draft['titles']; onChange: (titles: Draft['titles']) => void; isFaulty: boolean };

/** A new challenge's title, in one language or several. */
export function TitleFields({ titles, onChange, isFaulty }: Props) {
  const { say, locale } = useWords();
  const others = (Object.keys(languages) as Locale[]).filter((other) => other !== locale);
  const hasOtherTitle = others.some((other) => titles[other] !== '');
  // A title in another language is enough.
  const isMissing = !hasOtherTitle && titles[locale].trim() === '';
  const fieldOf = (each: Locale, label: string, fault: boolean) => (
    <TextField
      key={each}
      label={label}
      lang={each}
      value={titles[each]}
      maxLength={titleLength.max}
      autoComplete="off"
      onChange={(event) => onChange({ ...titles, [each]: event.target.value })}
      fault={fault ? say('challengeBuilder.titleMissing', titleLength) : null}
    />
  );
  return (
    <div className={layout.stackM}>
      {fieldOf(
        locale,
        say('challengeBuilder.title'),
        isFaulty && (isMissing || isTitleFaulty(titles[locale])),
      )}
      <details className={surface.disclosure} open={hasOtherTitle || undefined}>
        <summary>{say('challengeBuilder.otherLanguages')}</summary>
        <div className={layout.stackM}>
          {others.map((other) => fieldOf(other, languages[other], isFaulty && isTitleFaulty(titles[other])))}
        </div>
      </details>
    </div>
  );
}
