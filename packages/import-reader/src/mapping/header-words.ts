/** The words by which a column's header tells what the column holds, in several languages. */
import { foldHeader } from './fold-header.ts';
import type { Role } from './roles.ts';

/** Roles of which a table may have several columns. */
export const repeatable: ReadonlySet<Role> = new Set([
  ...(['title', 'originalTitle', 'ids', 'series', 'episode', 'directors', 'ignored'] as const),
]);

/** Headers by role, the surest first: English, French, Russian, Italian, German and Spanish. */
const words: readonly (readonly [Role, string])[] = [
  ['title', 'title name titlename movietitle filmtitle filmname moviename movie film primarytitle'],
  [
    'title',
    'titre titredufilm nom filmtitel titel oeuvre titolo titolodelfilm nome titulo titulodelapelicula pelicula',
  ],
  ['title', 'nomdufilm nomfilm titrefilm lefilm nameofthefilm nameofthemovie titleofthefilm titleofthemovie'],
  ['title', 'наименование наименованиефильма имяфильма кино названиекино названиефильмов'],
  ['title', 'название названиефильма русскоязычноеназвание русскоеназвание фильм namerus nameru titleru'],
  [
    'title',
    'films movies titrefrancais titrevf filmvu deutschertitel namedesfilms titolofilm titoloitaliano',
  ],
  ['title', 'фильмы рус.название названиерус названиенарусском'],
  ['originalTitle', 'originaltitle originalname nameoriginal nameeng nameen titleen titreoriginal titreenvo'],
  ['originalTitle', 'originaltitel titolooriginale titulooriginal оригинальноеназвание englishtitle'],
  ['originalTitle', 'original titrevo vo оригинал ориг.название английскоеназвание англ.название'],
  ['originalTitle', 'названиеангл названиенаанглийском'],
  ['year', 'year releaseyear productionyear releasedyear movieyear filmyear annee anneedesortie annuel'],
  ['year', 'год годвыпуска anno annodiuscita jahr erscheinungsjahr produktionsjahr ano anodeestreno ar an'],
  ['year', 'yearofrelease yearreleased yr anneedeproduction годсоздания годпроизводства'],
  ['releaseDate', 'releasedate releasedatemonthdayyear released premieredate originallyavailableat'],
  ['releaseDate', 'release sortie sortieensalles премьера релиз выход выходвпрокат годвыхода годпремьеры'],
  [
    'releaseDate',
    'datedesortie мироваяпремьера датавыхода datadiuscita veroffentlichungsdatum fechadeestreno',
  ],
  ['directors', 'directors director directedby realisateur realisateurs realisation realisateurtrice'],
  [
    'directors',
    'режиссер режиссеры режисер regista registi regia regie regisseur directores direccion diretor',
  ],
  ['directors', 'director.tag directors.name director.name real realisepar miseenscene реж постановщик'],
  ['type', 'titletype type mediatype kind contenttype category typedetitre typetitre typedutitre'],
  ['type', 'supplementalvideotype'],
  [
    'type',
    'тип типпроизведения типназвания tipo tipotitolo tipoditolo tipodititolo tipodetitulo titeltyp titelart',
  ],
  ['imdbId', 'imdbid const tconst imdb imdburl imdblink imdbuid identifiantimdb'],
  ['tmdbId', 'tmdbid tmdb tmdburl themoviedb themoviedbid moviedbid'],
  ['ids', 'guid.id guids guid providerids url link uri externalids'],
  ['idInSource', 'mediaid'],
  ['idSource', 'source'],
  ['series', 'show.title show.ids.tmdb show.ids.trakt seriesname seriestitle showtitle show'],
  ['series', 'seasonnumber season.number season seasonname grandparenttitle tvshow'],
  ['episode', 'episodenumber episode.number episode.title episode episodename parentindex'],
  [
    'rating',
    'rating100 myrating100 rating10 myrating10 myrating yourrating yourated yourscore myscore userrating',
  ],
  [
    'rating',
    'youvoted myvote yourvote rating5 rating score stars starvalue vote grade betyg userscore userdata.rating',
  ],
  [
    'rating',
    'мояоценка вашаоценка оценка балл pts votrenote manote notesur10 notesur5 notesur100 iltuovoto voto',
  ],
  ['rating', 'tuavalutazione valutazione deinebewertung meinebewertung ihrebewertung bewertung wertung'],
  [
    'rating',
    'tucalificacion micalificacion calificacion tupuntuacion puntuacion tuvaloracion valoracion nota',
  ],
  ['rating', 'etoiles звезды stelle sterne estrellas mark starrating sternebewertung'],
  ['rating', 'punkte punktzahl punti puntos баллы мойрейтинг рейтингмой avaliacao'],
  [
    'ratedAt',
    'ratedat daterated ratingdate ratedon votedate reviewdate lastratedat датаивремя датаоценки eventutcts rateddate',
  ],
  ['ratedAt', 'datedenotation datedelanote bewertetam datadelvoto datavoto fechadecalificacion fechadevoto'],
  [
    'ratedAt',
    'dateofrating notele bewertungsdatum datadivalutazione fechadevaloracion датавыставленияоценки',
  ],
  [
    'watchedAt',
    'watchedat watcheddate datewatched watchdate watchedon dateseen seenat seenon viewdate viewedat',
  ],
  [
    'watchedAt',
    'lastwatchedat lastvieweddate lastviewedat lastplayeddate lastplayed completedat finishedat enddate lastwatched lastseen',
  ],
  [
    'watchedAt',
    'datevue vule datedevisionnage датапросмотра gesehenam sehdatum datadivisione datavisione vistoil',
  ],
  ['watchedAt', 'fechavista fechadevisionado fechadevisualizacion vistoel vistaen vistoen vistail starttime'],
  [
    'watchedAt',
    'lastviewed viewingdate dateviewed whenwatched zuletztgesehen wanngesehen angesehenam geschautam',
  ],
  [
    'watchedAt',
    'vuele datevu datedevision datevisionnage derniervisionnage dernierefoisvu датапоследнегопросмотра',
  ],
  ['watchedAt', 'когдасмотрел когдасмотрела когдапосмотрел когдапосмотрела'],
  [
    'addedAt',
    'listedat addedat dateadded createdat datecreated createddate created added collectedat likedat',
  ],
  [
    'addedAt',
    'addedon createdon ajoutele datedajout dateajout датадобавления добавлено hinzugefugtam aggiuntoil datadiaggiunta fechadeadicion utctitleadddate',
  ],
  ['date', 'date дата datum data fecha when quand wann quando cuando когда timestamp day datetime'],
  [
    'plays',
    'plays playcount viewcount watchcount timeswatched views nombredevisionnages количествопросмотров',
  ],
  ['repeats', 'repeats rewatches rewatchcount'],
  [
    'seen',
    'played watched seen viewed haswatched iswatched vu vue просмотрено просмотрен gesehen visto vista angesehen',
  ],
  ['seen', 'geschaut смотрел смотрела посмотрел посмотрела'],
  ['rewatch', 'rewatch rewatched isrewatch revu revisionnage пересмотр rivisto wiedergesehen'],
  [
    'liked',
    'liked like isfavorite isfavourite favorite favourite favori favoris loved aime избранное любимый',
  ],
  ['status', 'status watchstatus statut статус stato estado'],
  ['tags', 'tags tag labels etiquettes motscles теги метки schlagworte schlagworter etiquetas etichette'],
  [
    'note',
    'review comment.comment comment comments notes note reviewtext quote description mynotes critique',
  ],
  [
    'note',
    'commentaire commentaires avis мойкомментарий комментарий рецензия заметки заметка recensione commento',
  ],
  ['note', 'remarque remarques remark remarks примечание примечания комментарии отзыв пометки впечатления'],
  ['note', 'minireview memo'],
  ['note', 'impression impressions thoughts opinion opinions ressenti critiques мнение впечатление мысли'],
  ['note', 'bemerkung bemerkungen anmerkung anmerkungen osservazioni observaciones замечания'],
  ['note', 'kommentar notizen notiz meinung rezension resena comentario comentarios notas commenti'],
  ['list', 'list listname liste lists список папка elenco lista'],
  ['position', 'position rank # num no № rang порядок позиция номер posizione posicion platz listorder'],
  [
    'medium',
    'medium metadata.mediatype discformat disc mediaformat format support носитель supporto medientrager',
  ],
  ['medium', 'formato container mediasources.container media.container'],
];

/** What other people think, or counts of theirs. */
const ofOthers =
  'imdbrating averagerating voteaverage votecount numvotes num.votes communityrating criticrating audiencerating ' +
  'рейтингкинопоиска числооценок рейтингimdb числооценокimdb рейтингмраа tmdbrating metascore contentrating ' +
  'noteimdb notemoyenne imdbbewertung valutazioneimdb calificacionimdb calificaciondeimdb tier summary';

/** Headers that tell who a user is, or where their files are. */
const personal =
  'email emailaddress mail courriel adresseemail почта phone telephone телефон username user login givenname ' +
  'profilename ' +
  'familyname firstname lastname prenom ip ipaddress password token accesstoken apikey address location account ' +
  'accountid userid path mediasources.path media.part.file file filename filepath website bio pronoun';

export type HeaderRole = { role: Role; rank: number };

/** A header's role and how early its word stands in its role's list. */
export const headerRoles: ReadonlyMap<string, HeaderRole> = new Map(
  [...words, ['ignored', ofOthers] as const].flatMap(([role, list], row) =>
    list.split(' ').map((word, at) => [foldHeader(word), { role, rank: row * 100 + at }] as const),
  ),
);

export const personalHeaders: ReadonlySet<string> = new Set(personal.split(' ').map(foldHeader));
