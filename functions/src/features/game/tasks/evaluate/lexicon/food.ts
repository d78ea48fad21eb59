/** Cooking, baking, meals and preserves. */
export const food = `
5; ; @cook the./cafe/tisane/infusion; @cook tea/coffee/kettle; @cook чаи/кофе
12; ; @cook sandwich/tartine/smoothie/oeuf, petit dejeuner; @cook sandwich/breakfast/toast/egg/smoothie; @cook завтрак/бутерброд/яичниц/каш
20; guest:3; @cook salade/riz/puree; @cook salad/rice; @cook салат/рис
30; guest:5; @cook pates/spaghetti/omelette; @cook pasta/spaghetti/noodle/omelet; @cook макарон/паст/омлет/картошк
40; guest:4; @cook soupe/potage/veloute/quiche/gratin/poulet/curry/ratatouille; @cook soup/curry/chicken/quiche/casserole/roast; @cook суп/борщ/щи./плов/куриц/котлет/рагу/солянк
60; guest:6; @cook lasagne/couscous/paella/tajine/chili/potee/choucroute; @cook lasagn/paella/stew/chili/chilli/biryani; @cook лазань/холодец/жарко/голубц/шашлык
60; guest:6 thing; chili/paella/couscous/raclette; chili/chilli/paella/stew/curry; плов/шашлык/борщ
50; guest:12 thing; repas, dejeuner/diner/souper @cook, @cook invite/personne; dinner/lunch/supper/meal @cook, @cook people/guest; обед/ужин, @cook гост/человек
240; guest:14 steps; repas/diner/reveillon noel/fete/nouvel/famille/annivers; christmas/thanksgiving/holiday/festive/easter dinner/meal/lunch, feast; новогодн/праздничн/юбилеи стол/ужин/обед
240; guest:8; buffet, traiteur, banquet; buffet, banquet, catering; фуршет, банкет, шведск
150; guest:6 others; barbecue, grillade; barbecue, bbq, cookout; барбекю
120; ; cuisin/repas/plat semaine/avance, batch; meal prep, cook/meal/lunch week/ahead; готов/еду/обед/блюд неделю/впрок
60; ; gateau, tarte, cake, brownie, cookie, biscuit, madeleine, muffin; cake, pie., brownie, cookie, biscuit, muffin; пирог/пирож, кекс, печенье, шарлотк
90; each:1; cupcake/macaron/choux/eclair, gateau etage/annivers/couche; cupcake/macaron/gingerbread/eclair, birthday/layer/wedding cake; торт, пряник/эклер/капкеик
40; ; pain @cook, brioche; bread @cook/bake/sourdough, bake; хлеб @cook, выпеч
35; ; crepe, gaufre, pancake; pancake, waffle; блин/олад/сырник
45; guest:5; pizza; pizza; пицц
90; each:1; ravioli/sushi/nem/gnocchi/samoussa; dumpling/ravioli/sushi, spring roll; пельмен/вареник/суш/манты
120; each:6; confiture/bocal/bocaux/conserve/gelee/sirop; jam/preserve/pickle/chutney/canning; варенье/закрут/солень/консервир/засол/компот/заготов/закатать
10; ; rechauff, servir; warm/reheat/heat, serve; разогре/подогре
10; ; mettre/dress table/couvert; set/lay table; накрыть стол
10; ; decongel, marin, mariner, sortir viande/congelateur; defrost chicken/meat, marinate, thaw; замарин, размороз мяс/куриц
15; ; recette, menu; recipe, menu; рецепт, меню
20; ; apero/gouter/cocktail @cook; snacks/cocktail/drinks @cook; закуск/угощен/коктеил
75; guest:4; apero/gouter/brunch; brunch/picnic; бранч/пикник
35; weak; @cook; @cook; @cook
5; ; bouilloire; kettle; чаиник
10; ; boite repas, lunch box; lunch box, packed lunch; ланч, обед собой
20; ; eplucher, couper legumes; peel, chop vegetables; почист/нареза овощ/картош
240; guest:8; cater; cater.; кейтеринг
`;
