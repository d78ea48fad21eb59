/** A home and its garden: cleaning, laundry, plants, moving. */
export const home = `
25; room:8; aspirateur, aspirer; vacuum, hoover; пылесос, пропылесос
40; ; @clean cuisine; @clean kitchen; @clean кухн
30; ; @clean salle bain/eau, @clean douche/toilette/wc./baignoire; @clean bathroom/toilet/shower/bath; @clean ванн/душ/туалет/унитаз/сануз
40; ; @clean four.; @clean oven/cooker/stove; @clean духовк/плит.
40; ; @clean frigo/refriger/congel, degivr; @clean fridge/freezer/refrigerator, defrost; @clean холодильн/морозил, размороз
20; each:20; @clean fenetre/vitre/carreau; @clean window; @clean окна/окно/окон/стекл
25; room:10; @clean sol./sols./parquet, serpilliere; @clean floor, mop floor; @clean пол./полы.
40; each:15; @clean placard/tiroir/etager; @clean cupboard/drawer/cabinet/shel; @clean ящик/полк/шкафчик
60; room:25; @clean appart/maison/logement/studio, menage; @clean flat/apartment/house/home, housework/chores; @clean квартир/дом./дома./однушк/двушк, уборк
150; room:45; grand menage, menage printemps/fond; deep clean, spring clean; генеральн убор/убра
75; ; grand menage cuisine/salle/four; deep clean kitchen/bathroom/oven/fridge; генеральн убор кухн/ванн
10; ; vaisselle; dishes, washing up., wash up.; посуд
6; ; essuy/@clean miroir/glace; @clean mirror; @clean зеркал
6; ; essuy/passer table/plan/comptoir/eponge; wipe counter/table/surface; протер стол/плит
8; ; lave vaisselle; dishwasher; посудомо
8; ; poubelle, ordure, @sort verre, descendre/sortir/jeter verre/bac/carton/bouteille; bins/bin., trash/garbage/rubbish, take/put recycling; мусор, вынес/выкин
5; ; faire/refaire lit./lits.; make/made bed, bed made; застел/заправ кроват/постел
15; each:10; draps/drap., linge lit; sheets, bedding/bedclothes/bed linen; постельн, простын
8; ; lancer/vider machine/lave/seche; start/empty washing/dryer/dishwasher; запустить/включить стирал/посудомо
480; ; @clean apres travaux/demenag; @clean after renovation/builders; @clean после ремонта
18; each:15; lessive, machine linge, @clean linge/vetement; laundry, @clean clothes, load washing; стирк, постир, @clean вещи/одежд
10; each:10; etend/pend/plier/depend linge/lessive; hang/fold/dry laundry/washing/clothes; развес/разлож/сложи бель/вещи
30; each:6; repass; iron./ironing/irons; погла, выглад, гладить, глажк, утюж
8; ; arros plant/fleur/jardin/potager; water plant/flower/garden/tomato, watering; полить/полив/поливать
40; ; @clean chambre/salon/bureau/piece/entree/coin; @clean room/bedroom/desk/office/study/hallway, room/desk organi; @clean комнат/стол./спальн/прихож/кабинет
75; each:60; @sort penderie/armoire/placard/dressing/garde/vetements; @sort wardrobe/closet/clothes; @sort шкаф/гардероб/одежд/вещи
300; ; vid cave/grenier; empty/clear attic/cellar/basement; разобрать/освобод чердак/подвал
180; ; @sort garage/cave/grenier/debarras/hangar; @sort/@clean garage/attic/basement/cellar/loft/shed; @sort/@clean гараж/чердак/подвал/кладов/сара/балкон
60; each:60; dechett, encombrants; dump/tip., bulky/junk; свалк, утилиз
1800; others risk steps; demenag; move./moving house/flat/apartment/city/new, moving out, moving day, relocat; переезд/переех
90; ; @make carton, emball; pack boxes/up/kitchen; упаков коробк/вещи
45; squareMetre:0.2; tond, pelouse @clean; mow, lawn; газон, коси/покос/скос
120; ; jardin @clean/entret/remettre/desherb, jardinage; garden/yard tidy/@clean/work, gardening; сад./саду/участ/огород @clean, садов
90; ; rosier, massif, plate bande; roses, rosebush, flower beds; роз., розы, клумб
50; ; desherb, mauvaises herbes; weed/weeds/weeding; пропол, сорняк
100; metre:5; @sort/taill/coup haie/arbuste/rosier, elag; trim/prune/cut hedge/bush/rose/tree; подстри/обреза/стри изгород/куст/деревь
40; each:0.5; plant/sem/repiqu bulbe/fleur/graine/tomate/salade/semis; plant/sow/pot bulb/flower/seed/tomato/herb; посади/посад/посея/рассад/пересад
60; each:40; plant arbre/fruitier/pommier; plant tree; посад дерев/яблон/саженец
15; each:12; rempot; repot; пересад цвет/горш
50; ; @clean/ramass/ratiss feuilles; rake/sweep leaves; сгре/листья
40; metre:1.5; neige, denei; snow shovel/clear, shovel; снег
240; ; potager, becher; vegetable patch/garden/bed, dig garden/bed; огород/грядк/вскопа
480; ; pommes terre recolt/arrach; dig/harvest potatoes; картошк/картофель копа/выкопа/посад
300; each:60; bois couper/fendre/rentrer/empil; firewood, chop/split/stack wood; дрова/дров
80; ; gouttiere, @clean terrasse/piscine/toit, karcher; gutter, @clean patio/pool/roof; водосток, @clean бассеин/террас/крыш
40; ; @clean voiture/auto/camionnette/moto; @clean car/van/motorbike; @clean машин/авто
20; each:7; @clean/cirer velo/chaussure; @clean/polish bike/bicycle/shoe; @clean велосипед/обув/ботин
10; ; balay, poussiere; sweep, dust; подмет/подмест, пыль
40; ; shampoo/@clean tapis/canape/moquette/matelas; @clean carpet/sofa/couch/rug/mattress; @clean ков/диван/матрас
5; ; aer/fermer/ouvrir volet/fenetre; air/close/open window/room; проветр
5; ; allum/etein/brancher/debrancher/recharg; charge/turn/switch/unplug/plug battery/phone/light/camera/off/on; заряд, включ, выключ
5; ; reveil mettre/regler; alarm set/clock; будильник
10; each:8; housse couette; duvet cover; пододеяльник
30; ; @clean hotte/aeration/ventilo; @clean extractor/vent/fan/blinds; @clean вытяжк/жалюзи
15; each:10; detartr; descal; накип
40; each:15 room:25; @clean rideau/coussin/couverture; @clean curtain/cushion/blanket; постирать/@clean штор/занавес/покрывал
20; ; @clean jouet, @sort jouet; toys; игрушк
10; ; ranger/defaire courses/valise; put groceries away, unpack; разобрать чемодан/покупк/сумк
60; ; sapin noel; christmas tree; елку наряд/поставить
20; each:8; purger radiateur; bleed radiator; радиатор/батаре прокач
15; ; compost, vider cendre; compost; компост
8; ; rouleau papier; toilet roll/paper; рулон бумаг
`;
