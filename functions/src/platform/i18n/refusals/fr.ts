/** What each refusal says in French. */
import { plural, select } from '@cine/contract/text/message';
import type { Messages } from './index.ts';

export const fr: Messages = {
  reasons: {
    'input-invalid':
      'Quelque chose ne va pas dans la demande : regarde la liste des erreurs. Rien n’a changé.',
    'sign-in-required': 'Connecte-toi d’abord.',
    'sign-in-invalid': 'Ta connexion n’est plus valable. Connecte-toi à nouveau.',
    'app-check-required': 'Cette application n’a pas pu être vérifiée. Mets-la à jour et réessaie.',
    'operators-only': 'C’est réservé à l’équipe qui fait tourner le service.',
    'members-only': 'Il faut un compte pour ça. Crée-en un : rien de ce que tu as fait n’est perdu.',
    'budget-spent':
      'Ton compte a utilisé tout ce qu’il peut en un jour. Réessaie dans {hours, plural, one {# heure} other {# heures}}{left, select, owed { ; exporter, bloquer, signaler et annuler restent possibles} other {}}.',
    'too-many-calls':
      'Ça fait beaucoup d’un coup. Attends {minutes, plural, =0 {{seconds, plural, one {# seconde} other {# secondes}}} one {# minute} other {# minutes}} et réessaie.',
    'try-again':
      'Plusieurs personnes ont changé la même chose en même temps. Rien n’a changé de ton côté ; réessaie.',
    'service-unavailable': 'Un service dont on a besoin ne répond pas. Réessaie dans un instant.',
    'catalogue-missing': 'Le catalogue de films n’est pas encore là. Réessaie plus tard.',
    'document-unreadable': 'Une donnée enregistrée est illisible. Rien n’a changé, et l’équipe est prévenue.',
    internal: 'Quelque chose s’est mal passé de notre côté, et l’équipe est prévenue.',
    'route-unknown': 'Il n’y a rien à cette adresse ; /api/docs liste ce qui existe.',
    'method-not-allowed': 'Cette adresse n’accepte pas {method}, mais {allowed}.',
    'body-too-large': 'La demande est trop grande : {kilobytes} ko au plus.',
    'body-not-json': 'Le corps de la demande doit être un objet JSON.',
    'body-type-unfit': 'Le corps de la demande doit être envoyé en application/json, en UTF-8.',
    'body-encoded': 'Le corps de la demande ne doit pas être compressé.',
    'body-too-deep': 'La demande a trop de niveaux d’imbrication : {levels} au plus.',
    'origin-refused': 'Les pages de ce site ne peuvent pas nous appeler.',
    'account-missing': 'Donne d’abord ton nom et tes services.',
    'account-deleted': 'Ce compte a été supprimé.',
    'account-suspended': `${plural('days', {
      '=0': 'Ton compte est suspendu jusqu’à nouvel ordre',
      one: 'Ton compte est suspendu encore # jour',
      other: 'Ton compte est suspendu encore # jours',
    })} : ${select('cause', {
      impersonation: 'il se fait passer pour quelqu’un d’autre',
      insult: 'il insulte ou menace des gens',
      sexual: 'il montre du contenu sexuel',
      spam: 'il fait de la pub',
      private: 'il dévoile la vie privée de quelqu’un',
      other: 'il ne respecte pas nos règles',
    })}. Tu peux toujours voir et télécharger tes données, et supprimer ton compte.`,
    'address-suspended':
      'Un compte avec cette adresse est suspendu {days, plural, =0 {jusqu’à nouvel ordre} one {pour encore # jour} other {pour encore # jours}}. Le supprimer n’y change rien : d’ici là, tu ne peux pas en ouvrir un autre.',
    'bio-refused': 'On a déjà masqué ce texte, ou un autre qui lui ressemble. Écris autre chose.',
    'picture-unreadable': 'On n’arrive pas à lire cette image. Prends une photo en JPEG, PNG, WebP ou AVIF.',
    'picture-too-large':
      'Cette image est trop grande : {megapixels} mégapixels au plus. Réduis-la ou recadre-la.',
    'picture-animated': 'Une image qui bouge ne va pas ici. Prends-en une fixe.',
    'picture-refused': 'On a déjà retiré cette image. Choisis-en une autre.',
    'title-not-earned': 'Tu n’as pas encore ce titre. Gagne son badge ou atteins son niveau.',
    'level-too-low': 'Il faut être au niveau {level, number}.',
    'character-missing': 'Crée d’abord ton personnage.',
    'character-exists': 'Tu as déjà un personnage. Tu peux changer son nom et son apparence.',
    'points-too-few':
      'Tu as {points, plural, =0 {zéro point} one {# point} other {# points}} à répartir en tout. Les paliers en apportent d’autres.',
    'points-one-sided':
      'Avec autant de points, aucune aptitude ne peut en avoir plus de {most}. Pense aux autres.',
    'points-final': 'Un point placé le reste. Une fois par trimestre, tu peux tous les reprendre.',
    'points-reset-lately':
      'Tu as déjà repris tes points ce trimestre. Tu pourras recommencer {days, plural, one {demain} other {dans # jours}}.',
    'item-not-owned': 'Tu n’as pas cet objet.',
    'item-unknown': 'La boutique ne vend pas cela.',
    'item-owned': 'Tu as déjà cet objet.',
    'item-out-of-season': 'Cet objet n’est pas en vente à cette période de l’année.',
    'item-sold-out': 'Cet objet est épuisé.',
    'item-level-too-low': 'Cet objet s’achète à partir du niveau {level}.',
    'coins-too-few': 'Il faut {price, plural, one {# pièce} other {# pièces}}, et tu en as {coins, number}.',
    'duel-unavailable':
      'Tu ne peux défier que tes amis, et les membres de tes groupes dont le profil n’est pas privé.',
    'opponent-unready': 'Cette personne n’a pas encore de personnage.',
    'duel-changed':
      'L’un de vous a changé depuis que tu as regardé. Tes chances sont maintenant de {win} % pour une victoire, {draw} % pour un match nul et {loss} % pour une défaite : ça te va toujours ?',
    'duel-open': 'Il y a déjà un défi en attente entre vous deux.',
    'duel-over': 'Ce défi n’est plus en attente.',
    'duel-not-found': 'On ne trouve pas ce duel.',
    'duel-declined-lately':
      'Cette personne a refusé {declines} fois de suite. Tu pourras la redéfier {days, plural, one {demain} other {dans # jours}}.',
    'duels-too-many': 'Tu as {limit} défis en attente. Attends une réponse, ou retires-en un.',
    'bet-unfair':
      'L’un de vous est nettement favori : pas de mise possible. Faites un duel sans mise, ou à armes égales.',
    'bet-too-high':
      '{limit, plural, =0 {Tu n’as pas assez de pièces pour miser.} one {Tu peux miser # pièce au plus.} other {Tu peux miser # pièces au plus.}}',
    'bet-again-too-soon':
      'Vous avez déjà misé l’un contre l’autre ces {days} derniers jours. Cette fois, ce sera un duel sans mise.',
    'bets-too-many': 'Tu as déjà fait tes {limit} mises de la semaine. Bats-toi sans mise, ou attends lundi.',
    'bets-won-enough':
      'Les mises peuvent te rapporter {limit} pièces par semaine au plus, et les tiennes y arrivent déjà. Bats-toi sans mise, ou attends lundi.',
    'title-refused':
      'On a déjà masqué le titre « {title} », ou un titre qui lui ressemble. Choisis-en un autre.',
    'renamed-too-often':
      'Tu as changé de nom {limit, plural, one {# fois} other {# fois}} en un jour. Réessaie demain.',
    'name-refused': 'On a déjà masqué le nom « {name} ». Choisis-en un autre.',
    'sign-in-too-old':
      'Reconnecte-toi : ta connexion doit dater de moins {minutes, plural, one {d’une minute} other {de # minutes}}.',
    'attempt-unknown': 'Cette connexion a trop tardé, ou a commencé dans un autre navigateur. Recommence.',
    'attempt-failed': 'La connexion n’a pas abouti. Recommence.',
    'sign-in-unavailable':
      'Impossible de se connecter par là pour le moment. Essaie autrement, ou reviens plus tard.',
    'identity-exists':
      'Un autre compte {name}, à la même adresse, sert déjà à se connecter ici. S’il est à toi, connecte-toi avec celui-là, puis ajoute celui-ci dans les réglages ; sinon, connecte-toi autrement.',
    'identity-taken':
      'Il sert déjà à se connecter à un autre compte Ciné-Compagnon : connecte-toi avec, ou dissocie-le d’abord là-bas.',
    'identity-for-another': 'C’était pour le compte qui a la même adresse, et celui-ci ne l’a pas.',
    'identity-unknown': 'Tu ne te connectes plus avec ce compte.',
    'identities-full': 'Tu te connectes déjà avec {limit, number} comptes, le maximum.',
    'address-in-use':
      'Il y a déjà un compte à cette adresse, avec connexion par {way, select, password {mot de passe} passkey {clé d’accès} other {{name}}}. Connecte-toi par là pour associer les deux, ou continue sans ce compte.',
    'address-elsewhere':
      'Un autre compte a cette adresse, avec connexion par {way, select, password {mot de passe} passkey {clé d’accès} other {{name}}}. Si tu ajoutes quand même ce moyen de connexion ici, il mènera toujours à ce compte-ci, pas à l’autre.',
    'last-way-in': 'C’est ton seul moyen de te connecter. Ajoutes-en un autre d’abord.',
    'passkey-unknown': 'Cette clé d’accès ne permet plus de se connecter ici.',
    'passkey-refused': 'Impossible de vérifier cette clé d’accès. Réessaie.',
    'passkeys-full': 'Tu as déjà {limit, number} clés d’accès, le maximum.',
    'token-invalid': 'Ce jeton n’est plus valable. Crées-en un nouveau dans les réglages.',
    'token-not-personal': 'Il faut ici un jeton personnel : crées-en un dans les réglages.',
    'token-reads-only': 'Ce jeton ne permet que de lire.',
    'token-not-enough': 'Aucun jeton ne permet de faire ça. Connecte-toi à l’appli.',
    'token-unknown': 'Ce jeton n’existe déjà plus.',
    'tokens-full': 'Tu as déjà {limit, number} jetons, le maximum.',
    'credentials-wrong':
      'Adresse ou mot de passe incorrect, ou trop d’essais. Tu peux demander un nouveau mot de passe.',
    'refresh-token-invalid': 'Ta session est terminée. Reconnecte-toi.',
    'reset-code-invalid': 'Ce lien a expiré ou a déjà servi. Demandes-en un nouveau.',
    'email-taken': 'Il y a déjà un compte à cette adresse. Connecte-toi, ou demande un nouveau mot de passe.',
    'email-same': 'C’est déjà ton adresse.',
    'email-change-unknown': 'Ce changement d’adresse a été annulé ou a expiré. Rien n’a changé.',
    'email-change-under-way': 'Ce changement est en train de se faire. Reviens voir dans une minute.',
    'password-weak': 'Ce mot de passe est trop faible. Choisis-en un plus long.',
    'username-taken': 'Le pseudo « {username} » est déjà pris.',
    'username-reserved': 'Le pseudo « {username} » est réservé.',
    'provider-unknown': 'On ne connaît pas le service {provider}.',
    'region-unknown': 'On ne connaît pas la région « {region} ».',
    'time-zone-unknown': 'On ne connaît pas le fuseau horaire « {timeZone} ».',
    'guest-token-invalid': 'Impossible de vérifier que cet invité, c’est toi. Rien n’a changé.',
    'guest-is-a-member': 'Ce n’est pas un compte d’invité : il reste comme il est.',
    'guest-already-merged': 'Cet invité a déjà rejoint un autre compte.',
    'user-unknown': 'On ne trouve personne. Vérifie ce que tu as tapé, ou demande-lui son code.',
    'user-blocked': 'Tu as bloqué cette personne. Débloque-la d’abord.',
    'friend-yourself': 'C’est toi ! Donne plutôt ton code à un ami.',
    'friend-request-gone': 'Cette demande n’est plus là.',
    'friends-full':
      '{whose, select, theirs {Cette personne a déjà {limit, number} amis : il n’y a plus de place.} other {Tu as déjà {limit, number} amis : il n’y a plus de place.}}',
    'friend-requests-full': select('whose', {
      theirs:
        'Cette personne a déjà {limit, number} demandes en attente. Passe par son code d’ami, ou par une soirée ou un groupe où vous êtes tous les deux.',
      other: plural('limit', {
        one: 'Tu as déjà # demande sans réponse. Retires-en une d’abord.',
        other: 'Tu as déjà # demandes sans réponse. Retires-en une d’abord.',
      }),
    }),
    'blocks-full':
      'Tu as déjà bloqué {limit, plural, one {# personne} other {# personnes}}. Débloques-en une d’abord.',
    'group-not-found': 'Ce groupe n’existe pas, ou tu n’en fais pas partie.',
    'group-code-unknown': 'Ce code ne mène à aucun groupe, ou n’y mène plus. Demandes-en un nouveau.',
    'group-owner-only': 'Seule la personne qui gère le groupe peut faire ça.',
    'hand-over-gone': 'On ne te propose plus de gérer ce groupe.',
    'dates-asker-only': 'Seule la personne qui a proposé ces dates peut faire ça.',
    'group-member-not-found': 'Cette personne ne fait pas partie du groupe.',
    'group-full': 'Ce groupe est complet : {limit, plural, one {# personne} other {# personnes}}.',
    'groups-too-many':
      'Tu es déjà dans {limit, plural, one {# groupe} other {# groupes}}, et c’est le maximum. Quittes-en un d’abord.',
    'group-challenges-too-many':
      'Votre groupe a déjà {limit, plural, one {# défi} other {# défis}}. Retires-en un d’abord.',
    'refusals-too-many':
      'Votre groupe écarte déjà {limit, plural, one {# film} other {# films}}. Redonnez d’abord sa chance à l’un d’eux.',
    'guild-not-ready':
      'Un groupe devient une guilde quand son propriétaire atteint le niveau {level, number}, ou quand les niveaux de trois membres font ce total. Ceux que le propriétaire ne voit pas ne comptent pas.',
    'guild-not-founded': 'Ce groupe n’est pas encore une guilde. Son propriétaire peut en faire une.',
    'guild-chosen-lately':
      'Tu as déjà choisi une guilde cette semaine. Tu pourras en changer dans {days, plural, one {# jour} other {# jours}} : lundi à minuit UTC.',
    'group-invitation-gone': 'Cette invitation n’est plus là. Demandes-en une nouvelle.',
    'not-friends': select('friendsFor', {
      group: 'Vous n’êtes pas amis : tu ne peux pas l’inviter. Donne-lui plutôt le code du groupe.',
      evening: 'Vous n’êtes pas amis : tu ne peux pas l’inviter. Donne-lui plutôt le code de la soirée.',
      collection: 'Tu ne peux remplir une collection qu’avec tes amis, et quelqu’un ici n’en est pas un.',
      other: 'Tu ne peux conseiller un film qu’à tes amis, et quelqu’un ici n’en est pas un.',
    }),
    'group-of-blocked':
      'Quelqu’un que tu as bloqué est dans ce groupe. Débloque cette personne si tu veux le rejoindre.',
    'share-not-found': 'Ce lien ne marche plus.',
    'share-empty': 'Il n’y a encore rien à partager : regarde ou note d’abord un film.',
    'share-private': select('shared', {
      collection:
        'Cette collection est privée : elle ne peut pas être partagée. Change d’abord qui peut la voir.',
      year: 'Ton profil est privé : ton année ne peut pas être partagée. Change d’abord dans les réglages qui voit ton profil.',
      player:
        'Ton profil est privé : il ne peut pas être partagé. Change d’abord dans les réglages qui le voit.',
      badge:
        'Ton profil est privé : tes badges ne peuvent pas être partagés. Change d’abord dans les réglages qui voit ton profil.',
      duel: 'Ton profil est privé : tes duels ne peuvent pas être partagés. Change d’abord dans les réglages qui voit ton profil.',
      other:
        'Ton profil est privé : tes goûts ne peuvent pas être partagés. Change d’abord dans les réglages qui voit ton profil.',
    }),
    'shares-too-many': 'Tu as déjà {limit, plural, one {# lien} other {# liens}}. Désactives-en d’abord un.',
    'tip-not-found': 'Ce conseil n’est plus là.',
    'tips-too-many':
      'Tu peux conseiller un film à {limit, number} amis par jour. {left, plural, =0 {C’est tout pour l’instant : réessaie demain.} one {Il t’en reste #.} other {Il t’en reste #.}}',
    'dates-unknown': 'Ce lien ne mène nulle part, ou ne mène plus à rien. Demandes-en un nouveau.',
    'dates-cancelled': 'La personne qui cherchait une date a annulé : plus rien n’est prévu.',
    'dates-answer-not-found': 'Cette réponse n’est plus là.',
    'dates-of-blocked':
      'Quelqu’un que tu as bloqué a répondu ici. Débloque cette personne si tu veux répondre aussi.',
    'dates-decided': 'La date est déjà fixée.',
    'dates-undecided': 'Aucune date n’est encore fixée.',
    'dates-full':
      'Il n’y a plus de place : {limit, plural, one {# personne a répondu} other {# personnes ont répondu}}.',
    'dates-too-many':
      'Tu as déjà {limit, plural, one {# demande} other {# demandes}} de dates en cours, et c’est le maximum. Annules-en une d’abord.',
    'dates-over': 'Cette date est passée. Choisis-en une à venir.',
    'date-out-of-range':
      'Choisis des dates à venir, dans {days, plural, one {# jour} other {les # jours}} au plus.',
    'evening-not-due': 'C’est trop tôt. Tu pourras lancer la soirée peu avant l’heure.',
    'session-not-found': 'Cette soirée n’existe pas, ou tu n’en fais pas partie.',
    'session-expired': 'Cette soirée est finie.',
    'screen-cannot': 'Un écran ne fait que montrer la soirée. Fais-le depuis un téléphone.',
    'session-closed': 'L’hôte a mis fin à cette soirée.',
    'session-full': 'Cette soirée est complète : {limit, plural, one {# personne} other {# personnes}}.',
    'screens-too-many':
      'Cette soirée est déjà sur {limit, plural, one {# écran} other {# écrans}}. Retires-en un d’abord.',
    'screen-offer-unknown': 'Le code de cet écran a changé. Scanne-le à nouveau.',
    'join-code-unknown': 'Aucune soirée n’a le code {code}. Vérifie-le avec ton hôte.',
    'session-of-blocked':
      'Quelqu’un que tu as bloqué est à cette soirée. Débloque cette personne si tu veux venir.',
    'host-only': 'Seul l’hôte peut faire ça.',
    'attendee-not-found': 'Cette personne n’est pas dans cette soirée.',
    'nobody-present': 'Personne n’est là en ce moment.',
    'not-a-candidate': select('because', {
      custom:
        'Un film ajouté par quelqu’un ne peut pas être mis au vote. La personne qui l’a peut le partager, puis le choisir pour la soirée.',
      unknown: 'On ne sait pas encore où regarder ce film ; on le vérifie en premier.',
      refused: 'Votre groupe ne veut plus de ce film. Redonnez-lui d’abord sa chance sur la page du groupe.',
      other: 'Vous ne pouvez pas tous regarder ce film avec vos services.',
    }),
    'no-movie-chosen': 'Aucun film n’a encore été choisi.',
    'watched-too-many':
      'Cette soirée compte déjà {limit, plural, one {# film} other {# films}}. Lances-en une autre.',
    'session-apart': 'Ce soir, chacun est chez soi, avec ses propres services.',
    'poll-not-found': 'Ce vote n’existe plus.',
    'poll-under-way': 'Un vote est déjà en cours. Terminez-le ou annulez-le d’abord.',
    'poll-closed': 'Trop tard : ce vote est terminé.',
    'poll-undecided': 'Ce vote n’est pas encore terminé.',
    'poll-not-due': 'Le vote n’est pas encore terminé.',
    'poll-ballots-few':
      'Trop peu de votes pour arrêter maintenant : il en faut trois, ou plus de la moitié d’entre vous.',
    'poll-not-open': 'On ne vote pas encore : chacun propose des films.',
    'poll-not-yours': 'Seul l’hôte peut le faire, ou la personne qui a lancé le vote.',
    'poll-movies-few': 'Pour voter, il faut au moins deux films que tout le monde peut regarder.',
    'poll-movies-many':
      'Un vote compte au plus {limit, plural, one {# film} other {# films}}, et celui-ci est complet.',
    'movie-not-in-poll': 'Ce film ne fait pas partie du vote.',
    'nominations-over': 'On ne peut plus proposer de films : le vote a commencé.',
    'nominations-used':
      'Tu as déjà proposé {limit, plural, one {ton film} other {tes # films}} pour ce vote.',
    'ballot-unfit': 'Ce n’est pas comme ça qu’on vote ici.',
    'veto-used': 'Tu as déjà utilisé ton véto ce soir.',
    'veto-last-movies': 'Il ne reste que deux films : on ne peut plus en écarter.',
    'movie-never-offered':
      'Les films ajoutés par quelqu’un ne sont jamais proposés au groupe : il n’y a rien à écarter.',
    'movie-unknown': 'On ne connaît pas ce film.',
    'movie-not-yours': 'Seule la personne qui a ajouté un film peut le changer.',
    'movie-private': 'Personne d’autre ne voit ce film. Partage-le d’abord, puis réessaie.',
    'movie-promoted': 'Ce film est maintenant dans le catalogue ; il n’y a plus rien à changer.',
    'movie-unlike':
      'D’autres ont déjà vu, choisi, gardé ou noté ce film : tu ne peux l’associer qu’à un film dont le titre et l’année sont proches.',
    'movie-others-have':
      'D’autres ont déjà vu, choisi, gardé ou noté ce film : tu peux corriger son titre et son année, mais pas en faire un autre film.',
    'nothing-to-refuse': 'Rien de ce que tu as vu, noté ou mis dans une liste ne dépend de ce film.',
    'movie-custom': 'Ce film a été ajouté par quelqu’un ; aucun service ne l’a.',
    'movies-too-many':
      'Tu as déjà {limit, plural, one {# film} other {# films}} à toi. Retires-en un d’abord.',
    'look-ups-too-many':
      'Tu as déjà cherché {limit, plural, one {# film} other {# films}} sur TMDB aujourd’hui. Réessaie demain.',
    'offer-reports-too-many':
      'Tu as déjà signalé {limit, plural, one {# film} other {# films}} aujourd’hui, merci. Réessaie demain.',
    'look-up-not-found': 'Cette recherche n’existe pas, ou plus.',
    'mood-unknown': 'On ne connaît pas l’humeur « {mood} ». Les humeurs possibles : {known}.',
    'cursor-invalid': 'Cette page n’est pas, ou plus, dans cette liste. Reprends la liste au début.',
    'query-too-costly': `Cette requête demande trop d’un coup (${select('what', {
      depth: 'niveaux',
      breadth: 'champs',
      complexity: 'coût',
      ids: 'films',
      tokens: 'mots et signes',
      nesting: 'niveaux de parenthèses',
      introspection: 'champs du schéma',
      name: 'lettres d’un nom',
      kilobytes: 'ko de réponse',
      other: '{what}',
    })} : {asked, number}, {limit, number} au plus). Demande moins à la fois.`,
    'query-invalid': 'Ce n’est pas une requête GraphQL valide ({fault}).',
    'challenge-not-found': 'Ce défi n’existe pas, ou tu n’y as pas accès.',
    'challenge-over': 'La saison de ce défi est terminée.',
    'challenge-not-joined': 'Tu n’as pas relevé ce défi.',
    'challenge-completed': 'Tu as déjà réussi ce défi.',
    'challenges-too-many':
      'Tu as déjà {limit, plural, one {# défi} other {# défis}} en cours. Finis-en un ou abandonnes-en un d’abord.',
    'challenge-not-yours': 'Seule la personne qui a créé un défi peut le changer.',
    'challenge-list-final':
      'Les films d’un défi tiré d’une phrase ne changent plus. Crées-en plutôt un nouveau.',
    'draft-not-found': 'Ce brouillon n’existe plus.',
    'drafts-too-many': 'Tu peux avoir {limit} brouillons à la fois. Publies-en ou supprimes-en un d’abord.',
    'draft-full': 'Une liste peut avoir {limit} films. Enlèves-en d’abord.',
    'draft-being-labelled': 'La liste n’est pas encore prête : ses films sont encore à l’examen.',
    'draft-list-changed': 'La liste a changé entre-temps. Parcours-la de nouveau, puis publie-la.',
    'draft-movies-few':
      'La liste a {movies, plural, =0 {zéro film} one {# film} other {# films}}, moins que le défi n’en demande.',
    'season-over':
      'Cette saison est déjà passée : personne ne pourrait relever le défi. Rien n’a été enregistré.',
    'notice-not-found': 'Ce signalement n’existe pas, ou il a été effacé 180 jours après la réponse.',
    'notice-answered': 'Quelqu’un a déjà répondu.',
    'notices-full':
      'Trop de signalements attendent. Écris plutôt à l’exploitant : son adresse est sur la page de contact.',
    'case-not-found': 'Ce signalement n’existe pas, ou plus.',
    'case-decided': 'Quelqu’un a déjà tranché.',
    'decision-undone': 'Quelqu’un est déjà revenu sur cette décision.',
    'suspended-already':
      'Cette personne est déjà suspendue. Annule d’abord cette décision pour changer la durée.',
    'case-own': 'Ça te concerne : c’est à quelqu’un d’autre de trancher.',
    'nothing-to-hide': 'Il n’y a plus rien à masquer : ça a été changé ou supprimé.',
    'broadcast-not-found': 'Cette annonce n’existe pas, ou plus.',
    'broadcast-begun': 'Cette annonce est déjà partie : elle ne se modifie plus.',
    'job-run-not-found': 'Cette exécution n’existe pas, ou plus.',
    'backups-not-set-up':
      'Il faut d’abord un espace de stockage pour les sauvegardes : BACKUP_BUCKET n’est pas défini.',
    'catalogue-importing': 'Un import de films est en cours. Lance la tâche quand il sera fini.',
    'collection-not-found': 'Cette collection n’existe pas, ou tu ne peux plus la voir.',
    'collection-owner-only': 'Seule la personne qui a créé cette collection peut faire ça.',
    'collection-full':
      'Cette liste compte déjà {limit, plural, one {# film} other {# films}}. Retires-en un d’abord.',
    'collections-too-many':
      'Il y a déjà {limit, plural, one {# collection} other {# collections}} ici. Supprimes-en une d’abord.',
    'collection-standing':
      'Cette collection fait partie de l’appli : elle garde son nom et ne peut pas être supprimée.',
    'collection-smart':
      'Cette collection se remplit toute seule selon ses règles : elle n’a pas de films à elle, et tu ne peux pas y en ajouter.',
    'collection-not-smart': 'Cette collection n’a pas de règles pour se remplir.',
    'collection-same': 'C’est la même collection. Choisis-en une autre.',
    'tags-too-many': 'Un film ne peut avoir que {limit} étiquettes. Retires-en d’abord.',
    'movie-not-collected': 'Ce film n’est plus dans la collection.',
    'note-missing': 'Il n’y a plus de remarque sur ce film.',
    'note-not-yours': 'Quelqu’un d’autre a écrit ici : seules tes propres remarques sont lues.',
    'notes-not-shared': 'Tes remarques restent ici : tu n’as pas permis qu’un modèle les lise.',
    'models-changed':
      'Les modèles ont changé entre-temps. Regarde où tes remarques iraient maintenant, puis décide.',
    'change-gone': 'Il n’est plus possible d’annuler ça.',
    'habit-unknown': 'Cette habitude n’existe plus.',
    'habits-full': 'Tu peux avoir {limit} habitudes à la fois. Archives-en ou supprimes-en une d’abord.',
    'automatic-habits-full':
      'Tes films peuvent cocher au maximum {limit} habitudes pour toi. Supprimes-en une d’abord.',
    'habit-archive-full':
      'Tes archives sont pleines : elles contiennent {limit} habitudes. Supprimes-en une d’abord.',
    'habit-archived': 'Cette habitude est archivée. Reprends-la d’abord.',
    'habit-automatic': 'Cette habitude se coche toute seule, d’après les films que tu enregistres.',
    'habit-day-closed': select('when', {
      ahead: 'Ce jour n’est pas encore venu.',
      other: 'On ne peut plus modifier que le jour même et la veille.',
    }),
    'habit-before-account': 'Ce jour-là, ton compte n’existait pas encore.',
    'task-unknown': 'Cette tâche n’existe plus.',
    'tasks-full': 'Tu peux avoir {limit} tâches ouvertes à la fois. Termines-en ou supprimes-en une d’abord.',
    'task-completed': 'Cette tâche est faite. Annule d’abord.',
    'task-not-completed': 'Cette tâche n’est pas faite.',
    'task-cancelled': 'Cette tâche est abandonnée. Reprends-la d’abord.',
    'task-day-closed': 'On ne peut annuler que ce qui a été fait le jour même ou la veille.',
    'task-time-without-date': 'Une heure ne va pas sans date.',
    'task-not-evaluated': 'Cette tâche n’est pas encore évaluée.',
    'task-adjustment-too-large':
      'C’est trop : tu peux choisir entre {leastXp} et {mostXp} XP, et entre {leastCoins} et {mostCoins} pièces.',
    'task-paid-before': 'Cette tâche a déjà été payée : refaite, elle rapporte exactement la même chose.',
    'task-evaluated-enough': 'Cette tâche a déjà été réévaluée {limit} fois aujourd’hui. Réessaie demain.',
    'completions-too-many': 'Cela fait plus de {limit, number} lignes. Choisis une période plus courte.',
    'imports-full':
      'Un compte accepte {imports} imports en {days} jours, et {movies, number} films en tout, moins avec de très longues notes. Annules-en un, ou reviens plus tard.',
    'import-undone': 'Cet import a été annulé. Lances-en un nouveau pour le retrouver.',
    'import-unknown': 'Cet import n’existe pas, ou il a été annulé il y a longtemps.',
    'import-too-old':
      'Un import s’annule pendant {days, plural, one {# jour} other {# jours}} : celui-ci est plus ancien.',
    'ratings-full':
      'Tu as déjà noté {limit, plural, one {# film} other {# films}}, c’est le maximum. Retire une note d’abord.',
    'nothing-to-undo': 'Tu n’as jamais noté ce film : il n’y a rien à annuler.',
    'mail-unavailable': 'La lettre de la semaine n’est pas disponible ici pour l’instant.',
    'email-unverified':
      'Il te faut d’abord une adresse e-mail vérifiée : ouvre le lien qu’on t’a envoyé, ou ajoute une adresse.',
    'notification-not-found': 'Cette notification n’est plus là.',
    'device-not-found': 'Cet appareil ne reçoit pas de notifications.',
    'push-unavailable': 'On ne peut pas encore envoyer de notifications aux appareils.',
    'push-service-unknown': 'Impossible d’envoyer des notifications par le service push de ce navigateur.',
    'watch-not-found': 'On ne trouve pas ce film parmi ceux que tu as vus.',
    'watch-in-the-future': 'Un film ne peut pas avoir été vu dans le futur.',
    'watch-too-old-to-withdraw':
      'Un film vu peut s’annuler pendant {hours, plural, one {# heure} other {# heures}} ; ce délai est passé.',
  },
  faults: {
    missing: 'manque',
    'wrong-type': select('expected', {
      string: 'doit être un texte',
      number: 'doit être un nombre',
      int: 'doit être un nombre entier',
      boolean: 'doit être true ou false',
      array: 'doit être une liste',
      object: 'doit être un objet',
      record: 'doit être un objet',
      simple: 'doit être un texte, un nombre, true ou false, ou une liste de ceux-ci',
      other: 'n’est pas du bon type',
    }),
    'key-unknown': 'a des parties inconnues : {keys}{known, select, none {} other { (possibles : {known})}}',
    'too-small': 'est trop petit ou trop court (au moins {limit})',
    'too-big': 'est trop grand ou trop long (au plus {limit})',
    'not-accepted': 'n’est pas accepté',
    'code-letter-unused': 'contient 0, 1, I, L ou O, qu’un code n’a jamais',
    'facts-needed': 'est tout ce qu’on sait : ajoute une année, un genre, un nom ou une première phrase',
    'custom-movie-needed': 'doit être un film ajouté par quelqu’un',
    'catalogue-movie-needed': 'doit être un film du catalogue',
    'push-key-form': 'n’est pas une clé de navigateur valide',
    form: 'doit ressembler à « {example} »',
    'username-form':
      'doit compter de 3 à 20 caractères (lettres sans accent, chiffres ou _) et commencer par une lettre',
    'id-form': 'n’est pas un identifiant valide (lettres sans accent, chiffres, - et _)',
    'key-form': 'doit compter de 1 à 40 caractères (lettres sans accent, chiffres, - ou _)',
    'instant-far': 'doit être entre 1900 et 2199',
    'change-empty': 'ne change rien : donne au moins une valeur',
    'not-multiple': 'doit être un multiple de {step}',
    'times-same': 'finit à l’heure où ça commence',
    'emoji-not-one': 'doit être un seul emoji',
    'weekdays-needed': 'doit avoir au moins un jour de la semaine',
    'count-needed': 'doit dire combien de fois par semaine',
    'target-needed': 'doit avoir un objectif, puisqu’il y a une unité',
    'weekdays-unwanted': 'ne vaut que pour des jours choisis (frequencyType `specific_days`)',
    'count-unwanted': 'ne vaut que pour un nombre de fois par semaine (frequencyType `x_per_week`)',
    'target-unwanted': 'n’a pas d’objectif : cette habitude se coche toute seule',
    'time-needed': 'doit avoir une heure de rappel',
    'range-reversed': 'finit avant de commencer',
    'days-too-many': 'couvre trop de jours (au plus {limit})',
    'language-needed': 'doit avoir un titre dans une langue au moins',
    'key-unwanted': 'ne va pas avec challengeId : ce défi existe déjà',
    'kind-unfit': 'ne va qu’avec le type {kinds}',
    'text-blank': 'ne contient rien de visible',
    'movies-repeated': 'contient deux fois le même film',
    'answers-count': 'doit avoir {limit, plural, one {# réponse} other {# réponses}}, une par date',
    'date-repeated': 'est proposée deux fois',
    'date-not-proposed': 'n’est pas une des dates proposées',
    'value-unknown': 'vaut « {value} », mais seules ces valeurs sont possibles : {known}',
    'guest-only': 'est réservé aux invités',
    'rule-malformed': 'n’est pas une règle : il faut un champ, un opérateur et une valeur',
    'rule-field-unknown':
      'vaut « {value} », mais le champ d’une règle ne peut être que l’un de ceux-ci : {known}',
    'rule-operator-unfit': 'vaut « {value} », mais seuls ces opérateurs vont avec ce champ : {known}',
    'rule-value-unfit':
      'vaut « {value} », ce qui ne va pas avec ce champ et cet opérateur{known, select, none {} other { (possible : {known})}}',
    'rule-values-repeated': 'contient deux fois « {value} »',
    'rule-range-reversed': 'finit avant de commencer',
    'rules-count': 'doit avoir de 1 à 10 règles',
    'rules-too-long': 'prend trop de place (au plus {limit} octets)',
    'rule-list-second':
      'est une deuxième liste de films, alors qu’il ne peut y en avoir qu’une : mets tous les films dans la première',
    'rule-impossible':
      '{by, select, itself {demande ce qu’aucun film n’a} other {ne laisse aucun film possible, avec les règles qui précèdent}}',
    'rule-movie-unknown': 'vaut {value}, mais le catalogue n’a pas ce film',
    'rule-movies-few':
      '{left, plural, =0 {n’a aucun film qui puisse} one {n’a qu’un film qui puisse} other {n’a que # films qui puissent}} respecter toutes les règles, alors qu’il en faut au moins {needed, number}',
    'character-invisible': 'contient un caractère invisible',
    'marks-stacked': 'a trop d’accents sur une même lettre',
    'alphabets-mixed': 'mélange deux alphabets dans un même mot',
    'name-reserved': 'pourrait passer pour l’équipe de Ciné-Compagnon',
    'block-not-one':
      'doit contenir exactement un de ces éléments : un pseudo, ou une personne (uid, avec sessionId ou groupId si tu ne la connais que de là)',
    'friend-not-one':
      'demande une seule chose : un code, un pseudo, ou quelqu’un d’une soirée ou d’un groupe (uid, et sessionId ou groupId)',
    'sparring-not-one':
      'demande exactement un adversaire : une personne (userId, avec groupId si ce n’est pas un ami) ou un personnage de la maison (houseCharacter)',
    'rating-not-one': 'demande une seule note : en points (score), en étoiles (stars) ou sur dix (tens)',
    'provider-unknown': 'mentionne le service {provider}, qu’on ne connaît pas',
    'region-unknown': 'mentionne la région « {region} », qu’on ne connaît pas',
    'time-zone-unknown': 'mentionne le fuseau horaire « {timeZone} », qu’on ne connaît pas',
  },
};
