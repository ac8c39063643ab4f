/** How a network is doing, for who leads it. */
export const overview = {
  button: 'Overzicht',
  title: 'Zo staat jullie netwerk ervoor',
  fallback: 'Hoe jullie netwerk ervoor staat. Open deze kaart in Teams.',
  network: 'Netwerk:',
  chat: 'Chat:',
  ends: (day: string) =>
    `Het netwerk stopt. Op ${day} wordt alles gewist. Tot dan kun je dat ongedaan maken, onder Meer.`,
  paused: 'Het netwerk staat op pauze. Er komen geen vragen.',
  pausedUntil: (day: string) => `Het netwerk staat op pauze tot ${day}. Tot dan komen er geen vragen.`,
  next: (day: string, isPresumed: boolean) => `Volgend overleg: ${isPresumed ? 'vermoedelijk ' : ''}${day}.`,
  nextUnknown: 'Volgend overleg: nog niet bekend.',
  chair: 'Volgende voorzitter:',
  /** `left`: who said yes is not in the chat any more. */
  chairs: {
    asked: 'ik heb iemand gevraagd, er is nog geen ja.',
    nobody: 'er is niemand meer om te vragen. Spreek samen iemand af.',
    left: 'iemand die niet meer in de chat zit. Spreek samen iemand anders af.',
  },
  open: (moment: string) => `Er is een ronde open, tot uiterlijk ${moment}.`,
  monthFull: 'Deze maand waren er al vier rondes.',
  monthFullNext:
    'Na vier rondes vraag ik een chat tot de volgende maand niets. Praten kan altijd: typ mondeling in die chat.',
  agreed: 'Afgesproken:',
  openAgreements: (count: number) => (count === 1 ? 'Er staat 1 afspraak open.' : `Er staan ${count} afspraken open.`),
  noAgreement: 'Na de laatste twee rondes kwam er geen afspraak.',
  undelivered: 'Dit kon ik niet bezorgen.',
  what: {
    questions: 'Een kaart met vragen',
    results: 'Een uitkomst of een gedeelde opmerking',
    chair: 'Iets over de rollen',
    other: 'Iets anders',
  },
  states: {
    'set-aside': (count: number) => (count === 1 ? '1 keer niet gelukt.' : `${count} keer niet gelukt.`),
    uncertain: (count: number) =>
      count === 1 ? '1 keer weet ik niet of het is aangekomen.' : `${count} keer weet ik niet of het is aangekomen.`,
  },
  undeliveredNext:
    'Laat een chat mij weer toe, dan probeer ik het vanzelf opnieuw. Blijft dit hier staan, vraag dan wie Kring voor jullie beheert om te kijken.',
};
