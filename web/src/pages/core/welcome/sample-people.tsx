import { signIn } from '../../../live/auth/sign-in.ts';
import type { Local } from '../../../live/config.ts';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import layout from '../../../style/layout.module.css';
import { useWords } from '../../../words/index.tsx';
import { enterAs } from '../../../words/sample-people.ts';

/** Signs in as one of the sample's people, by one tap; in a local suite only. */
export default function SamplePeople({ people }: { people: NonNullable<Local['people']> }) {
  const { locale } = useWords();
  const { fault, run, lookOf } = useAction();
  return (
    <>
      <div className={layout.wrapM}>
        {people.map(({ name, email, password }) => (
          <Button key={name} {...lookOf(name)} onClick={() => void run(name, () => signIn(email, password))}>
            {enterAs[locale]} {name}
          </Button>
        ))}
      </div>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
