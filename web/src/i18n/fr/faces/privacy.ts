import { plural } from '@cine/contract/text/message';

export const privacy = {
  title: 'Vie privée',
  lead: 'Ce que nous gardons sur toi, pourquoi et combien de temps. Nous ne vendons rien, nous n’affichons pas de publicité et nous ne te suivons nulle part ailleurs.',
  keptTitle: 'Ce que nous gardons',
  untilAccount: 'Jusqu’à ce que tu supprimes ton compte.',
  aboutYou: 'Toi',
  yourMovies: 'Tes films',
  together: 'Ensemble',
  play: 'Jouer',
  messages: 'Ce qu’on t’écrit',
  upkeep: 'Pour que tout marche',
  signIn: 'Ta connexion',
  signInWhy:
    'Ton adresse e-mail et ton mot de passe, que personne ne peut lire, ou le compte qui te sert à te connecter : avec ton nom et ta photo s’il vient de Google, avec ton identifiant et ton adresse e-mail s’il vient d’ailleurs. Si tu te connectes avec une autre appli : pendant 90 jours, les réseaux d’où tu l’as fait, sans leur adresse ; si quelqu’un essaie de deviner ton mot de passe, c’est lui qui attend, pas toi. Tes vingt dernières connexions aussi : quand, sur quel type d’appareil, et une empreinte de l’identifiant tiré au hasard de son navigateur, pour te prévenir d’un nouvel appareil. Si tu changes d’adresse e-mail : pendant un jour, l’ancienne, la nouvelle, et laquelle a confirmé. De tes jetons personnels : leur nom, ce qu’ils permettent, jusqu’à quand, et le dernier jour où ils ont servi ; du jeton lui-même, rien qu’une empreinte. Tout cela pour que personne d’autre n’entre à ta place.',
  account: 'Ton profil',
  accountWhy:
    'Ton pseudo, ton nom affiché, ton pays, tes services, ta langue et ton fuseau horaire : pour trouver ce que vous pouvez regarder ensemble ; que tu as dit avoir l’âge ; ta photo et quelques mots, si tu en ajoutes. Ton nom se voit dans tes soirées et chez tes amis, le reste selon tes réglages. Une personne à qui ta photo a été montrée en a l’adresse, et n’a pas besoin de compte pour la voir.',
  accountUntil:
    'Jusqu’à ce que tu supprimes ton compte. Une photo retirée disparaît en une minute, une heure au plus là où elle a déjà été vue.',
  watches: 'Les films que tu as vus',
  watchesWhy:
    'Lesquels, quand et à combien : pour tes défis, et pour ne pas te les proposer une deuxième fois. Ton historique ne se voit que si tu l’ouvres dans tes réglages ; mais en soirée, on voit quels films de la liste tu as déjà vus, et un ami apprend que tu as vu ce qu’il t’a conseillé.',
  ratings: 'Tes notes et tes genres préférés',
  ratingsWhy:
    'La note que tu donnes à un film, quand, et celle d’avant : pour te conseiller des films et trouver des goûts proches, sans aucun nom. Personne d’autre ne voit tes notes, sauf dans les groupes où tu les partages. Ton profil montre tes genres, sur combien de films vous êtes d’accord et trois qui vous divisent, sauf si tu caches tes goûts.',
  ratingsUntil: 'Jusqu’à ce que tu supprimes ton compte ; les conseils qu’on en tire : un jour.',
  list: 'Ta liste de films à voir',
  listWhy:
    'Lesquels et depuis quand : pour que tu les retrouves, et pour te dire quand ils arrivent sur tes services. Personne d’autre ne la voit, sauf si tu la montres à tes amis ou à tout le monde dans tes réglages : ils en voient alors les douze derniers films.',
  listUntil: 'Jusqu’à ce que tu les retires ou supprimes ton compte.',
  collections: 'Tes collections',
  collectionsWhy:
    'Leur nom, leurs films, qui les a ajoutés, les remarques et les étiquettes : pour ranger tes films à ta façon. Au début, personne d’autre ne les voit. Une collection à plusieurs est vue de ceux qui la remplissent, celle d’un groupe, de ses membres ; une publique, de qui voit ton profil, et une avec lien, de qui a le lien : sans les remarques, ni qui a ajouté quoi, ni tes films à toi. Les étiquettes écartées pour une remarque restent avec elle.',
  collectionsUntil:
    'Jusqu’à ce que tu les supprimes ; de quoi annuler un changement : un jour. Quand ton compte disparaît, ce que tu as ajouté chez d’autres y reste, sans ton nom.',
  shelf: 'Ta vidéothèque',
  shelfWhy:
    'Tes disques et tes fichiers, et sur quel support : pour que ce que tu possèdes compte aussi. Personne d’autre ne la voit. Mais si quelqu’un le demande en soirée, on y voit lesquels des films possibles sont chez toi, sauf si tu la gardes de côté dans tes réglages.',
  imports: 'Tes imports',
  importsWhy:
    'De quel service, quand, et ce que tes fichiers disent de chaque film : vu, noté, commenté, étiqueté, rangé, possédé. Pour ne pas repartir de zéro, et pouvoir annuler. Les fichiers restent sur ton appareil, et personne d’autre ne lit tes commentaires ni tes étiquettes.',
  importsUntil: 'Jusqu’à ce que tu les annules, dans les sept jours, ou supprimes ton compte.',
  ownMovies: 'Les films que tu ajoutes toi-même',
  ownMoviesWhy:
    'Leur titre, leur année, de quoi ils parlent et le reste : pour que ceux qui manquent au catalogue comptent aussi. Un film privé n’est que pour toi ; un film partagé est vu de qui en a le lien et dans tes soirées, sans ton nom.',
  ownMoviesUntil:
    'Jusqu’à ce que tu les supprimes. Un film partagé que d’autres ont aussi leur reste, sans ton nom.',
  lookUps: 'Ce que tu fais chercher chez TMDB',
  lookUpsWhy:
    'Les mots que tu tapes et les films trouvés : pour les ajouter au catalogue. TMDB reçoit les mots, et rien sur toi.',
  lookUpsUntil: 'Un jour pour les mots, quatre semaines pour les films.',
  friends: 'Tes amis',
  friendsWhy:
    'Qui l’est depuis quand, qui t’a demandé, à qui tu l’as demandé, qui tu as bloqué, et ton code : pour que vous vous retrouviez.',
  friendsUntil: 'Jusqu’à ce que tu les retires.',
  groups: 'Tes groupes',
  groupsWhy:
    'Leur nom, leur image, qui en fait partie, vos soirées et les films que quelqu’un n’y veut plus : pour choisir ensemble, d’une soirée à l’autre. Les membres voient tout cela. D’une guilde, tout le monde voit le nom, la bannière et le score ; ce que tu fais pour elle compte dans cette somme, jamais avec ton nom.',
  groupsUntil:
    'Jusqu’à ce que tu les quittes. Un groupe finit avec son dernier membre, une invitation au bout de quatorze jours.',
  tips: 'Les films que vous vous conseillez, entre amis',
  tipsWhy:
    'Lesquels, à qui, ton mot, et la suite : sur sa liste, pas pour lui ou vu depuis. Vous êtes deux à le voir, et personne d’autre.',
  tipsUntil: 'Quatre-vingt-dix jours ; ce que tu retires disparaît tout de suite.',
  dates: 'Les dates où vous pouvez tous',
  datesWhy:
    'Les dates proposées, ce que chacun en a dit et celle qui a été choisie : pour trouver une soirée qui convienne. Qui a le lien voit tout cela, avec les noms.',
  datesUntil:
    'Jusqu’au lendemain de la dernière date, 61 jours au plus ; tes réponses, jusqu’à ce que tu les effaces si c’est plus tôt.',
  polls: 'Tes votes',
  pollsWhy:
    'Ton bulletin, ce que tu as proposé et le film que tu as écarté : pour trouver celui qui convient à tous. Personne ne voit qui écarte un film, ni ton bulletin avant la fin ; ensuite, on voit qui a voté quoi, sauf si le vote est secret.',
  pollsUntil: 'Le temps de la soirée ; dans un groupe, 30 jours.',
  shares: 'Les liens que tu partages',
  sharesWhy:
    'Ce que chacun montre : une soirée, un vote, un défi, une collection, tes goûts, ton année, ton profil de joueur, un badge ou un duel. Qui a le lien le voit, avec ton nom, sauf pour un vote secret ; les autres y sont par leurs initiales, sauf s’ils ont dit oui dans leurs réglages.',
  sharesUntil: 'Jusqu’à ce que tu désactives le lien. Ce que d’autres ont copié est hors de notre portée.',
  challenges: 'Tes défis, tes badges et tes XP',
  challengesWhy:
    'Les défis que tu as relevés et créés, tes badges, ta flamme, tes pièces, tous tes gains, et tes douze derniers films avec ce qu’ils t’ont rapporté. Qui voit ton profil y lit ton niveau, tes XP et combien de films tu as vus.',
  challengesUntil:
    'Jusqu’à ce que tu supprimes ton compte. Un défi de groupe que d’autres ont relevé leur reste, sans ton nom.',
  habits: 'Tes habitudes',
  habitsWhy:
    'Ce que tu t’es fixé, ce que tu en as fait chaque jour, et tes rappels : pour compter ta flamme et tes XP. Personne d’autre ne les voit.',
  habitsUntil:
    'Jusqu’à ce que tu les supprimes ; les jours déjà payés en XP, jusqu’à ce que tu supprimes ton compte.',
  tasks: 'Tes tâches',
  tasksWhy:
    'Ce que tu veux faire, la difficulté qu’on y a vue et ce que tu as fini : pour compter ta flamme et tes XP. Personne d’autre ne les voit ; une tâche peut être donnée à un modèle de langage pour l’évaluer, sauf si tu l’exclus.',
  tasksUntil:
    'Jusqu’à ce que tu les supprimes ; les jours déjà payés en XP, jusqu’à ce que tu supprimes ton compte.',
  models: 'Le coach et les modèles',
  modelsWhy:
    'Ce que le coach t’a conseillé ces derniers jours. Si un modèle de langage s’en est mêlé, a évalué une tâche, proposé une description ou lu une remarque : ce qu’on lui a demandé, ce qu’il a consulté et répondu, en combien de temps et pour combien. On ne lui donne ni ton adresse, ni ton nom, ni celui des autres, sauf si tu les as écrits dans une tâche, une remarque, une description, ou dans le nom d’une habitude ou d’un défi. Tes remarques ne lui parviennent que si tu l’as permis dans les réglages, qui disent où elles vont.',
  modelsUntil: '90 jours, ou jusqu’à ce que tu l’effaces ; ce que ça a coûté par jour, trois jours.',
  duels: 'Ton personnage et tes duels',
  duelsWhy:
    'Son nom, son allure et ce qu’il porte ; qui a défié qui, pour quelle mise, et l’issue. Son allure se voit à côté de ton nom, un duel seulement par vous deux. Avant de te défier, tes amis voient ton niveau et ton équipement, les membres de tes groupes aussi si ton profil n’est pas caché.',
  duelsUntil: 'Jusqu’à ce que tu supprimes ton compte ; un duel reste à l’autre, sans ton nom.',
  boards: 'Ta place dans les classements',
  boardsWhy:
    'Tes XP, tes points de collection et ta guilde. Avec un profil public, tous les membres t’y voient ; sinon, seulement les amis qui voient ton niveau. Dans ta guilde, on voit que tu joues pour elle.',
  statistics: 'Tes statistiques',
  statisticsWhy:
    'Combien de films et de minutes, quel jour et à combien, avec leurs genres, années et réalisateurs : pour tes graphiques. Les totaux se voient avec ton historique, si tu l’ouvres.',
  sessions: 'Tes soirées',
  sessionsWhy:
    'Qui est là, avec quels services, d’où viennent les films, et ce que vous avez choisi, vu et gagné. Seuls ceux qui y sont le voient.',
  sessionsUntil: 'Douze heures ; tout est effacé dans les deux jours qui suivent.',
  newsletter: 'La lettre de la semaine',
  newsletterWhy:
    'Si tu la reçois, quand part la prochaine et quels films étaient dans les dernières. La lettre elle-même et ton adresse n’y restent que jusqu’à l’envoi.',
  newsletterUntil: 'Jusqu’à ce que tu supprimes ton compte. La trace d’un envoi : 30 jours.',
  notifications: 'Tes notifications',
  notificationsWhy:
    'Ce qui s’est passé, quand et pour quel film, ce que tu n’as pas lu, et tes réglages ; si tu les veux sur un appareil, l’adresse que lui a donnée le fabricant de son navigateur, qui ne peut pas lire ce qu’on y envoie.',
  notificationsUntil:
    '30 jours. Tes réglages et tes appareils : jusqu’à ce que tu les retires ou supprimes ton compte.',
  mails: 'Nos e-mails',
  mailsWhy: 'Ton adresse et le texte : pour te les envoyer.',
  mailsUntil: 'Jusqu’à l’envoi, 30 heures au plus ; s’il a réussi : 30 jours.',
  reports: 'Tes signalements',
  reportsWhy: 'Pour vérifier ces films en premier, et pour que chaque signalement ne compte qu’une fois.',
  reportsUntil: '30 jours.',
  calls: 'Tes requêtes récentes',
  callsWhy:
    'Leur nombre, pas leur contenu, sous une empreinte de ton identifiant : pour que personne ne devine les codes ni ne surcharge le service.',
  callsUntil: '20 minutes ; tout est effacé dans les deux jours qui suivent.',
  moderation: 'Ce que tu signales à l’équipe, et ce qu’on signale de toi',
  moderationWhy: 'Pour que l’équipe puisse trancher, sans savoir qui signale.',
  moderationUntil:
    '180 jours ; ce qui a été décidé, tant que ton compte existe. L’adresse d’un compte suspendu reste sous forme d’empreinte, même une fois le compte supprimé : jusqu’à la fin de la suspension, deux ans au plus.',
  team: 'Si tu fais partie de l’équipe',
  teamWhy: 'Ce que tu as lancé, décidé et annoncé : pour que l’équipe sache qui l’a fait.',
  teamUntil: 'Une tâche lancée : 30 jours. Le reste demeure, sans toi une fois ton compte supprimé.',
  regions: 'Les pays que tu as demandés',
  regionsWhy: 'Pour ouvrir d’abord les plus demandés ; une demande compte quatre semaines.',
  regionsUntil: 'Quatre semaines.',
  logs: 'Les journaux techniques',
  logsWhy:
    'Quelle fonction a été appelée, quand, depuis quelle adresse IP, et pourquoi elle a refusé : pour trouver les pannes.',
  logsUntil: '30 jours.',
  backups: 'Les sauvegardes',
  backupsWhy:
    'Une copie de tout cela, si des sauvegardes sont faites : pour que rien ne se perde. S’il faut s’en servir, un compte supprimé depuis l’est de nouveau.',
  backupsUntil: '30 jours, sauf si une autre durée a été choisie.',
  gone: 'Après la suppression',
  goneWhy: 'Une empreinte de ton identifiant : pour qu’une connexion encore ouverte ne recrée rien.',
  goneUntil: 'Deux heures ; elle est effacée dans les deux jours qui suivent.',
  guest: 'Si tu viens en invité',
  guestWhy: 'Le nom que tu donnes, tes services, et ce que tu fais pendant la soirée.',
  guestUntil: '30 jours après ta dernière soirée, ou moins si tu crées un compte ou effaces tout.',
  device: 'Sur cet appareil',
  deviceWhy:
    'Tes pages et les affiches déjà vues, pour les retrouver hors ligne ; ce qui n’est pas encore envoyé ; les noms des invités qui s’y succèdent ; ta langue, ton thème et tes sons ; un identifiant du navigateur, tiré au hasard, pour que ta prochaine connexion n’y passe pas pour celle d’un nouvel appareil. Qui tient l’appareil peut le voir.',
  deviceUntil:
    'Jusqu’à ce que tu te déconnectes. Ce qui n’est pas encore envoyé attend ton retour ; la langue, le thème, les sons et l’identifiant du navigateur restent.',
  seenTitle: 'Ce que les autres voient',
  seenInSession:
    'Pendant une soirée, les autres voient ton nom, tes services, ton pays et ce que le film t’a rapporté.',
  seenMovies:
    'Pour chaque film de la liste, ils voient aussi si tu l’as déjà vu, s’il ferait avancer un de tes défis et de combien : c’est ce qui classe la liste. Le titre d’un défi personnel, lui, reste caché.',
  seenGroup: 'Dans un défi de groupe, les autres voient ton nom et où tu en es.',
  seenGroups:
    'Dans un groupe, les membres voient ton nom, depuis quand tu en fais partie et ce que tu ajoutes à ses collections.',
  seenMembers:
    'Tes amis voient ton nom et ton pseudo, et, selon tes réglages, ta photo, tes mots, ton niveau, tes collections publiques et sur combien de films vous êtes d’accord, sauf si tu caches tes goûts ; ta liste, tes films vus et tes statistiques, personne ne les voit tant que tu ne les montres pas. Les autres membres ne voient que ce que tu montres à tout le monde. Jamais ton adresse, ni ta dernière connexion.',
  seenElsewhere:
    'Tout est hébergé par Google (Firebase) ; les fonctions tournent en Europe. Les affiches viennent de TMDB, qui voit donc l’adresse IP de ton appareil.',
  exportTitle: 'Tout emporter',
  export: 'Un fichier JSON avec tout ce que nous gardons sur toi, y compris ce que tu as fait en invité.',
  exportNow: 'Exporter mes données',
  gathered:
    '{records, plural, =0 {On rassemble tout…} one {# élément rassemblé…} other {# éléments rassemblés…}}',
  exported: 'Ton fichier est prêt : {records, plural, one {# élément} other {# éléments}}.',
  moviesTitle: 'Emporter tes films ailleurs',
  movies:
    'Ce que tu as vu et noté, ta liste et toutes les autres, ce que tu aimes, commentes et possèdes : en fichiers que d’autres services savent lire.',
  moviesFormat: 'En fichiers pour…',
  format_letterboxd:
    'Des fichiers CSV que Letterboxd importe, chacun sous sa limite de 1 Mo. Le journal et les notes vont sur letterboxd.com/import. Comme tout y est marqué comme vu, importe ta liste et les autres, favoris compris, sur leurs propres pages.',
  format_imdb:
    'Des tableaux comme ceux d’IMDb, que presque tous les services comprennent. Sans étiquettes, ni commentaires hors de tes listes.',
  format_trakt: 'Des fichiers comme ceux que Trakt exporte. Sans étiquettes.',
  format_json: 'Un seul fichier avec tout, les notes au point près. Tu peux l’importer de nouveau ici.',
  letterboxdReadme: `Où va chaque fichier sur Letterboxd

diary, ratings : letterboxd.com/import. Tous leurs films y sont marqués comme vus.
watchlist : la page de ta watchlist, qui permet d’y importer des films. Rien n’est marqué comme vu.
lists : crée une nouvelle liste pour chaque fichier, puis choisis « Import ».
likes, owned : Letterboxd ne les importe pas, mais tu peux en faire des listes, de la même façon.
`,
  moviesNow: 'Exporter mes films',
  moviesGathered:
    '{movies, plural, =0 {On rassemble tes films…} one {# film rassemblé…} other {# films rassemblés…}}',
  moviesExported:
    '{movies, plural, =0 {Il n’y a encore rien à exporter.} one {Ton fichier est prêt : # film.} other {Ton fichier est prêt : # films.}}',
  collectionsExported: 'Ton fichier est prêt : tes collections, encore sans films.',
  deleteTitle: 'Tout effacer',
  delete:
    'Ton compte et tout ce que nous gardons sur toi, pour toujours. Exporte d’abord ce que tu veux garder.',
  deleteOpen: 'Supprimer mon compte',
  deleteSure: 'Tout supprimer pour toujours ?',
  goesNow: 'Tout de suite, plus personne ne te voit et tu ne peux plus te connecter.',
  goesAll: 'En quelques minutes, ton profil, tes films, tes défis, tes XP et tes signalements disparaissent.',
  goesSessions: 'Tu quittes tes soirées ; ce que les autres y ont vu et gagné leur reste.',
  staysChallenges: 'Un défi de groupe que d’autres ont relevé leur reste, sans ton nom.',
  deleteWord: 'supprimer',
  proveFirst: 'Confirme d’abord que c’est bien toi.',
  typeWord: 'Tape « {word} » pour confirmer',
  wordMissing: 'Il manque le mot « {word} ».',
  deleteNow: 'Supprimer pour toujours',
  deleted: `Ton compte est supprimé, et avec lui ${plural('watches', {
    one: '# film vu',
    other: '# films vus',
  })}, ${plural('challenges', {
    one: '# défi créé',
    other: '# défis créés',
  })} et ta place dans ${plural('sessions', {
    one: '# soirée',
    other: '# soirées',
  })}. Les dernières traces disparaissent dans les minutes qui viennent.`,
  deletedUncounted:
    'Ton compte est supprimé. Les dernières traces disparaissent dans les minutes qui viennent.',
  stillThere:
    'Le serveur n’a pas répondu. Vérification faite, ton compte est toujours là et rien n’est effacé. Réessaie.',
  unknownWhether:
    'La réponse s’est perdue en route : on ne sait pas encore si ton compte est supprimé. On vérifie dès que le réseau revient.',
  askedTitle: 'Ce qu’on a demandé aux modèles pour toi',
  asked: 'Mot pour mot, les plus récents d’abord.',
  askedEarlier: 'Les messages précédents',
  askedFor_coach: 'Conseils',
  askedFor_descriptions: 'Descriptions',
  askedFor_labels: 'Films d’une phrase',
  askedFor_notes: 'Remarques',
  askedFor_sentences: 'Recherches',
  askedFor_tasks: 'Tâches',
  askedPrompt: 'Demandé à {model}, {when}',
  askedAnswer: 'Répondu par {model}, {when}',
  askedFound: 'Il a consulté :',
  askedDelete: 'Effacer mes questions',
  askedHint: 'Les questions et les réponses s’effacent pour de bon. Les conseils déjà donnés restent.',
  askedYes: 'Effacer',
};
