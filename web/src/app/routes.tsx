import { type ComponentType, createElement } from 'react';
import { Route, Switch, useRoute } from 'wouter';
import { Loading } from '#components/feedback/loading.tsx';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import { knownAccount, useUser } from '#data/auth/user.tsx';
import { useIsPast } from '#data/device/use-is-past.ts';
import { lazyComponent } from '#data/lazy-component.tsx';
import { useOnline } from '#data/offline/network.ts';
import { useWords } from '#i18n/index.tsx';
import { isTopic } from '#i18n/legal/topics.ts';
import Welcome from '#pages/core/welcome/index.tsx';
import layout from '#style/layout.module.css';
import { PageFrame } from './page-frame.tsx';
import { type AddressedPage, addresses, type Pages, pages } from './pages.ts';
import { SignedOutFrame } from './signed-out-frame.tsx';

type PageViews = { [Name in keyof Pages]: ComponentType<PropsOf<Pages[Name]['load']>> };
type PropsOf<Load> = Load extends () => Promise<{ default: ComponentType<infer Props> }> ? Props : never;

/** What shows each page. `npm run screens` takes pictures of each in all of its states. */
const views = Object.fromEntries(
  Object.entries(pages).map(([name, { load }]) => [name, lazyComponent(load as never, Loading)]),
) as unknown as PageViews;

/** Shown without the frame, or only for some parameters: these have a route of their own. */
const framelessPages: readonly AddressedPage[] = [
  'join',
  'keep',
  'television',
  'review',
  'legal',
  'signingIn',
  'emailChange',
];
const framedPages = (Object.keys(addresses) as AddressedPage[]).filter(
  (name) => !framelessPages.includes(name),
);
export type PageName = 'welcome' | keyof Pages;

/** Chooses the page for an address and for the user who is signed in. */
export function Routes() {
  return (
    <Switch>
      <Route path={addresses.television}>
        <views.television />
      </Route>
      <Route path={addresses.signingIn}>
        <views.signingIn />
      </Route>
      <Route path={addresses.emailChange}>
        <SignedOutFrame>
          <views.emailChange />
        </SignedOutFrame>
      </Route>
      <Route component={PageAtAddress} />
    </Switch>
  );
}

function PageAtAddress() {
  const { identity, account } = useUser();
  const [isJoining, joining] = useRoute(addresses.join);
  const [isAnswering, answering] = useRoute(addresses.plan);
  const [isKeeping] = useRoute(addresses.keep);
  const [isPrivacy] = useRoute(addresses.privacy);
  const [isLegal, legal] = useRoute(addresses.legal);
  const [isInvited, invited] = useRoute(addresses.groupLink);
  const suspension = knownAccount(account)?.suspension;
  const isOver = useIsPast(suspension?.until ?? null);
  if (identity.state === 'looking') return <Loading />;
  const isUnset = identity.state === 'signed-in' && !identity.isGuest && isNoMember(account);
  if (isJoining && !isUnset) return <views.join code={joining.code} />;
  const isVisiting = identity.state === 'signed-out' || identity.isGuest;
  if (isAnswering && isVisiting)
    return (
      <SignedOutFrame>
        <views.plan key={answering.code} code={answering.code} />
      </SignedOutFrame>
    );
  if (isKeeping && !isUnset) return <views.keep />;
  const isKept = knownAccount(account) !== null && !isUnset && !(suspension && !isOver);
  if (isLegal && !isKept && account !== 'looking' && isTopic(legal.topic))
    return (
      <SignedOutFrame>
        <views.legal key={legal.topic} topic={legal.topic} />
      </SignedOutFrame>
    );
  if (isPrivacy && (account === null || isUnset || account === 'missing'))
    return (
      <SignedOutFrame>
        <views.privacy />
      </SignedOutFrame>
    );
  if (account === 'looking') return <AccountLoading />;
  if (isInvited && (account === null || (account === 'missing' && !isUnset)))
    return <views.groupLink code={invited.code} />;
  if (identity.state === 'signed-out') return <SignedOutPages />;
  if (isUnset) return <views.setUp />;
  if (account === 'missing') return <views.enterCode />;
  if (suspension && !isOver)
    return (
      <SignedOutFrame>
        <views.suspended suspension={suspension} />
      </SignedOutFrame>
    );
  return <FramedPages />;
}

/** After signing in, the user is at the link's page. */
function SignedOutPages() {
  return (
    <Switch>
      {Object.values(addresses).map((path) => (
        <Route key={path} path={path} component={Welcome} />
      ))}
      <Route>
        <SignedOutFrame>
          <views.notFound />
        </SignedOutFrame>
      </Route>
    </Switch>
  );
}

function FramedPages() {
  return (
    <PageFrame>
      <Switch>
        <Route path={addresses.review}>
          {({ year }) => (isYear(year) ? <views.review key={year} year={year} /> : <views.notFound />)}
        </Route>
        <Route path={addresses.legal}>
          {({ topic }) => (isTopic(topic) ? <LegalPage topic={topic} /> : <views.notFound />)}
        </Route>
        {framedPages.map((name) => (
          <Route key={name} path={addresses[name]}>
            {(parameters: object) =>
              createElement(views[name] as ComponentType, {
                key: Object.values(parameters).join('/'),
                ...parameters,
              })
            }
          </Route>
        ))}
        <Route component={views.notFound} />
      </Switch>
    </PageFrame>
  );
}

function LegalPage({ topic }: { topic: string }) {
  return (
    <div className={layout.stackXl}>
      <views.legal key={topic} topic={topic} />
      <LegalLinks />
    </div>
  );
}

function AccountLoading() {
  const { say } = useWords();
  return useOnline() ? <Loading /> : <Loading label={say('common.notHereYet')} />;
}

/** Whether an address has a year that may have a review, 1900–2199. */
function isYear(typed: string): boolean {
  return /^(?:19|2[01])\d\d$/.test(typed);
}

/** Whether the user has yet to set up: a new account, or one that was a guest until now. */
function isNoMember(account: ReturnType<typeof useUser>['account']): boolean {
  return account === 'missing' || knownAccount(account)?.kind === 'guest';
}
