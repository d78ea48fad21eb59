export const picture = {
  title: 'C’est quel film ?',
  lead: 'Montre-nous une image d’un film, ou un extrait : une capture, une photo de l’écran, une scène de bande-annonce.',
  choose: 'Choisir une image ou un extrait',
  another: 'Une autre image, un autre extrait',
  take: 'Prendre une photo',
  kinds:
    'JPEG, PNG, WebP, AVIF, ou une vidéo que ton navigateur sait lire. Tu peux aussi la déposer ou la coller ici.',
  forgotten:
    'On envoie une petite copie, on la regarde et on l’oublie. Un extrait reste chez toi : seules des images de ses scènes partent, vingt au plus.',
  yours: 'Ton image',
  yourClip: 'Ton extrait',
  reading: 'On ouvre l’image…',
  readingClip: 'On cherche les scènes de l’extrait…',
  asking: 'On la compare aux images de tous les films…',
  unreadable:
    'Ton navigateur n’arrive pas à l’ouvrir. Essaie un JPEG, PNG, WebP ou AVIF, ou une vidéo MP4 ou WebM.',
  empty: 'Cet extrait ne montre rien qu’on puisse comparer : il est noir, ou d’une seule couleur.',
  sure: 'C’est ce film',
  unsure: 'On n’est pas sûrs',
  unsureHint: 'Rien ne ressemble assez. C’est peut-être l’un de ceux-ci, ou un autre film.',
  unknown: 'On ne la reconnaît pas',
  unknownHint:
    'On l’a comparée à {stills, plural, one {# image} other {# images}} de {movies, plural, one {# film} other {# films}}. Essaie une autre scène, ou une photo prise bien en face, sans reflets.',
  nothingKnown: 'On ne connaît encore aucune image',
  nothingKnownHint: 'On aura bientôt appris à quoi ressemblent les films. Réessaie plus tard.',
  compared:
    'Comparée à {stills, plural, one {# image} other {# images}} de {movies, plural, one {# film} other {# films}}.',
  same: 'Presque identique à l’une de ses images',
  alike: 'Ressemble beaucoup à l’une de ses images',
  bitAlike: 'Ressemble un peu à l’une de ses images',
  mirrored: 'inversée',
  cropped: 'une partie seulement',
  scenes: 'dans {count, number} {all, plural, one {scène sur #} other {scènes sur #}}',
  still: 'L’image à laquelle elle ressemble',
  similar: 'Ça ressemble à…',
  similarHint:
    'Ce n’est pas la même image, mais ces films en ont qui lui ressemblent : le lieu, la lumière ou les personnages.',
  verySimilar: 'Très ressemblant',
  bitSimilar: 'Ressemblant',
  similarStill: 'L’image qui lui ressemble',
};
