/** The process of all screens: Firestore's client SDK, once a person, and what each listens to. */
import { sessionDocument } from '@cine/contract/documents/sessions';
import { gainsOf } from '@cine/contract/queries';
import { initializeApp } from 'firebase/app';
import * as firestore from 'firebase/firestore';
import { project } from '../deployed/emulator.ts';
import type { News, Order } from './screens.ts';

type Screen = { db: firestore.Firestore; hide: () => void };

const screens = new Map<string, Screen>();
let changes = 0;
const nothing = () => undefined;

/** Listens to its person's account and progress from now on. */
function open({ uid, isGuest, firestore: address }: Extract<Order, { kind: 'open' }>): void {
  const db = firestore.getFirestore(initializeApp({ projectId: project, apiKey: 'any' }, uid));
  const [host, port] = address.split(':') as [string, string];
  const provider = isGuest ? 'anonymous' : 'password';
  const mockUserToken = { sub: uid, firebase: { identities: {}, sign_in_provider: provider } } as const;
  firestore.connectFirestoreEmulator(db, host, Number(port), { mockUserToken });
  screens.set(uid, { db, hide: nothing });
  listen(firestore.doc(db, `players/${uid}`), () => tell({ kind: 'listens', uid }));
  if (!isGuest) listen(firestore.doc(db, `users/${uid}`));
}

/** Listens to what the evening's page shows. */
function show(uid: string, sessionId: string): void {
  const screen = screens.get(uid)!;
  screen.hide();
  const { collection } = gainsOf(sessionId);
  const gains = firestore.query(firestore.collection(screen.db, collection));
  const session = firestore.doc(screen.db, `sessions/${sessionId}`);
  const stops = [
    listen(session, (snapshot) => snapshot.exists() && sessionDocument.decode(snapshot.data())),
    firestore.onSnapshot(gains, count, failed),
  ];
  screen.hide = () => {
    for (const stop of stops) stop();
    screen.hide = nothing;
  };
}

function listen(
  document: firestore.DocumentReference,
  seen: (snapshot: firestore.DocumentSnapshot) => void = nothing,
): () => void {
  const next = (snapshot: firestore.DocumentSnapshot) => {
    count();
    seen(snapshot);
  };
  return firestore.onSnapshot(document, next, failed);
}

function count(): void {
  changes += 1;
}

function failed(error: Error): void {
  tell({ kind: 'failed', why: error.message.split('\n')[0]! });
}

function tell(news: News): void {
  process.send!(news);
}

process.on('message', (order: Order) => {
  if (order.kind === 'open') open(order);
  else if (order.kind === 'show') show(order.uid, order.sessionId);
  else if (order.kind === 'hide') screens.get(order.uid)!.hide();
  else tell({ kind: 'changes', count: changes });
});
process.on('disconnect', () => process.exit());
