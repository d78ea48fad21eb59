/** Writing, reading, translating and preparing talks. */
export const writing = `
40; page:40 word:0.1 guest:5; lettre @write/motivation; letter; письмо @write, мотивационн письм, характеристик, рекомендац
12; each:8; lettre/carte @send; letter @send; письмо @send
120; page:60 word:0.11 each:60; article, tribune, @write billet; article, blog post, column, op ed; @write стать, стать, блог, заметк
60; page:1.9 each:40; manuscrit/nouvelle/roman @read; manuscript/stories @read; рукопис/рассказ @read
30; each:20; article @read; article/blog @read; стать прочит
130; page:50 piece:35 word:0.11; newsletter, gazette, bulletin; newsletter, bulletin; рассылк, газет, бюллетен
150; page:60; rapport, bilan activite; report; отчет, доклад
60; page:35; fiche lecture, resume livre; book report; читательск дневник
60; page:30; compte rendu, proces verbal, synthese; minutes meeting/write, meeting notes, summary; протокол, конспект, краткое содержание
75; ; cv., curriculum; cv., resume; резюме
240; page:45; dossier presse; press kit; прессрелиз, пресс релиз
60; page:40; lettre motivation; cover letter; сопроводительн
60; page:30 minute:12; discours, toast, eloge; speech, toast, eulogy; речь, тост, поздравл @write
300; slide:18 minute:12; presentation, diaporama, diapo, expose, conference @prepare/@write, powerpoint; presentation, slides, slide deck, deck., talk @prepare/@write/give; презентац, доклад подгот/выступ, слайд, выступлен
20; ; presenter, presentation film; introduce, introduction film; представить фильм
20; row:1.2 page:40; texte/presentation/resume/legende @write, @write ligne; blurb/caption/bio/paragraph/description @write; текст/аннотац/описан/анонс @write
60; each:40; affiche, flyer, prospectus, tract, depliant, brochure; poster, flyer, leaflet, brochure; афиш, плакат, листовк, буклет
45; ; affiche/flyer distribu/coll/accroch/@choose; hang/hand poster/flyer, @choose poster; развес/расклеит/раздать/@choose афиш/листовк/плакат/объявл
240; page:50 word:0.12; dissertation, essai; essay, term paper; сочинен, эссе, реферат
1500; page:45 skill; memoire/rapport stage, fin etude/formation; dissertation, bachelor/master thesis, capstone; курсов, диплом
60000; page:130; these., doctora; phd, doctoral, thesis; диссертац, кандидатскую, докторскую
20000; page:60 word:0.12; roman @write, @write livre/memoires/autobiograph/trilogie; novel @write, @write book/memoir/trilogy/saga; роман @write, @write книг/мемуар/повесть
480; page:60 word:0.15; nouvelle @write, conte., @write histoire; short story, @write story; рассказ @write, сказк @write
1800; page:50; scenario film/long/metrage, @write piece; screenplay, script film/feature, @write play; сценарии фильм, @write пьес
90; page:45 minute:20; scenario, sketch @write; script; сценари
50; ; poeme/poesie @write; poem @write; стих @write/сочин
240; ; chanson @write/composer; song @write/composing; песн @write/сочин
40; page:60 word:0.1; critique/avis @write, critique; review film/movie/book/restaurant, @write review; рецензи, отзыв
15; ; journal intime, @write journal; diary, journal @write; дневник
60; page:55 word:0.2 minute:15 skill; tradu; translat; перевести/переве/перевод текст/страниц/стать/инструкц/книг/субтитр/английск/русск/французск
300; minute:14 skill; sous titr; subtitl, caption video/film; субтитр
60; minute:5 page:15; transcri, retranscri; transcri; расшифров, транскриб
30; page:5; reli/corrig/@read texte/rapport/memoire/article/manuscrit, relecture; proofread, edit text/essay/chapter/report, review draft/chapter/essay; вычита/отредактир, проверить текст
240; page:40; documentation @write, notice @write, manuel @write, guide @write; documentation, manual @write, guide @write, handbook; документац, инструкц @write, руковод @write
25; question:4; question @prepare/@write/list, quiz @write, questionnaire @write; questions @write/@prepare/@make/list, questions for., discussion; вопрос @write/придум/состав/@prepare
25; film:3 each:3; liste, lister; list @make/@write, list of.; список, перечень
45; film:10; programme @write/@make, planning; programme/schedule @make/@write, timetable; программк, расписан, график сост
40; page:1.8; chapitre @read; chapter; глав/главу @read
480; page:1.9; livre @read/finir, roman @read; book @read, read/finish novel/book; книг @read, роман @read
1500; page:1.9; @read guerre paix, @read proust/integrale, pave. @read; @read war peace, @read ulysses/moby/trilogy/complete; @read война/воину мир, @read собрание/трилог
45; page:2; @read; read., reading; прочит, чита
45; page:45 word:0.1; @write; @write; @write
45; ; necrolog, petition; obituary, petition; некролог, петици
30; ; biograph @write, idees noter; bio. @write, ideas jot/note/write; биографи @write, идеи записать/наброс
90; page:40; synopsis; synopsis, outline; синопсис
1500; page:45; livre recettes; cookbook; книг рецептов
900; page:40; rapport stage; internship report; отчет практик
18000; page:45; @write/adapter roman/serie/saison; adapt novel/book, @write series/season; сериал @write, адаптир
`;
