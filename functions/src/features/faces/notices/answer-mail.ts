import type { NoticeDecision } from '@cine/contract/operations/faces/notices';
import type { Locale } from '@cine/contract/primitives';
import { shortMail } from '#core/mail/index.ts';
import type { Notice } from './notice.ts';

type Text = 'subject' | NoticeDecision | 'open' | 'note';

const words: Record<Locale, Record<Text, string>> = {
  fr: {
    subject: 'Réponse à ton signalement',
    removed: 'Tu nous as signalé un contenu illégal sur Ciné-Compagnon. Nous l’avons retiré.',
    kept: 'Tu nous as signalé un contenu illégal sur Ciné-Compagnon. Nous l’avons examiné, et il reste en ligne.',
    elsewhere: 'Tu nous as signalé un contenu illégal sur Ciné-Compagnon. Nous ne l’y avons pas trouvé.',
    open: 'Voir la réponse',
    note: 'Si tu n’es pas d’accord, réponds-nous à l’adresse de la page de contact ; tu peux aussi saisir un organe de règlement extrajudiciaire ou un tribunal.',
  },
  en: {
    subject: 'The answer to your report',
    removed: 'You reported illegal content on Ciné-Compagnon to us. We have taken it down.',
    kept: 'You reported illegal content on Ciné-Compagnon to us. We have looked at it, and it stays.',
    elsewhere: 'You reported illegal content on Ciné-Compagnon to us. We didn’t find it there.',
    open: 'See the answer',
    note: 'If you disagree, write to the address on the contact page; you may also turn to an out-of-court dispute body or to a court.',
  },
  ru: {
    subject: 'Ответ на твоё сообщение',
    removed: 'Мы получили твоё сообщение о незаконном материале на Ciné-Compagnon. Материал удалён.',
    kept: 'Мы получили твоё сообщение о незаконном материале на Ciné-Compagnon. Мы его проверили, и материал остаётся.',
    elsewhere: 'Мы получили твоё сообщение о незаконном материале на Ciné-Compagnon. Мы его там не нашли.',
    open: 'Посмотреть ответ',
    note: 'Если ответ тебя не устраивает, напиши по адресу со страницы контактов; можно обратиться и в орган внесудебного урегулирования споров или в суд.',
  },
};

/** The mail with the operators' answer, in the language of the notice. */
export function answerMail({ reference, locale, answer }: Notice, origin: string) {
  const { decision, words: reasons } = answer!;
  const say = words[locale];
  return shortMail(locale, {
    subject: say.subject,
    paragraphs: [say[decision], ...reasons.split('\n').filter(Boolean)],
    link: { label: say.open, url: `${origin}/legal/report#${reference}` },
    note: say.note,
  });
}
