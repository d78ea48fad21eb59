import {
  type BannerColour,
  bannerColours,
  bannerEmblems,
  bannerPatterns,
  bannerShapes,
  type Banner as Look,
} from '@cine/contract/game/guilds/banner';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { Pills } from '#components/form/pills.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Banner } from '#components/people/banner/banner.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './guild.module.css';

type Props = { from: Look; submit: string; onSubmit: (banner: Look) => Promise<unknown> };

/** The form of a guild's banner. */
export function BannerForm({ from, submit, onSubmit }: Props) {
  const { say } = useWords();
  const [banner, setBanner] = useState(from);
  const { busy, fault, runLast } = useAction();
  const [first, second] = banner.colours;
  const change = (part: Partial<Look>) => setBanner({ ...banner, ...part });
  return (
    <Form className={layout.stackL} onSubmit={() => runLast('go', () => onSubmit(banner))}>
      <div className={styles.preview}>
        <Banner of={banner} size="l" />
      </div>
      <Pills
        legend={say('guilds.shape')}
        all={bannerShapes}
        chosen={banner.shape}
        nameOf={(each) => say(`guilds.shape_${each}`)}
        onChoose={(shape) => change({ shape })}
      />
      <Pills
        legend={say('guilds.pattern')}
        all={bannerPatterns}
        chosen={banner.pattern}
        nameOf={(each) => say(`guilds.pattern_${each}`)}
        onChoose={(pattern) => change({ pattern })}
      />
      <Pills
        legend={say('guilds.firstColour')}
        all={bannerColours}
        chosen={first}
        nameOf={(each) => <Colour of={each} />}
        onChoose={(colour) => change({ colours: [colour, second] })}
      />
      <Pills
        legend={say('guilds.secondColour')}
        all={bannerColours}
        chosen={second}
        nameOf={(each) => <Colour of={each} />}
        onChoose={(colour) => change({ colours: [first, colour] })}
      />
      <Pills
        legend={say('guilds.emblem')}
        all={bannerEmblems}
        chosen={banner.emblem}
        nameOf={(each) => say(`guilds.emblem_${each}`)}
        onChoose={(emblem) => change({ emblem })}
      />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="main" type="submit" busy={busy !== null}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}

function Colour({ of }: { of: BannerColour }) {
  const { say } = useWords();
  return (
    <span className={layout.centeredRow}>
      <span className={styles.swatch} data-colour={of} aria-hidden />
      {say(`guilds.colour_${of}`)}
    </span>
  );
}
