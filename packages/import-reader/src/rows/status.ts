/** What the state of a movie in a tracker means for its watches; null if nothing is known. */
export function statusOf(text: string): 'watched' | 'planned' | 'unfinished' | null {
  const plain = text.toLowerCase();
  if (
    /^(?:completed?|watched|finished|seen|vu|terminé|просмотрен\p{L}*|gesehen|visto|rewatching|repeating)$/u.test(
      plain,
    )
  )
    return 'watched';
  if (
    /^(?:plan\p{L}*(?:[ _-]to[ _-]watch)?|watchlist|to watch|à voir|буду смотреть|запланирован\p{L}*)$/u.test(
      plain,
    )
  )
    return 'planned';
  return /^(?:in[ _-]?progress|watching|paused|dropped|not ?interest(?:ed|ing)|(?:on[ _-])?hold|en cours|смотрю|брошен\p{L}*)$/u.test(
    plain,
  )
    ? 'unfinished'
    : null;
}
