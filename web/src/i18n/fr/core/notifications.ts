import { plural, select } from '@cine/contract/text/message';

export const notifications = {
  allRead: 'Tout marquer comme lu',
  markRead: 'Marquer comme lue',
  settings: 'Réglages',
  empty: 'Rien de neuf',
  emptyHint: 'Ce qui te concerne arrive ici, et y reste 30 jours.',
  older: 'Voir les plus anciennes',
  forMembers: 'Les notifications sont pour les membres. Crée un compte pour les recevoir.',
  title_arrivals: '{arrived, plural, =0 {Sans doute parti de tes services} other {Nouveau sur tes services}}',
  body_arrivals: plural('arrived', {
    '=0': '',
    other: plural('more', {
      '=0': '« {title} » est maintenant sur {service}.',
      one: '« {title} » et # autre film de ta liste sont maintenant sur tes services.',
      other: '« {title} » et # autres films de ta liste sont maintenant sur tes services.',
    }),
  }),
  departures: plural('left', {
    '=0': '',
    other: plural('moreLeft', {
      '=0': '« {leftTitle} » semble avoir quitté {leftService}.',
      one: '« {leftTitle} » et # autre film semblent avoir quitté tes services.',
      other: '« {leftTitle} » et # autres films semblent avoir quitté tes services.',
    }),
  }),
  title_moderation: select('done', {
    name: 'On a masqué ton nom affiché',
    username: 'On a masqué ton pseudo',
    title: 'On a masqué ton titre',
    bio: 'On a masqué ce que tu dis de toi',
    avatar: 'On a retiré ta photo',
    challenge: 'On a masqué le titre de ton défi',
    movie: 'On a masqué le titre de ton film',
    group: 'On a masqué le nom de ton groupe',
    collection: 'On a masqué le nom de ta collection',
    entry: 'On a masqué ce qui est écrit sur un film dans ta collection',
    suspended: 'Ton compte est suspendu',
    ended: 'Ton compte est rouvert',
    other: 'Ce qu’on avait masqué est de retour',
  }),
  body_moderation: select('done', {
    ended: 'Tu peux tout faire à nouveau.',
    shown: 'On a regardé encore une fois.',
    other: select('cause', {
      impersonation: 'Il se fait passer pour quelqu’un d’autre.',
      insult: 'Il insulte ou menace des gens.',
      sexual: 'Il montre du contenu sexuel.',
      spam: 'Il fait de la pub.',
      private: 'Il dévoile la vie privée de quelqu’un.',
      other: 'Il ne respecte pas nos règles.',
    }),
  }),
  'title_report-decided': select('thing', {
    name: 'On a regardé le nom que tu as signalé',
    title: 'On a regardé le titre que tu as signalé',
    text: 'On a regardé le texte que tu as signalé',
    picture: 'On a regardé la photo que tu as signalée',
    other: 'On a regardé ton signalement',
  }),
  'body_report-decided': select('done', {
    acted: 'On a fait le nécessaire. Merci de nous l’avoir dit.',
    other: select('cause', {
      impersonation: 'On n’a rien changé, parce qu’on n’y voit pas d’usurpation d’identité.',
      insult: 'On n’a rien changé, parce qu’on n’y voit ni insulte ni menace.',
      sexual: 'On n’a rien changé, parce qu’on n’y voit rien de sexuel.',
      spam: 'On n’a rien changé, parce qu’on n’y voit pas de pub.',
      private: 'On n’a rien changé, parce qu’on n’y voit rien de la vie privée de quelqu’un.',
      other: 'On n’a rien changé, parce que ça respecte nos règles.',
    }),
  }),
  title_invitation:
    '{to, select, group {Invitation de {name} : le groupe « {group} »} friend {{name} t’invite à une soirée} other {Soirée avec « {group} »}}',
  body_invitation:
    '{to, select, group {Accepte-la ou refuse-la dans la page Groupes.} other {Rejoins-la : pas besoin de code.}}',
  'title_group-news': select('news', {
    offered: select('known', {
      yes: '{name} te propose de gérer « {group} »',
      other: 'On te propose de gérer « {group} »',
    }),
    other: select('known', {
      yes: '{name} a rejoint « {group} »',
      other: 'Quelqu’un a rejoint « {group} »',
    }),
  }),
  'body_group-news':
    '{news, select, offered {Tu peux accepter ou refuser dans la page du groupe.} other {Viens voir qui est dans le groupe.}}',
  'title_habit-reminder': '{count, plural, one {C’est l’heure : « {name} »} other {# habitudes t’attendent}}',
  'body_habit-reminder':
    '{more, plural, =0 {Il te reste à la cocher aujourd’hui.} one {« {name} » et une autre.} other {« {name} » et # autres.}}',
  'title_list-labelled': 'Ta liste de films est prête',
  'body_list-labelled': plural('movies', {
    '=0': 'Aucun ne convient à coup sûr. Regarde-les, ou ajoutes-en.',
    one: '# film semble convenir. Parcours la liste avant de la publier.',
    other: '# films semblent convenir. Parcours la liste avant de la publier.',
  }),
  'title_task-evaluated':
    '{many, select, yes {Tes tâches sont évaluées} failed {« {title} » n’a pas pu être réévaluée} other {« {title} » est évaluée}}',
  'body_task-evaluated':
    '{many, select, yes {Regarde ce qu’elles te rapporteraient.} failed {Son évaluation d’avant reste valable, et cet essai n’est pas compté.} other {Regarde ce qu’elle te rapporterait.}}',
  'title_streak-at-risk': select('over', {
    yes: 'Ta flamme de {streak, number} jours était en danger ce jour-là',
    other: select('freeze', {
      no: 'Ta flamme de {streak, number} jours s’éteint ce soir',
      other: 'Ta flamme de {streak, number} jours t’attend ce soir',
    }),
  }),
  'body_streak-at-risk': select('over', {
    yes: 'Il fallait un film, une habitude ou une tâche pour la continuer.',
    other: select('freeze', {
      yes: 'Un film, une habitude ou une tâche, et elle continue. Sinon, ton joker de la semaine la sauve, à condition de t’y remettre demain.',
      next: 'Un film, une habitude ou une tâche, et elle continue. Sinon, ton joker de la semaine prochaine la sauve, à condition de t’y remettre demain.',
      other: 'Un film, une habitude ou une tâche, et elle continue.',
    }),
  }),
  'title_date-chosen':
    '{news, select, soon {Ta soirée ciné approche} asked {Tu serais libre quand ?} cancelled {La soirée ciné est annulée} other {La date est fixée}}',
  'body_date-chosen': select('news', {
    soon: select('inGroup', {
      yes: 'Rendez-vous {when}, avec « {group} ».',
      other: 'Rendez-vous {when}.',
    }),
    asked: '« {group} » cherche une date pour une soirée ciné.',
    cancelled: select('dated', {
      yes: select('inGroup', {
        yes: 'Elle était prévue {when}, avec « {group} ».',
        other: 'Elle était prévue {when}.',
      }),
      other: select('inGroup', {
        yes: '« {group} » ne cherche plus de date.',
        other: 'On ne cherche plus de date.',
      }),
    }),
    other: select('inGroup', {
      yes: 'Soirée ciné {when}, avec « {group} ».',
      other: 'Soirée ciné {when}.',
    }),
  }),
  'title_duel-proposed': '{name} te défie en duel',
  'body_duel-proposed':
    '{bet, plural, =0 {Regarde tes chances, puis accepte ou refuse.} one {Mise : # pièce chacun. Regarde tes chances.} other {Mise : # pièces chacun. Regarde tes chances.}}',
  'title_duel-answered':
    '{answer, select, declined {{name} a refusé ton défi} won {Tu as gagné ton duel contre {name}} lost {Tu as perdu ton duel contre {name}} other {Match nul contre {name}}}',
  'body_duel-answered': select('answer', {
    declined: plural('bet', {
      '=0': 'Une autre fois, peut-être.',
      other: 'Ta mise t’est rendue.',
    }),
    won: plural('bet', {
      '=0': 'Regarde comment.',
      other: 'Les deux mises sont à toi. Regarde comment.',
    }),
    other: 'Regarde comment ça s’est passé.',
  }),
  'title_duel-lapsed': 'Ton défi à {name} est resté sans réponse',
  'body_duel-lapsed': '{bet, plural, =0 {Il a expiré.} other {Il a expiré, et ta mise t’est rendue.}}',
  'title_new-device': 'Nouvelle connexion à ton compte',
  'body_new-device':
    '{named, select, yes {{device}, un nouvel appareil.} other {Un nouvel appareil.}} Ce n’est pas toi ? Déconnecte tous tes appareils dans les réglages.',
  'title_way-in':
    '{done, select, added {Nouveau moyen de te connecter} other {Un moyen de te connecter a été retiré}}',
  'body_way-in':
    '{way, select, passkey {La clé d’accès « {name} ».} other {{name}.}} Ce n’est pas toi ? Déconnecte tous tes appareils dans les réglages.',
  somebody: 'quelqu’un',
  'title_friend-request': 'Demande d’ami de {name}',
  'body_friend-request': 'Accepte-la ou refuse-la dans la page Amis.',
  'title_friend-accepted': '{name} accepte ta demande',
  'body_friend-accepted': 'Vous voilà amis.',
  'title_friend-completed-challenge': 'Défi terminé pour {name}',
  'body_friend-completed-challenge':
    '{of, select, everyone {« {title} » : et toi ?} other {C’est un défi de groupe.}}',
  title_broadcast: '{title}',
  body_broadcast: '{body}',
  title_tip: '{name} te conseille un film',
  body_tip:
    '{named, select, yes {« {title} » : est-ce que ça te plairait ?} other {Viens voir lequel, et s’il est pour toi.}}',
  'title_poll-opened': 'Un vote pour choisir le film',
  'body_poll-opened': '« {group} » veut savoir ce que tu aimerais voir.',
  'title_poll-decided': '{won, select, yes {Le vote est terminé : « {title} »} other {Le vote est terminé}}',
  'body_poll-decided':
    '{won, select, yes {« {group} » a choisi.} other {« {group} » n’a pas pu choisir de film cette fois.}}',
  'title_offer-checked': 'Ton signalement est vérifié',
  'body_offer-checked':
    '{offered, select, yes {« {title} » est bien sur {service}.} other {« {title} » n’est pas sur {service}.}}',
  acceptInto: 'Accepter et rejoindre « {group} »',
};
