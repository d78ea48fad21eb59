/** Messages, calls, appointments, bookings and announcements. */
export const messages = `
5; each:5; @answer mail/message/sms/texto/courriel/invit/sondage/question/commentaire; @answer text/mail/email/message/invit/poll/survey/comment; @answer сообщен/письм/опрос/смс/приглаш/почт
5; ; rsvp, confirm, valid; rsvp, confirm; подтвер
5; each:4; @send photo/lien/fichier/rapport/compte/document/dossier/message/facture/adresse; @send photo/link/file/report/document/invoice/address/message/invitation; @send фото/ссылк/фаил/отчет/документ/письм/адрес, скинуть, скин
5; ; sondage, vot., voter; poll, survey fill/answer, vote; опрос, проголос, анкет
10; ; @call; @call; @call
10; ; @call maman/papa/mamie/grand/soeur/frere/ami; @call mum/mom/dad/grand/sister/brother/friend/aunt; @call мам/пап/бабуш/дед/сестр/брат/друг
20; each:12 others; @call mutuelle/assurance/banque/impots/caf./secu/operateur/service/mairie/administration/proprietaire/plombier/syndic/notaire; @call bank/insurance/support/service/landlord/tax/office/council/plumber/provider/company; @call банк/страхов/оператор/поддержк/управляющ/служб/налогов/сантехник
10; each:8; rendez vous, rdv; appointment; запис врач/прием/стриж/стомат/маникюр, записаться
20; ; @book restaurant/table/salle/terrain/resto; @book restaurant/table/room/court/hall; @book ресторан/столик/зал./площадк/кафе
30; ; @book/@choose hotel/logement/gite/airbnb/auberge; @book/@choose hotel/hostel/airbnb/accommodation, place stay; @book отель/гостиниц/жилье
12; each:9 piece:9; remerci; thank; поблагодар, спасибо, благодарн
10; each:6; carte annivers/postale/voeux/remerci @write, felicit, souhait annivers; card @write/birthday/postcard/christmas, congratulat, wish happy; открытк, поздрав
12; ; annul, resili, desabonn; cancel, unsubscribe; отмен, отпис, расторг
10; ; decal, report., reporter, reprogramm; reschedule, postpone; перенес
40; guest:2; invitation; invitation, invites; приглашен, пригласи
10; others; invit; invite; пригла, позвать
10; ; prevenir, inform, demander, dire; tell, let know, inform, ask., remind; сообщ, предупр, спрос, узна, напомн, сказать, попрос
20; ; mail/courriel/message @write; email/message @write/draft; письмо/сообщен/емеил @write
45; ; reclam, plainte., contest; complain, dispute, claim refund; жалоб, претенз
20; ; annonce, publi, poster; post ad/listing, list sale, advert; объявлен, опублик, выложить фото/видео/пост
75; others; vendre, vente; sell; прода
60; ; boite mail/reception, @sort/@clean mails; inbox, @sort emails; почтов ящик разобр, входящ
5; ; @send; @send; @send
5; each:5; @answer; @answer; @answer
12; ; @book; @book; @book
10; each:8; mail., mails., email, courriel, message, texto; email, e mail, message, text.; письмо., сообщен, емеил
5; ; calendrier invitation/accepter; calendar accept/invite; календар
5; ; groupe whatsapp/discussion, notification; group chat, mute; чат
10; ; excus; apologi, apology; извин
60; risk others; demander augmentation; ask raise/promotion; попросить повышен/прибавк
45; risk; demission; resign; увольнен заявлен/@write
5; ; dire bonjour/merci/bravo; say hello/hi/thanks/goodbye; поздоров, привет передать
25; ; annonce emploi, offre emploi; job ad/posting; вакансия @write/опублик
`;
