/** Names that could be mistaken for the service, a role or a part of a URL. */
const reserved: ReadonlySet<string> = new Set(
  (
    'about account admin administrator anonymous api app badge badges bot camflix challenge challenges cine cinecompagnon ' +
    'cine_compagnon coach contact everyone false feedback filmnight film_night friend friends guest guests help here home ' +
    'host info invite join leaderboard legal login logout mail me moderator mood movie movies news nobody null official ' +
    'operator owner player players privacy profile root search security session sessions settings shop signin signup staff ' +
    'status superuser support system team terms test tonight true undefined unknown user users watch webmaster you'
  ).split(' '),
);

/** The form in which usernames are unique: `Lea` and `LEA` are the same. */
export function foldUsername(username: string): string {
  return username.toLowerCase();
}

export function isReserved(username: string): boolean {
  return reserved.has(foldUsername(username));
}
