import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { dateTimeFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import type { Block, LegalText, Shown } from '#i18n/legal/index.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { inlinePartsOf } from './inline-parts.ts';
import styles from './legal.module.css';
import type { OperatorSettings } from './operator.ts';
import { Ages, Authority, Device, Imprint, Processors } from './shown.tsx';

type Props = { text: LegalText; operator: OperatorSettings };

/** A text about the law: what it is, whether it is in force, and its sections. */
export function LegalTextView({ text, operator }: Props) {
  usePageTitle(text.title);
  return (
    <>
      <header className={layout.stackM}>
        <h1>{text.title}</h1>
        <p className={styles.lead}>{text.lead}</p>
      </header>
      <LegalSections text={text} operator={operator} />
    </>
  );
}

/** Whether a text is in force, and its sections. */
export function LegalSections({ text: { sections }, operator }: Props) {
  return (
    <>
      <Standing inForce={operator.inForce} />
      {sections.map(({ title: heading, blocks }) => (
        <section key={heading} className={`${layout.stackM} ${styles.section}`}>
          <h2 className={prose.subtitle}>{heading}</h2>
          {blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text of a page doesn't change.
            <BlockView key={at} block={block} operator={operator} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Drafts say that they are, until the operator says since when theirs is in force. */
function Standing({ inForce }: Pick<OperatorSettings, 'inForce'>) {
  const { say, locale } = useWords();
  const date = Date.parse(inForce);
  if (Number.isNaN(date)) return <p className={`${surface.card} ${styles.draft}`}>{say('legal.draft')}</p>;
  const day = dateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return <p className={prose.note}>{say('legal.inForce', { day })}</p>;
}

function BlockView({ block, operator }: { block: Block; operator: OperatorSettings }) {
  if (typeof block === 'string')
    return (
      <p>
        <Inline text={block} />
      </p>
    );
  if ('show' in block) {
    const View = views[block.show];
    return <View operator={operator} />;
  }
  return (
    <ul className={styles.list}>
      {block.map((item) => (
        <li key={item}>
          <Inline text={item} />
        </li>
      ))}
    </ul>
  );
}

const views: Record<Shown, (props: { operator: OperatorSettings }) => ReactNode> = {
  imprint: Imprint,
  processors: Processors,
  authority: Authority,
  ages: Ages,
  device: Device,
};

function Inline({ text }: { text: string }) {
  return inlinePartsOf(text).map(({ words, href }, at) => {
    if (href === null) return words;
    if (href.startsWith('/'))
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text don't move.
        <Link key={at} href={href}>
          {words}
        </Link>
      );
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text don't move.
      <a key={at} href={href} rel="noreferrer">
        {words}
      </a>
    );
  });
}

/** What search engines and bookmarks call the page. */
function usePageTitle(title: string): void {
  useEffect(() => {
    const former = document.title;
    document.title = `${title} · ${former}`;
    return () => {
      document.title = former;
    };
  }, [title]);
}
