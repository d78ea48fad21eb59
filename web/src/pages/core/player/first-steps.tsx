import { Check, ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import type { useAccount } from '#data/auth/user.tsx';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './first-steps.module.css';

type Props = {
  account: Pick<ReturnType<typeof useAccount>, 'providers'>;
  progress: Pick<Progress, 'challenges'>;
  hasEvening: boolean;
};

/** What a first day has to do: three steps, those done crossed off; nothing once all are. */
export function FirstSteps({ account, progress, hasEvening }: Props) {
  const { say } = useWords();
  const steps = [
    { name: 'services', href: '/settings#services', isDone: account.providers.length > 0 },
    { name: 'evening', href: '/evening', isDone: hasEvening },
    { name: 'challenge', href: '/challenges', isDone: Object.keys(progress.challenges).length > 0 },
  ] as const;
  if (steps.every(({ isDone }) => isDone)) return null;
  return (
    <section className={layout.stackS} aria-labelledby="steps-title">
      <h2 id="steps-title">{say('player.firstSteps')}</h2>
      <ol className={styles.steps}>
        {steps.map(({ name, href, isDone }, at) => (
          <li key={name} className={surface.tile} data-done={isDone || undefined}>
            <span className={styles.mark} aria-hidden>
              {isDone ? <Check /> : at + 1}
            </span>
            <Link href={href} className={surface.coverLink}>
              {say(`player.step_${name}`)}
            </Link>
            {isDone ? <span className="unseen">{say('player.stepDone')}</span> : <ChevronRight aria-hidden />}
          </li>
        ))}
      </ol>
    </section>
  );
}
