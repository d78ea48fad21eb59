/** Moving: sports, training, walks. */
export const sport = `
35; kilometre:6.5; courir, footing, jogging, course pied; run., jog, running; пробежк, пробежать, бегать, побегать
30; kilometre:13; marche/marcher/promen/balade; walk, stroll; прогул, погулять, пройти/пройтись
60; kilometre:4; velo/sortie velo, pedal; bike ride, cycle, cycling, ride bike; велосипед покататься/проехать, велопрогулк
45; kilometre:32; nager/natation/piscine, longueurs; swim; плава, поплавать, бассеин
60; ; musculation, salle sport, seance sport, gym, entrainement, crossfit; gym, workout, work out., weights, crossfit, training session; тренировк, тренажер, спортзал, качалк
45; ; yoga, pilates, fitness; yoga, pilates, fitness; йога, йоги, йогой, пилатес, фитнес
5; each:5; etire, stretch, pompes, abdos, gainage; stretch, push ups., plank, squats; растяж, отжима, приседан, планк, размин
20; ; gymnastique, exercices; exercise; зарядк, упражнен
15; ; medit, respir; meditat, breathing; медит, дыхат
2600; ; marathon @prepare/courir/entrain, marathon; marathon; марафон
1500; ; semi marathon; half marathon; полумарафон
4500; ; triathlon, ironman; triathlon, ironman; триатлон
800; ; entrain 10/course, preparer course/trail; train race/10k, train for.; подготов забег/соревнован
400; kilometre:12; randonn; hike, hiking, trek; поход
9000; ; traverser/tour france/pays/europe pied/velo, pelerinage, compostelle; walk/cycle across, pilgrimage, camino; пешком через/пересечь, паломнич
100; others; match, foot, tennis, basket, volley, badminton; match, football, tennis, basketball, soccer, badminton; матч, футбол, теннис, волеибол, баскетбол
75; ; escalade, patin, ski, cours danse; climb, skating, ski, dance class; скалодром, каток, коньк, лыж
360; ; journee ski, ski journee; day skiing, ski day; день лыж
90; ; cheval, equitation; horse; лошад, верхов
75; ; boxe, judo, karate, padel, danse; boxing, judo, karate, padel, dancing; бокс, дзюдо, карате, танц
`;
