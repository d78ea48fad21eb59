/** Parties, shows, trips and other things that are organised. */
export const events = `
360; guest:18 others steps thing; annivers surprise/fete/enfant/organis, fete annivers/enfant; birthday party, surprise party; день рождения праздник/сын/дочк/@prepare, праздник детск, утренник, киноутренник
300; guest:12 others thing; fete, soiree, pendaison cremaillere, pot depart, vie fille/garcon, evjf, evg; party, housewarming, celebration, bachelorette; вечеринк, праздник, новосель, корпоратив, девичник, мальчишник
3000; guest:15 others risk steps thing; mariage; wedding; свадьб
1200; others risk steps thing; enterrement, obseques; funeral; похорон
1000; guest:10 others steps thing; bapteme, communion, noces; baptism, christening, anniversary party, reunion; крестины, юбилей @prepare
5000; day:1400 others risk steps thing; festival, convention; festival, convention; фестиваль
3000; day:900 guest:30 others steps skill thing; colloque, congres, salon professionnel, conference organis; conference organi, symposium, trade show; конференц @prepare, форум, съезд.
1200; guest:50 others steps thing; seminaire, retraite equipe/collegue, colonie; retreat, offsite, summer camp; выездн семинар/встреч, лагерь
1200; others steps skill thing; concert, spectacle, exposition, vernissage, piece theatre; concert, show., exhibition, vernissage, theatre play; концерт, спектакль, выставк
900; others steps risk thing; plein air projection/cinema/concert; open air, outdoor screening/cinema; открытым небом, открытом воздухе
480; film:45 others steps thing; courts metrages soiree/projection, projection organis, avant premiere; film/movie night organi/public, screening, premiere; показ, кинопоказ, премьер
150; question:4 others thing; cine club @prepare, soiree film/cine, seance @prepare; film/movie club/night @prepare, movie night; киноклуб, киновечер, вечер кино
240; question:5 others thing; quiz, blind test, soiree jeux; quiz, game night, trivia; викторин, квиз, вечер игр
900; guest:15 others steps thing; tournoi, competition; tournament, competition; турнир, соревнован провести
480; others steps thing; vente gateau/patisser; bake sale; ярмарк выпечк
360; guest:20 others thing; chasse tresor, jeu piste, escape game; treasure/scavenger hunt, escape room; квест
1200; guest:14 others steps thing; bal., remise diplomes, gala lycee; prom., graduation; выпускн, бал.
900; others steps thing; kermesse, brocante, vide grenier, fete voisins/quartier/rue; street party, fair., bazaar, block party, yard/garage sale, fete.; ярмарк, барахолк, праздник двор
1500; others risk steps thing; collecte fonds, gala, crowdfunding; fundrais, gala, charity event; сбор средств, благотворит
300; others thing; stand; stall, booth; стенд, палатк ярмарк
90; guest:5; pique nique, goutter @prepare; picnic; пикник
120; others; conference film/debat, debat; debate, panel; дискусси, дебат
300; guest:10 others steps thing; evenement; event; мероприят
600; guest:25 others risk steps; voyage/sortie/sejour scolaire/classe/groupe, classe verte/decouverte; school trip/outing, group trip/tour; экскурси класс/групп, поездк класс/групп
120; day:40 guest:12; @prepare/planifi/voyage vacances/sejour/voyage/road/itineraire; plan/organi/prepare trip/vacation/holiday/itinerary/days/honeymoon, itinerary; поездк/отпуск/путешеств @prepare/спланир, маршрут
60; ; week end/weekend @prepare/planifi, planifier; weekend plan/trip; выходн спланир/@prepare
9000; steps; tour monde; world trip, around world; кругосвет
30; ; vol./vols/avion @book/@choose, @book train; flight, @book train; авиабилет, билет самолет
45; guest:15; valise, bagage, sac @prepare; suitcase, pack., packing, luggage, bags; чемодан, собрать вещ/рюкзак/сумк
25; ; louer voiture/camionnette/velo; rent car/van/bike; арендовать машин
60; kilometre:1; conduire, aller chercher gare/aeroport, aeroport; drive to., airport; аэропорт, отвезти/встретить вокзал
15; each:10; chercher intervenant/salle/lieu, intervenant; speaker, venue find; спикер, площадк наити
45; others; salle municipale, salle @book; venue, hall; зал арендовать, аренда зал
60; others; benevole; volunteers; волонтер
90; others; presse, partenaire, sponsor; press, sponsor, partner; пресс, спонсор, партнер
60; others; loger invite, heberg; host guest, lodge; разместить гост
45; ; courses fete, achats fete; party supplies; купить праздник
120; weak; @prepare; @prepare; @prepare
240; others weak; organis; organise, organize, arrange; организ
300; others; accueillir correspondant/etudiant; host exchange/student; принять обмен
`;
