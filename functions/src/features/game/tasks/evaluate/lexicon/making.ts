/** Building, repairing, painting, sewing, and works of one's own. */
export const making = `
10; each:6; ampoule; bulb, lightbulb; лампочк
5; each:5; pile., piles.; batteries, battery change/replace; батареик
75; skill; @fix robinet/fuite/joint; @fix tap/faucet/leak/pipe/dripping; @fix кран/смесител/труб/протеч
75; ; joint baignoire/douche/silicone; reseal, caulk bath/shower/sink; герметик, затирк
75; skill; @fix chasse eau/toilettes; @fix toilet/flush/cistern; @fix бачок/унитаз
25; ; debouch; unclog, unblock, drain; засор, прочистить
60; each:5; @fix roue/pneu, crevaison; @fix/swap tyre/tire/wheel, flat tire, puncture; @fix резин/колес, шиномонтаж
60; skill; @fix velo/frein/derailleur; @fix bike/bicycle/brakes; @fix велосипед
120; skill; @fix lave/machine/four/frigo/ordinateur/chaudiere/telephone; @fix washing/dishwasher/oven/boiler/computer/phone; @fix стиральн/духовк/холодильник/компьютер/телефон
480; skill risk; @fix voiture/moteur/embrayage; @fix car/engine; @fix машин/двигатель
45; each:30; @install etagere/tablette; @install shelf/shelves; @install полк/полок
20; each:12 room:25; @install/accroch cadre/tableau/miroir/rideau/patere/crochet; @install picture/frame/mirror/curtain/hook; повес картин/зеркал/штор/карниз/крючок
40; each:30 risk skill; @install/@fix prise/interrupteur/lustre/lampe/applique; @install/@fix socket/switch/lamp/light; @install/@fix розетк/выключател/люстр/светильник
60; skill; @install lave/machine/four/evier/lavabo; @install washing/dishwasher/sink/oven; @install стиральн/посудомо/раковин/плит
90; each:40; @install/@build/@fix meuble/bureau/table/commode/lit./buffet; @install/assemble/@build/put furniture/desk/table/bed/dresser/drawers/crib; @install стол/кроват/комод/тумб/мебел/диван
480; each:60 piece:50; @install/@build cuisine; @install/assemble/@build kitchen; @install/@build кухню
100; each:80; @install/@build armoire/bibliotheque/dressing/kit; @install/assemble/@build wardrobe/bookcase/bookshel/cabinet/flatpack; @install шкаф/стеллаж/гардероб
25; each:18; @install chaise/tabouret; assemble chair/stool; @install стул/табурет/кресло
15; each:10; chaise/chaises/table/ecran/salle @install/disposer; chairs/tables/screen/room set/arrange; расставить/поставить стуль/экран/столы
40; ; @install/@fix serrure/poignee/sonnette; @install/@fix lock/handle/doorbell; @install/@fix замок/ручк/звонок
75; ; @fix portail/cloture/grillage; @fix gate/fence; @fix забор/калитк/ворот
60; each:40; @install/@fix porte/store/volet/moustiquaire; @install/@fix door/blind/shutter/screen; @install/@fix двер/жалюзи/сетк
260; squareMetre:16 room:200; @paint chambre/piece/salon/cuisine/plafond/couloir/mur/bureau/entree; @paint room/bedroom/wall/ceiling/kitchen/hallway/living/house; @paint комнат/стен/потол/кухн/спальн/коридор
300; metre:11 each:300; @paint cloture/barriere/palissade/portail/facade; @paint fence/gate/facade/railing; @paint забор/ограду/ворот/фасад
120; each:70 piece:45; @paint porte/volet/meuble/chaise/table/commode/fenetre; @paint door/shutter/furniture/chair/table/dresser/cabinet; @paint двер/стол/стул/мебел/окн/шкаф/рам
120; ; @paint; @paint; @paint
480; squareMetre:24; papier peint, tapiss; wallpaper; обои, обоев, фотообо
480; squareMetre:20 skill; parquet/stratifie/lino/moquette/sol. @install/refaire/poser; lay/install floor/laminate/parquet/carpet, new floor; ламинат, паркет, линолеум, пол. полож/настел/постел
900; squareMetre:60 skill; carrel, faience; tile, tiling; плитк, кафел
240; squareMetre:20; enduit, platre, poncer, papier decoller; plaster, sand floor, sanding; штукатур, шпаклев, шпатлев
600; skill; isol, placo, cloison; insulat, drywall, partition wall; утепл, гипсокартон, перегородк
3800; risk skill steps; refaire/renov/retap salle bain, salle bains refaire; renovate/redo/remodel bathroom, bathroom renovation; ремонт ванн, отремонт ванн
2400; skill steps; refaire/renov/retap/chang cuisine; renovate/redo/remodel kitchen, kitchen renovation; ремонт кухн
1500; skill steps; refaire/renov/retap chambre/piece/salon/bureau; renovate/redo room/bedroom; ремонт комнат/спальн/детск
6000; skill steps risk; refaire/renov/retap appart/studio/grange/bateau; renovate/redo/restore flat/apartment/barn/boat; ремонт квартир/однушк
12000; skill steps risk others; refaire/renov/retap maison/ferme; renovate/restore/redo house/farmhouse/cottage; ремонт дом/дач, восстановить дом
2400; skill risk; toiture, toit refaire/chang; roof replace/redo, new roof; крыш перекрыть/ремонт/@fix
2400; skill risk; electricite refaire, plomberie refaire; rewire, plumbing redo; проводк замен/@fix, сантехник замен
480; skill; electricite, plomberie; electrics, wiring, plumbing; электрик, проводк, сантехник
720; skill; abri/cabane/cabanon/chalet/poulailler @build/@make/@install; shed/cabin/treehouse/playhouse/coop @build; сараи/беседк/шалаш/домик/курятник @build/@make
30000; skill risk steps others; @build/@make maison; @build house/home; @build дом./дачу
9000; skill risk steps; @build sauna/garage/piscine/extension/dependance; @build sauna/garage/pool/extension; @build баню/гараж/бассеин/пристроик
1800; squareMetre:80 skill; @build/@make terrasse/pergola/escalier/veranda; @build deck/pergola/patio/staircase/porch; @build террас/веранд/перголу/лестниц
900; metre:70 skill; @build/@install/@make cloture/portail/muret/serre/allee; @build/@install fence/wall/greenhouse/path; @build/@install/поставить забор/теплиц/дорожк
300; skill; @build/@make niche/banc/table/etagere/meuble/coffre/balancoire; @build bench/table/kennel/shelves/furniture/swing/bookcase; смастер/@make/@build скамеик/конур/стол/полк/качел
120; ; nichoir, mangeoire, cerf volant, maquette; birdhouse, bird feeder, kite; скворечник, кормушк
480; skill; restaur meuble/voiture/velo, retaper velo/meuble; restore/refinish furniture/chair/bike/table; отреставр/реставр
6000; skill steps; @restore voiture/moto/combi/van./auto, amenager van; @restore/convert car/van/motorcycle/camper/mustang/beetle; @restore машин/мотоцикл/автомоб
25; ; recoud/coudre bouton/ourlet, bouton; sew button, button; пуговиц, пришить
30; ; ourlet, fermeture eclair, raccommod, repriser; hem, zipper, darn, patch; подшить, молни, заштопать, зашить
40; each:30; coudre coussin/taie/serviette/sac; sew pillowcase/cushion/napkin/bag; сшить/шить наволоч/подушк/салфет/мешоч
150; piece:150 each:100; coudre/@make rideau; sew/@make curtain; сшить/шить штор/занавес
2400; skill; coudre/@make robe mariee; sew/@make wedding dress; сшить свадебн
360; skill; coudre/@make robe/costume/deguisement/jupe/sac; sew/@make dress/costume/skirt/bag/quilt; сшить
1800; skill; tricot/crochet pull/couverture/gilet/plaid; knit/crochet sweater/jumper/blanket/cardigan; связать/вязать свитер/плед/кофт/кардиган/одеял
600; skill; tricot, crochet echarpe/bonnet/doudou, broder; knit, crochet, embroider; связать, вязать, вышить, вышив
30; each:22; dessin/@paint carte; draw/@paint card; нарис/рисо открыт
180; ; dessin, croquis, aquarelle; draw, sketch, watercolor; нарис, рисун, акварел
600; skill; toile peindre/@paint, portrait huile/@paint, @paint tableau; oil painting, @paint portrait/canvas/picture; картин написать/маслом/нарис, портрет
1200; skill; fresque, sculpt, mur decorer; mural, sculpture; фреск, скульптур, роспис/распис стен
120; photo:0.3 page:4; album, livre photo, scrapbook; photo book, album, scrapbook; фотокниг, альбом
45; photo:0.25; @sort photos, photos; @sort photos/pictures, photos; @sort фото, фотографи
300; minute:25 skill; @make/mont/tourner video/clip/montage, montage; video @make/edit/cut, edit video, film clip; видео @make/смонтир/снять, смонтир, ролик
2400; skill others steps; court metrage @make/tourner/realis; short film @make/shoot; короткометраж @make/снять
9000; day:480 skill others steps; documentaire @make/tourner/realis, long metrage; documentary @make/shoot, feature film, feature @make; документальн @make/снять/фильм, полнометраж
480; day:480; tournage; shooting, shoot.; съемк
240; skill; podcast, podcast episode, emission radio; podcast, podcast episode; подкаст, подкаст выпуск
300; skill; enregistr chanson/morceau/album; record song/music/track; записать песн/трек
60; ; decor; decorat; украс, оформить зал/комнат
30; ; carte @make, bougie, collier, bracelet @make; card @make, candle, bracelet @make; открытк @make, свеч @make, браслет
600; ; maquette/lego @build; model/lego kit/@build; модель собра/склеить
300; minute:25 skill thing; video, clip; video, clip; видео, видеоролик
4000; ; @restore jardin/parc; @restore garden/park; @restore сад/парк
480; skill; @restore; @restore; @restore
30; ; @fix; @fix; почин, @fix
45; weak; @install; install, assemble, mount; установ, смонтир, повес
240; ; @build; @build; @build
120; ; bricol, renov, ponc; diy, renovate; ремонт
6000; skill others steps; mettre scene, mise scene; direct play/musical; поставить спектакл/пьес
12000; skill; @write/@make symphonie/opera/album; compos/@make symphony/opera/album; @write симфони/опер, альбом @write
6000; skill steps; @build/@make bateau/voilier/barque/canoe; @build/@make boat/sailboat/canoe; @build/@make лодк/яхт/катер
240; each:220 piece:220 skill; @install/@fix fenetre/baie; @install/@fix windows/window; @install/@fix окна/окно/окон
360; room:150; blanchir/chauler; whitewash; побел
1800; ; creuser cave/puits/bassin/tranchee; dig cellar/well/pond/trench; выры/выкопать погреб/колод/пруд/траншею
5; ; chang serviette/torchon; change towels; сменить/поменять полотенц
40; ; polir, lustrer; polish; полиров, отполир
20; each:6; aiguis; sharpen; заточ, наточ
10; ; huiler, graisser; oil hinge/chain/door; смаз
360; skill; retapiss fauteuil/chaise; reupholster; перетянуть/обить
75; skill; ecran telephone @fix; phone screen @fix; экран телефон @fix
15; ; recoll; glue; склеить, приклеить
150; ; poterie, ceramique; pottery, ceramic; гончар, керамик
60; ; citrouille; pumpkin carve; тыкв вырез
10; each:8; emball cadeau, paquet cadeau, emball cadeaux noel; wrap present/gift, wrap christmas presents; упаков/заверн подар, упаков/заверн рождеств/новый/всем подар
60; each:6; carte voeux/noel; christmas cards; новогодн открытк
480; skill; arduino/robot/drone @make/@build; arduino/robot/drone @make/@build; ардуино/робот/дрон @build/@make
150; ; installer aquarium/terrarium; set aquarium/terrarium; запустить аквариум
240; minute:40 skill; bande annonce, teaser, generique; trailer, teaser; трейлер, тизер
480; ; demont/evacu/abatt veranda/cloison/mur/cuisine/abri; demolish/dismantle wall/kitchen/shed/deck; снести/демонтир/разобрать стен/сара/веранд/кухн
480; squareMetre:40 metre:35 skill; dalle, pave., allee @install; lay path/slabs/paving, slabs; дорожк @install/улож, тротуарн плитк
`;
