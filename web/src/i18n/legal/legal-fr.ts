import type { LegalTexts } from './index.ts';

export const texts: LegalTexts = {
  terms: {
    title: 'Conditions d’utilisation',
    lead: 'Ce que tu peux attendre de nous, et ce que nous attendons de toi.',
    sections: [
      {
        title: 'De quoi il s’agit',
        blocks: [
          'Ciné-Compagnon vous aide à trouver un film que tout le groupe peut regarder, et en fait un jeu. C’est gratuit. On n’y voit aucun film : tu les regardes sur les services que tu as déjà.',
          'Le service est proposé par l’exploitant nommé dans les [mentions légales](/legal/imprint). En créant un compte, ou en rejoignant une soirée comme invité, tu acceptes ces conditions.',
        ],
      },
      {
        title: 'Ton compte, et l’âge qu’il faut',
        blocks: [
          'Une personne, un compte. Garde ton mot de passe pour toi, et préviens-nous si quelqu’un d’autre l’a. La place d’un invité s’efface d’elle-même, 30 jours après sa dernière soirée.',
          'Il faut avoir l’âge de décider seul de ses données. Si tu es plus jeune, un parent doit donner son accord en nous écrivant.',
          { show: 'ages' },
        ],
      },
      {
        title: 'Ce qui n’est pas permis',
        blocks: [
          [
            'tout ce qui est illégal, et les liens vers cela ;',
            'les insultes, les menaces, la haine, les contenus sexuels, la publicité ;',
            'se faire passer pour quelqu’un d’autre, ou publier ce que d’autres veulent garder pour eux ;',
            'attaquer le service, contourner ses limites, ou récolter les données des autres avec des programmes. Tes propres programmes peuvent utiliser l’API avec ton jeton personnel, dans ses limites.',
          ],
        ],
      },
      {
        title: 'Ce que tu écris',
        blocks: [
          'Tes noms, titres, images, notes et défis restent à toi. Tu nous permets de les garder et de les montrer à qui tu as choisi, tant qu’ils sont ici. Ce que tu supprimes, nous ne le montrons plus.',
        ],
      },
      {
        title: 'Comment nous modérons',
        blocks: [
          'Des règles fixes vérifient les noms et les titres à la saisie. Pour le reste, ce sont des personnes qui décident, pas des programmes : les membres signalent avec le drapeau à côté d’un nom, et tout le monde peut [signaler un contenu illégal](/legal/report).',
          'Nous pouvons masquer un nom, un titre, une image ou un texte, ou suspendre un compte pour un temps ou pour de bon : la personne concernée apprend pourquoi. Plus c’est grave, répété et délibéré, plus c’est long. Des signalements manifestement infondés, encore et encore, peuvent être écartés.',
          'Si tu n’es pas d’accord, écris à l’adresse de la [page de contact](/legal/contact) : quelqu’un regardera à nouveau. Tu peux aussi saisir un organe de règlement extrajudiciaire ou un tribunal. Même suspendu, tu peux voir, télécharger et supprimer tes données.',
        ],
      },
      {
        title: 'L’ordre des listes',
        blocks: [
          'La liste d’une soirée a les films que vous pouvez tous regarder, et commence par ceux qui font avancer les défis du plus grand nombre. Comptent ensuite vos notes, et celles de gens aux goûts proches. Tu peux changer cela avec les filtres de la soirée, tes services, tes défis et tes notes ; à côté de chaque film, tu vois pourquoi il est là.',
        ],
      },
      {
        title: 'Les disponibilités',
        blocks: [
          'Où regarder un film, JustWatch le dit par TMDB. Cela peut dater d’un jour ou deux, ou être faux : vérifie avant de payer quoi que ce soit.',
        ],
      },
      {
        title: 'Le jeu',
        blocks: [
          'XP, pièces, titres, badges et équipement n’ont aucune valeur en argent. Ils ne s’achètent, ne se vendent et ne s’échangent pas. Ce qui a été gagné par une erreur de notre part ou par une ruse, nous pouvons le corriger.',
        ],
      },
      {
        title: 'Ce dont nous répondons',
        blocks: [
          'Le service est gratuit et fourni tel quel : il peut s’interrompre, et des parties peuvent changer ou disparaître. Nous répondons sans limite d’une faute intentionnelle ou lourde et des atteintes à la vie, au corps ou à la santé, et partout où la loi le veut ; pour le reste, seulement dans la mesure où elle l’exige. Tes droits de consommateur restent entiers.',
        ],
      },
      {
        title: 'Comment cela finit, et ce qui peut changer',
        blocks: [
          'Tu peux partir quand tu veux, sans dire pourquoi : le bouton est sur la [page Vie privée](/privacy). Si nous fermons le service, nous te prévenons 30 jours avant, pour que tu puisses emporter tes données.',
          'Si nous changeons ces conditions, nous te prévenons 30 jours avant. Si tu n’es pas d’accord, tu peux partir d’ici là.',
        ],
      },
      {
        title: 'Le droit applicable',
        blocks: [
          'Le droit du pays de l’exploitant s’applique. Si tu es consommateur, la protection de la loi de ton pays te reste, et tu peux saisir ses tribunaux.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Vie privée',
    lead: 'Qui est responsable, de quel droit nous gardons ce que nous gardons, qui le reçoit, et ce que tu peux y faire.',
    sections: [
      {
        title: 'Qui est responsable',
        blocks: [
          'L’exploitant nommé dans les [mentions légales](/legal/imprint). Pour toute question sur tes données, écris à l’adresse qui s’y trouve.',
          { show: 'imprint' },
        ],
      },
      {
        title: 'De quel droit',
        blocks: [
          [
            'Pour faire ce que tu demandes (un contrat) : ton compte, tes soirées, tes films, le jeu.',
            'Parce que tu es d’accord : la newsletter, les notifications sur un appareil, les notes qu’un modèle de langage peut lire, ce que tu montres aux autres. Tu peux revenir sur chacun dans les réglages.',
            'Parce que nous avons un intérêt légitime à un service sûr et qui marche : les limites, les journaux techniques, les signalements, les suspensions.',
            'Parce que la loi le veut : répondre aux signalements de contenus illégaux.',
          ],
        ],
      },
      {
        title: 'Qui le reçoit',
        blocks: [
          [
            'Google (Firebase et Google Cloud) fait tourner nos serveurs pour notre compte. Les fonctions et la base de données sont en Europe ; la connexion et l’envoi des pages peuvent passer par d’autres pays, aussi par les États-Unis, sous les clauses types de l’Union européenne.',
            'TMDB voit l’adresse IP de ton appareil quand une affiche se charge. Si tu y cherches un film, notre serveur envoie les mots que tu tapes, et rien sur toi.',
            'Le serveur de courrier de l’exploitant reçoit ton adresse et le texte, si tu reçois des e-mails de nous.',
            'Le fabricant de ton navigateur (Google, Mozilla, Apple, Microsoft) porte les notifications jusqu’à l’appareil où tu les as activées : chiffrées, il ne peut pas les lire.',
            'Un modèle de langage, seulement si l’exploitant en a branché un : les mots d’une tâche, d’une habitude, d’un défi ou d’un résumé, et d’une note seulement si tu l’as activé. Jamais ton nom ni ton adresse, sauf si tu les y as écrits. Plus bas, tu peux voir et effacer tout ce qu’un modèle s’est vu demander pour toi.',
            'Le fournisseur par lequel tu choisis de te connecter apprend que tu te connectes ici.',
            'Sentry, seulement si l’exploitant l’a branché : nos serveurs lui disent à quel endroit de notre code quelque chose a échoué, et combien de temps cela a pris. Ni qui tu es, ni ce que tu as tapé, ni ton adresse IP.',
          ],
          { show: 'processors' },
          'Nous ne vendons rien, ne montrons pas de publicité, et aucun programme ne décide à ton sujet quoi que ce soit qui ait un effet juridique.',
        ],
      },
      {
        title: 'Ce qu’il y a sur ton appareil',
        blocks: [
          'Aucun cookie ne te suit, et il n’y a rien à accepter : tout ce qui est gardé sert à ce que tu demandes. Cela part quand tu te déconnectes, sauf ce qui est marqué comme restant.',
          { show: 'device' },
        ],
      },
      {
        title: 'Tes droits, et où sont les boutons',
        blocks: [
          [
            'Voir et emporter : « Exporter mes données » et « Exporter mes films », plus bas, une fois connecté.',
            'Corriger : dans les [réglages](/settings), et partout où tu l’as saisi.',
            'Effacer : « Supprimer mon compte », plus bas. Cela prend quelques secondes.',
            'T’opposer, limiter, ou retirer un accord : dans les réglages, ou en nous écrivant.',
            'Tout le reste, ou si tu n’as pas de compte : écris à l’adresse des [mentions légales](/legal/imprint). Nous répondons dans le mois.',
            'Te plaindre à une autorité de protection des données.',
          ],
          { show: 'authority' },
        ],
      },
      {
        title: 'Les enfants',
        blocks: [
          'Tu dis une fois que tu as l’âge ; nous gardons seulement que tu l’as dit, pas de date de naissance. L’âge dépend du pays.',
          { show: 'ages' },
        ],
      },
      {
        title: 'Si tu signales un contenu illégal',
        blocks: [
          'Nous gardons ce que tu écris, et ton nom et ton adresse e-mail si tu les donnes, jusqu’à notre réponse ; ce que tu as signalé et la réponse, encore 180 jours. Un signalement resté sans réponse s’efface aussi après 180 jours.',
        ],
      },
    ],
  },
  imprint: {
    title: 'Mentions légales',
    lead: 'Qui propose ce service.',
    sections: [
      { title: 'L’exploitant', blocks: [{ show: 'imprint' }] },
      {
        title: 'L’hébergement',
        blocks: ['Firebase Hosting et Google Cloud : Google Cloud EMEA Limited, Dublin, Irlande.'],
      },
    ],
  },
  contact: {
    title: 'Contact',
    lead: 'Une seule adresse, pour tout le monde et pour les autorités. Nous répondons en français, en anglais et en russe.',
    sections: [
      { title: 'Nous écrire', blocks: [{ show: 'imprint' }] },
      {
        title: 'Le plus rapide',
        blocks: [
          [
            'Un contenu illégal : [le formulaire de signalement](/legal/report), sans compte.',
            'Un nom, une image ou un texte te gêne, et tu as un compte : le drapeau juste à côté.',
            'Tes données : les boutons de la [page Vie privée](/privacy).',
            'Autorités et signaleurs de confiance (articles 11 et 12 du règlement sur les services numériques) : l’adresse ci-dessus.',
          ],
        ],
      },
    ],
  },
  report: {
    title: 'Signaler un contenu illégal',
    lead: 'Tout le monde peut nous signaler quelque chose d’illégal ici, même sans compte.',
    sections: [
      {
        title: 'Comment ça marche',
        blocks: [
          [
            'Dis où c’est, et en quoi c’est illégal. Le nom et l’adresse e-mail sont facultatifs.',
            'Tu reçois une référence. Avec elle, toi seul peux lire notre réponse ici.',
            'Une personne regarde et décide. Si tu donnes ton adresse, la réponse arrive aussi par e-mail.',
          ],
          'Si quelqu’un est en danger, appelle d’abord la police. Des images de violences sur des enfants : signale-les aussi à la police.',
        ],
      },
    ],
  },
  credits: {
    title: 'Crédits',
    lead: 'Sur le travail de qui tout cela repose.',
    sections: [
      {
        title: 'Les films et où les regarder',
        blocks: [
          'Titres, résumés, affiches et images viennent de [TMDB](https://www.themoviedb.org). Ce produit utilise l’API de TMDB mais n’est ni approuvé ni certifié par TMDB. This product uses the TMDB API but is not endorsed or certified by TMDB.',
          'Où regarder un film vient de [JustWatch](https://www.justwatch.com), par TMDB.',
        ],
      },
      {
        title: 'Ce que tu vois et entends',
        blocks: [
          [
            'Personnages, emblèmes, badges, scènes et logo ont été dessinés pour Ciné-Compagnon.',
            'Ses sons sont faits par ton navigateur, à partir de notes : il n’y a aucun enregistrement.',
            'Polices : Onest et Sofia Sans Extra Condensed, sous la SIL Open Font License.',
            'Icônes : Lucide. Logos des services : Simple Icons ; ils appartiennent à ces services.',
          ],
        ],
      },
      {
        title: 'Les programmes',
        blocks: ['Tous les paquets dont cela est fait sont sur [la page des licences](/legal/licences).'],
      },
    ],
  },
  licences: {
    title: 'Licences',
    lead: 'Les paquets dont Ciné-Compagnon est fait, dans leurs versions, avec leurs licences et leurs auteurs. Établi d’après la nomenclature de cette version même.',
    sections: [],
  },
};
