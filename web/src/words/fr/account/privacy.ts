export const privacy = {
  title: 'Vie privée',
  lead: 'Ce que nous gardons de toi, pourquoi et combien de temps. Rien n’est vendu, rien ne sert à la publicité, et rien ne te suit ailleurs.',
  keptTitle: 'Ce que nous gardons',
  untilDeleted: 'Jusqu’à ce que tu l’effaces.',
  signIn: 'Ta connexion',
  signInWhy:
    'Ton adresse e-mail et ton mot de passe, que personne ne peut lire, ou ton compte Google avec son nom et son image : pour que toi seul entres.',
  signInUntil: 'Jusqu’à ce que tu effaces ton compte.',
  account: 'Ton profil',
  accountWhy:
    'Tes noms, ton pays, tes services, ta langue et ton fuseau : pour trouver ce que vous pouvez regarder ensemble.',
  watches: 'Les films que tu as vus',
  watchesWhy: 'Lesquels et quand : pour tes défis, et pour ne pas te les proposer encore.',
  list: 'La liste des films que tu veux voir',
  listWhy: 'Lesquels et depuis quand : pour les retrouver. Toi seul la vois.',
  challenges: 'Tes défis et tes XP',
  challengesWhy: 'Ce que tu as relevé, créé et gagné, avec une ligne par gain.',
  challengesUntil:
    'Jusqu’à ce que tu l’effaces. Un défi de groupe que d’autres suivent leur reste, sans ton nom.',
  sessions: 'Tes soirées',
  sessionsWhy: 'Qui est là, avec quels services, ce que vous avez choisi, vu et gagné.',
  sessionsUntil: 'Douze heures, puis effacée dans les deux jours.',
  newsletter: 'La lettre de la semaine',
  newsletterWhy:
    'Si tu l’as demandée, quand vient la prochaine et quels films les dernières montraient. La lettre elle-même et ton adresse n’y restent que jusqu’à l’envoi.',
  newsletterUntil: 'Jusqu’à ce que tu effaces ton compte. La trace d’un envoi : 30 jours.',
  reports: 'Les offres que tu as signalées',
  reportsWhy: 'Pour les vérifier d’abord, et pour qu’un signalement compte une fois.',
  reportsUntil: '30 jours.',
  calls: 'Tes appels récents',
  callsWhy:
    'Combien, pas quoi, sous une empreinte de ton identifiant : pour que personne ne devine des codes ni ne submerge le service.',
  callsUntil: '20 minutes, puis effacé dans les deux jours.',
  regions: 'Les pays que tu as demandés',
  regionsWhy: 'Pour couvrir ceux que le plus de gens demandent ; une demande compte quatre semaines.',
  regionsUntil: 'Quatre semaines.',
  logs: 'Les journaux du service',
  logsWhy:
    'Quelle fonction, quand, pourquoi refusée, et l’adresse réseau qui l’appelait : pour trouver les pannes.',
  logsUntil: '30 jours.',
  gone: 'Après l’effacement',
  goneWhy: 'Une empreinte de ton identifiant : pour que rien ne revienne par une ancienne connexion.',
  goneUntil: 'Deux heures, puis effacée dans les deux jours.',
  guest: 'En invité',
  guestWhy: 'Le nom que tu donnes, tes services, et ce que tu fais pendant la soirée.',
  guestUntil: '30 jours après ta dernière soirée ; avant, si tu deviens membre ou effaces tout.',
  device: 'Sur cet appareil',
  deviceWhy:
    'Tes pages et les affiches déjà vues, pour le sans-réseau ; ce qui attend d’être envoyé ; ta langue et ton thème.',
  deviceUntil:
    'Jusqu’à ce que tu te déconnectes ; ce qui attend d’être envoyé t’attend, la langue et le thème restent.',
  seenTitle: 'Ce que les autres voient',
  seenInSession: 'Ceux de ta soirée voient ton nom, tes services, ton pays et ce que le film t’a rapporté.',
  seenMovies:
    'De chaque film de la liste, ils voient aussi si tu l’as déjà vu, et s’il ferait avancer un de tes défis et de combien : c’est ce qui range la liste. Un défi pour toi seul y reste sans titre.',
  seenGroup: 'Ceux d’un défi de groupe voient ton nom et où tu en es.',
  seenMembers:
    'Les membres voient ton nom de joueur et ton nom à l’écran. Jamais ton adresse, et hors d’une soirée jamais tes films.',
  seenElsewhere:
    'Tout est chez Google (Firebase), en Europe pour les fonctions. Les affiches viennent de TMDB, qui voit donc l’adresse réseau de ton appareil.',
  exportTitle: 'Tout emporter',
  export: 'Un fichier JSON avec tout ce que nous gardons de toi, et des invités que tu as été.',
  exportNow: 'Exporter mes données',
  gathered:
    '{records, plural, =0 {Nous rassemblons…} one {# élément rassemblé…} other {# éléments rassemblés…}}',
  exported: 'Ton fichier est prêt : {records, plural, one {# élément} other {# éléments}}.',
  deleteTitle: 'Tout effacer',
  delete:
    'Ton compte et tout ce que nous gardons de toi, pour toujours. Exporte d’abord ce que tu veux garder.',
  deleteOpen: 'Effacer mon compte',
  deleteSure: 'Tout effacer pour toujours ?',
  goesNow: 'Tout de suite, plus personne ne te voit et tu ne peux plus te connecter.',
  goesAll: 'En quelques minutes partent ton profil, tes films, tes défis, tes XP et tes signalements.',
  goesSessions: 'Tu quittes tes soirées ; ce que les autres y ont vu et gagné leur reste.',
  staysChallenges: 'Un défi de groupe que d’autres suivent leur reste, sans ton nom.',
  deleteWord: 'effacer',
  typeWord: 'Tape « {word} » pour confirmer',
  wordMissing: 'Il manque le mot « {word} ».',
  deleteNow: 'Effacer pour toujours',
  deleted:
    'Ton compte est effacé, et avec lui {watches, plural, one {# film vu} other {# films vus}}, {challenges, plural, one {# défi créé} other {# défis créés}} et ta place dans {sessions, plural, one {# soirée} other {# soirées}}. Les derniers restes partent dans les minutes qui viennent.',
  deletedUncounted: 'Ton compte est effacé. Les derniers restes partent dans les minutes qui viennent.',
  stillThere:
    'Le serveur n’a pas répondu. Nous avons regardé : ton compte est encore là, rien n’est effacé. Réessaie.',
  unknownWhether:
    'La réponse s’est perdue en route : nous ne savons pas encore si ton compte est effacé. Nous regardons dès qu’il y a du réseau.',
};
