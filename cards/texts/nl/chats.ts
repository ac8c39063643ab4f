/** The chats of one network, and where a new chat belongs. */
export const chats = {
  title: 'Chats van jullie netwerk',
  fallback: 'Over de chats van jullie netwerk. Open deze kaart in Teams.',
  button: 'De chats',
  nameless: 'Een chat zonder naam',
  namelessNetwork: 'Een netwerk zonder naam',
  more: (count: number) =>
    count === 1
      ? 'En nog 1 chat. Die past niet op deze kaart.'
      : `En nog ${count} chats. Die passen niet op deze kaart.`,
  toAdd:
    'Heeft het netwerk nog een overleg? Voeg mij toe aan de chat ervan. Kies daar Meer, De chats. Rondes en beurten blijven per chat apart.',
  rename: 'Naam wijzigen',

  linkTitle: 'Hoort deze chat bij een netwerk van jou?',
  link: 'De chat doet dan mee met dat netwerk. Wat hier al was ingesteld, vervalt. Dit kun je niet ongedaan maken.',
  linkLabel: 'Deze chat hoort bij',
  linkError: 'Kies een netwerk.',
  doLink: 'Koppelen',
  linkingTitle: 'Ik koppel deze chat',
  linking:
    'Is het gelukt, dan staat dat zo in de chat. Staat het er na een paar minuten niet? Kies dan opnieuw Meer, De chats.',
  linkedTitle: 'Deze chat hoort nu bij een netwerk',
  linked:
    'De coördinator van het netwerk koppelde deze chat. Aan het einde van elk overleg kom ik hier met vragen. Rondes en beurten van deze chat blijven apart.',

  nameTitle: 'Hoe heet deze chat?',
  nameLabel: 'Een korte naam, zoals: Stuurgroep. Laat je dit leeg, dan geldt de naam in Teams.',
  nameError: 'Maak de naam korter: er passen 60 tekens in.',
  saved: 'De naam is bewaard.',
  save: 'Bewaren',
  back: 'Alle chats',
};
