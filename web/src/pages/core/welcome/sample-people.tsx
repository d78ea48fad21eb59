import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { signIn } from '#data/auth/sign-in.ts';
import type { Local } from '#data/config.ts';
import { useWords } from '#i18n/index.tsx';
import { enterAs } from '#i18n/sample-people.ts';
import layout from '#style/layout.module.css';

/** Signs in as one of the sample's people, by one tap; in a local suite only. */
export default function SamplePeople({ people }: { people: NonNullable<Local['people']> }) {
  const { locale } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  return (
    <>
      <div className={layout.wrapM}>
        {people.map(({ name, email, password }) => (
          <Button
            key={name}
            {...buttonStateOf(name)}
            onClick={() => void run(name, () => signIn(email, password))}
          >
            {enterAs[locale]} {name}
          </Button>
        ))}
      </div>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
