import { plural, select } from '@cine/contract/text/message';
import type { NotificationWords } from './index.ts';

export const fr: NotificationWords = {
  kinds: {
    'friend-request': { title: 'Une nouvelle demande d’ami', body: 'Viens voir de qui elle vient.' },
    'friend-accepted': { title: 'Ta demande d’ami est acceptée', body: 'Viens voir par qui.' },
    'friend-completed-challenge': {
      title: 'Défi terminé pour un de tes amis',
      body: '{of, select, everyone {« {title} » : et toi ?} other {Viens voir où il en est.}}',
    },
    tip: {
      title: 'Un de tes amis te conseille un film',
      body: '{named, select, yes {« {title} » : est-ce que ça te plairait ?} other {Viens voir lequel.}}',
    },
    'poll-opened': {
      title: 'Un vote pour choisir le film',
      body: '« {group} » veut savoir ce que tu aimerais voir.',
    },
    'poll-decided': {
      title: '{won, select, yes {Le vote est terminé : « {title} »} other {Le vote est terminé}}',
      body: '{won, select, yes {« {group} » a choisi.} other {« {group} » n’a pas pu choisir de film cette fois.}}',
    },
    'offer-checked': {
      title: 'Ton signalement est vérifié',
      body: '{offered, select, yes {« {title} » est bien sur {service}.} other {« {title} » n’est pas sur {service}.}}',
    },
    broadcast: { title: '{title}', body: '{body}' },
    arrivals: {
      title: '{arrived, plural, =0 {Sans doute parti de tes services} other {Nouveau sur tes services}}',
      body: [
        plural('arrived', {
          '=0': '',
          other: plural('more', {
            '=0': '« {title} » est maintenant sur {service}.',
            one: '« {title} » et # autre film de ta liste sont maintenant sur tes services.',
            other: '« {title} » et # autres films de ta liste sont maintenant sur tes services.',
          }),
        }),
        plural('left', {
          '=0': '',
          other: plural('moreLeft', {
            '=0': '« {leftTitle} » semble avoir quitté {leftService}.',
            one: '« {leftTitle} » et # autre film semblent avoir quitté tes services.',
            other: '« {leftTitle} » et # autres films semblent avoir quitté tes services.',
          }),
        }),
      ],
    },
    moderation: {
      title: select('done', {
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
      body: select('done', {
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
    },
    'report-decided': {
      title: select('thing', {
        name: 'On a regardé le nom que tu as signalé',
        title: 'On a regardé le titre que tu as signalé',
        text: 'On a regardé le texte que tu as signalé',
        picture: 'On a regardé la photo que tu as signalée',
        other: 'On a regardé ton signalement',
      }),
      body: select('done', {
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
    },
    invitation: {
      title: 'Un ami t’invite',
      body: '{to, select, group {Dans un groupe : viens voir.} other {À une soirée : viens.}}',
    },
    'group-news': {
      title:
        '{news, select, offered {On te propose de gérer « {group} »} other {Du monde en plus dans « {group} »}}',
      body: '{news, select, offered {Tu peux accepter ou refuser dans la page du groupe.} other {Viens voir qui est arrivé.}}',
    },
    'streak-at-risk': {
      title:
        '{freeze, select, no {Ta flamme de {streak, number} jours s’éteint ce soir} other {Ta flamme de {streak, number} jours t’attend ce soir}}',
      body: select('freeze', {
        yes: 'Un film, une habitude ou une tâche, et elle continue. Sinon, ton joker de la semaine la sauve, à condition de t’y remettre demain.',
        next: 'Un film, une habitude ou une tâche, et elle continue. Sinon, ton joker de la semaine prochaine la sauve, à condition de t’y remettre demain.',
        other: 'Un film, une habitude ou une tâche, et elle continue.',
      }),
    },
    'habit-reminder': {
      title: '{count, plural, one {C’est l’heure : « {name} »} other {# habitudes t’attendent}}',
      body: '{more, plural, =0 {Il te reste à la cocher aujourd’hui.} one {« {name} » et une autre.} other {« {name} » et # autres.}}',
    },
    'date-chosen': {
      title:
        '{news, select, soon {Ta soirée ciné approche} asked {Tu serais libre quand ?} cancelled {La soirée ciné est annulée} other {La date est fixée}}',
      body: select('news', {
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
    },
    'duel-proposed': {
      title: 'On te défie en duel',
      body: '{bet, plural, =0 {Regarde tes chances, puis accepte ou refuse.} one {Mise : # pièce chacun. Regarde tes chances.} other {Mise : # pièces chacun. Regarde tes chances.}}',
    },
    'duel-answered': {
      title:
        '{answer, select, declined {Ton défi est refusé} won {Tu as gagné ton duel} lost {Tu as perdu ton duel} other {Match nul dans ton duel}}',
      body: select('answer', {
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
    },
    'duel-lapsed': {
      title: 'Ton défi est resté sans réponse',
      body: '{bet, plural, =0 {Il a expiré.} other {Il a expiré, et ta mise t’est rendue.}}',
    },
    'list-labelled': {
      title: 'Ta liste de films est prête',
      body: '{movies, plural, =0 {Aucun ne convient à coup sûr. Regarde-les, ou ajoutes-en.} one {# film semble convenir. Parcours la liste avant de la publier.} other {# films semblent convenir. Parcours la liste avant de la publier.}}',
    },
    'task-evaluated': {
      title:
        '{many, select, yes {Tes tâches sont évaluées} failed {« {title} » n’a pas pu être réévaluée} other {« {title} » est évaluée}}',
      body: '{many, select, yes {Regarde ce qu’elles te rapporteraient.} failed {Son évaluation d’avant reste valable, et cet essai n’est pas compté.} other {Regarde ce qu’elle te rapporterait.}}',
    },
    'new-device': {
      title: 'Nouvelle connexion à ton compte',
      body: '{named, select, yes {{device}, un nouvel appareil.} other {Un nouvel appareil.}} Ce n’est pas toi ? Déconnecte tous tes appareils dans les réglages.',
    },
    'way-in': {
      title:
        '{done, select, added {Nouveau moyen de te connecter} other {Un moyen de te connecter a été retiré}}',
      body: '{way, select, passkey {La clé d’accès « {name} ».} other {{name}.}} Ce n’est pas toi ? Déconnecte tous tes appareils dans les réglages.',
    },
  },
  digest: {
    title: '{count, plural, one {# nouvelle notification} other {# nouvelles notifications}}',
    body: 'Viens voir ce qu’il y a de neuf.',
  },
  mail: {
    subject:
      '{count, plural, one {Une notification t’attend} other {{count, number} notifications t’attendent}}',
    intro:
      '{count, plural, one {Voici ce que tu n’as pas encore lu.} other {Voici ce que tu n’as pas encore lu, le plus récent d’abord.}}',
    more: '{more, plural, one {Et # autre.} other {Et # autres.}}',
    open: 'Tout voir',
    why: 'Tu reçois ce message, un par jour au plus, parce que tu l’as demandé.',
    settings: 'Changer mes réglages',
    unsubscribe: 'Ne plus recevoir ces messages',
    askTitle: 'Ne plus rien recevoir par e-mail ?',
    ask: 'Tes notifications restent dans l’appli. Tu pourras redemander les e-mails dans les réglages.',
    askButton: 'Ne plus les recevoir',
    doneTitle: 'C’est fait',
    done: 'Tes notifications n’arrivent plus par e-mail. Tu peux les redemander dans les réglages.',
  },
};
