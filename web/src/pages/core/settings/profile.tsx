import { type Visibility, visibilitySchema } from '@cine/contract/operations/core/account';
import { Link } from 'wouter';
import { type SaveState, SaveStatus } from '#components/feedback/save-status.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { AvatarSetting } from './avatar/avatar-setting.tsx';
import { BioSetting } from './bio-setting.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { useSetting } from './use-setting.ts';

/** Who sees what the user does. Guests have no profile. */
export function Profile() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const profile = useSetting('visibility');
  const watchlist = useSetting('watchlistVisibility');
  const history = useSetting('historyVisibility');
  const named = useSetting('namedInShares');
  const inviting = useSetting('namedInInvitations');
  const shelf = useSetting('shelfAtEvenings');
  if (kind === 'guest') return null;
  return (
    <Section title={say('status.profile')} anchor="profile" now={say(`settings.sees_${profile.value}`)}>
      <Link href={`/people/${uid}`} className={layout.tapLink}>
        {say('settings.asOthers')}
      </Link>
      <AvatarSetting />
      <BioSetting />
      <ViewerChoice of="visibility" setting={profile} />
      <ViewerChoice of="watchlistVisibility" setting={watchlist} />
      <ViewerChoice of="historyVisibility" setting={history} />
      <div className={`${layout.stackS} ${styles.setting}`}>
        <CheckBox
          label={say('settings.named')}
          checked={named.value}
          onChange={(isOn) => void named.save(isOn)}
        />
        <p className={prose.note}>{say('settings.namedHint')}</p>
        <SaveStatus mark={named.mark} />
      </div>
      <div className={`${layout.stackS} ${styles.setting}`}>
        <CheckBox
          label={say('join.named')}
          checked={inviting.value}
          onChange={(isOn) => void inviting.save(isOn)}
        />
        <p className={prose.note}>{say('join.namedHint')}</p>
        <SaveStatus mark={inviting.mark} />
      </div>
      <div className={`${layout.stackS} ${styles.setting}`}>
        <CheckBox
          label={say('settings.shelf')}
          checked={shelf.value}
          onChange={(isOn) => void shelf.save(isOn)}
        />
        <p className={prose.note}>{say('settings.shelfHint')}</p>
        <SaveStatus mark={shelf.mark} />
      </div>
    </Section>
  );
}

const viewerWords = {
  visibility: { legend: 'settings.seesProfile', hint: 'settings.profileHint' },
  watchlistVisibility: { legend: 'settings.seesWatchlist', hint: 'settings.watchlistHint' },
  historyVisibility: { legend: 'settings.seesHistory', hint: 'settings.historyHint' },
} as const;

type ViewersProps = {
  of: keyof typeof viewerWords;
  setting: {
    value: Visibility;
    mark: SaveState | null;
    save: (value: Visibility) => Promise<boolean>;
  };
};

function ViewerChoice({ of, setting: { value, mark, save } }: ViewersProps) {
  const { say } = useWords();
  const { legend, hint } = viewerWords[of];
  return (
    <fieldset className={`${layout.stackS} ${styles.setting}`}>
      <legend>{say(legend)}</legend>
      <div className={layout.looseWrap}>
        {visibilitySchema.options.map((each) => (
          <label key={each} className={`${surface.check} ${styles.choice}`}>
            <input type="radio" name={of} checked={value === each} onChange={() => void save(each)} />
            {say(`settings.sees_${each}`)}
          </label>
        ))}
      </div>
      <p className={prose.note}>{say(hint)}</p>
      <SaveStatus mark={mark} />
    </fieldset>
  );
}
