import { plural } from '@cine/contract/text/message';

export const privacy = {
  title: 'Vie privée',
  lead: 'Ce que nous gardons sur toi, pourquoi et combien de temps. Nous ne vendons rien, nous n’affichons pas de publicité et nous ne te suivons nulle part ailleurs.',
  keptTitle: 'Ce que nous gardons',
  untilDeleted: 'Jusqu’à ce que tu les effaces.',
  signIn: 'Ta connexion',
  signInWhy:
    'Ton adresse e-mail et ton mot de passe, que personne ne peut lire, ou ton compte Google, avec son nom et sa photo : pour que personne d’autre n’entre à ta place.',
  signInUntil: 'Jusqu’à ce que tu supprimes ton compte.',
  account: 'Ton profil',
  accountWhy:
    'Ton pseudo, ton nom affiché, ton pays, tes services, ta langue et ton fuseau horaire : pour trouver ce que vous pouvez regarder ensemble ; ta photo et quelques mots, si tu en ajoutes. Ton nom se voit dans tes soirées et chez tes amis, le reste selon tes réglages. Une personne à qui ta photo a été montrée en a l’adresse, et n’a pas besoin de compte pour la voir.',
  watches: 'Les films que tu as vus',
  watchesWhy: 'Lesquels et quand : pour tes défis, et pour ne pas te les proposer une deuxième fois.',
  list: 'Ta liste de films à voir',
  listWhy:
    'Lesquels et depuis quand : pour que tu les retrouves. Tes amis la voient aussi, à moins que tu caches ton profil ; tout le monde, si tu le rends public.',
  friends: 'Tes amis',
  friendsWhy:
    'Qui l’est depuis quand, qui t’a demandé, à qui tu l’as demandé, qui tu as bloqué, et ton code : pour que vous vous retrouviez.',
  friendsUntil: 'Jusqu’à ce que tu les retires.',
  groups: 'Tes groupes',
  groupsWhy:
    'Leur nom, leur image et qui en fait partie : pour choisir ensemble, d’une soirée à l’autre. D’une guilde, tout le monde voit le nom, la bannière et le score ; ce que tu fais pour elle compte dans cette somme, jamais avec ton nom.',
  groupsUntil: 'Jusqu’à ce que tu les quittes. Un groupe finit avec son dernier membre.',
  tips: 'Les films que vous vous conseillez, entre amis',
  tipsWhy:
    'Lesquels, à qui, ton mot, et la suite : sur sa liste, pas pour lui ou vu depuis. Vous êtes deux à le voir, et personne d’autre.',
  tipsUntil: 'Quatre-vingt-dix jours ; ce que tu retires disparaît tout de suite.',
  dates: 'Les dates où vous pouvez tous',
  datesWhy:
    'Les dates proposées, ce que chacun en a dit et celle qui a été choisie : pour trouver une soirée qui convienne. Qui a le lien voit tout cela, avec les noms.',
  datesUntil:
    'Jusqu’au lendemain de la dernière date, 61 jours au plus ; tes réponses, jusqu’à ce que tu les effaces si c’est plus tôt.',
  shares: 'Les liens que tu partages',
  sharesWhy:
    'Ce que chacun montre : une soirée, tes goûts, ton année ou un défi. Qui a le lien le voit, avec ton nom ; les autres y sont par leurs initiales, sauf s’ils ont dit oui dans leurs réglages.',
  sharesUntil: 'Jusqu’à ce que tu désactives le lien. Ce que d’autres ont copié est hors de notre portée.',
  challenges: 'Tes défis et tes XP',
  challengesWhy:
    'Les défis que tu as relevés, ceux que tu as créés, tous tes gains, et tes douze derniers films avec ce qu’ils t’ont rapporté. Qui voit ton profil y lit ton niveau, tes XP et combien de films tu as vus.',
  challengesUntil:
    'Jusqu’à ce que tu les effaces. Un défi de groupe que d’autres ont relevé leur reste, sans ton nom.',
  sessions: 'Tes soirées',
  sessionsWhy: 'Qui est là, avec quels services, et ce que vous avez choisi, vu et gagné.',
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
  regions: 'Les pays que tu as demandés',
  regionsWhy: 'Pour ouvrir d’abord les plus demandés ; une demande compte quatre semaines.',
  regionsUntil: 'Quatre semaines.',
  logs: 'Les journaux techniques',
  logsWhy:
    'Quelle fonction a été appelée, quand, depuis quelle adresse IP, et pourquoi elle a refusé : pour trouver les pannes.',
  logsUntil: '30 jours.',
  gone: 'Après la suppression',
  goneWhy: 'Une empreinte de ton identifiant : pour qu’une connexion encore ouverte ne recrée rien.',
  goneUntil: 'Deux heures ; elle est effacée dans les deux jours qui suivent.',
  guest: 'Si tu viens en invité',
  guestWhy: 'Le nom que tu donnes, tes services, et ce que tu fais pendant la soirée.',
  guestUntil: '30 jours après ta dernière soirée, ou moins si tu crées un compte ou effaces tout.',
  device: 'Sur cet appareil',
  deviceWhy:
    'Tes pages et les affiches déjà vues, pour les retrouver hors ligne ; ce qui n’est pas encore envoyé ; ta langue et ton thème.',
  deviceUntil:
    'Jusqu’à ce que tu te déconnectes. Ce qui n’est pas encore envoyé attend ton retour ; la langue et le thème restent.',
  seenTitle: 'Ce que les autres voient',
  seenInSession:
    'Pendant une soirée, les autres voient ton nom, tes services, ton pays et ce que le film t’a rapporté.',
  seenMovies:
    'Pour chaque film de la liste, ils voient aussi si tu l’as déjà vu, s’il ferait avancer un de tes défis et de combien : c’est ce qui classe la liste. Le titre d’un défi personnel, lui, reste caché.',
  seenGroup: 'Dans un défi de groupe, les autres voient ton nom et où tu en es.',
  seenGroups: 'Dans un groupe, les membres voient ton nom et depuis quand tu en fais partie.',
  seenMembers:
    'Tes amis voient ton nom et ton pseudo, et, selon tes réglages, ta photo, tes mots, ton niveau et sur combien de films vous êtes d’accord, sauf si tu caches tes goûts ; ta liste, tes films vus et tes statistiques, personne ne les voit tant que tu ne les montres pas. Les autres membres ne voient que ce que tu montres à tout le monde. Jamais ton adresse, ni ta dernière connexion.',
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
  format_letterboxd: 'Des fichiers CSV que Letterboxd importe, chacun sous sa limite de 1 Mo.',
  format_imdb:
    'Des tableaux comme ceux d’IMDb, que presque tous les services comprennent. Sans étiquettes, ni commentaires hors de tes listes.',
  format_trakt: 'Des fichiers comme ceux que Trakt exporte. Sans étiquettes.',
  format_json: 'Un seul fichier avec tout, les notes au point près. Tu peux l’importer de nouveau ici.',
  moviesNow: 'Exporter mes films',
  moviesGathered:
    '{movies, plural, =0 {On rassemble tes films…} one {# film rassemblé…} other {# films rassemblés…}}',
  moviesExported:
    '{movies, plural, =0 {Il n’y a encore rien à exporter.} one {Ton fichier est prêt : # film.} other {Ton fichier est prêt : # films.}}',
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
};
