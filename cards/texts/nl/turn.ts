export const turn = {
  askTitle: 'Wil jij het volgende overleg voorzitten?',
  why: (meetings: number) =>
    meetings === 0
      ? 'Van de organisaties die nu kunnen, is die van jou aan de beurt. Binnen je organisatie ben jij dat.'
      : `Van de organisaties die nu kunnen, was die van jou het langst niet aan de beurt: ${meetings === 1 ? '1 overleg' : `${meetings} overleggen`}. Binnen je organisatie ben jij aan de beurt.`,
  whyFirst: 'Jouw organisatie zat nog niet eerder voor. Binnen je organisatie ben jij aan de beurt.',
  discreet: 'Alleen jij ziet deze vraag. Zeg je ‘deze keer niet’, dan ziet niemand dat. Een reden is niet nodig.',
  yes: 'Ja, dat doe ik',
  no: 'Deze keer niet',
  acceptedTitle: 'Fijn, jij zit het volgende overleg voor',
  accepted: 'Je naam komt nu in de chat te staan. Lukt het toch niet, dan kun je de beurt hier teruggeven.',
  giveBack: 'Toch niet',
  declinedTitle: 'Goed, deze keer niet',
  declined: 'Ik vraag iemand anders. Je houdt je plek in de rij en hoeft niets uit te leggen.',
  noteTitle: 'Wie zit het volgende overleg voor?',
  note: 'Er is iemand aan de beurt. Kijk of jij dat bent: alleen jij ziet het antwoord.',
  isItMe: 'Ben ik aan de beurt?',
  notYou: 'Nee, jij bent nu niet aan de beurt. De naam komt in de chat zodra iemand ja heeft gezegd.',
  announceTitle: 'De volgende voorzitter is bekend',
  announceFallback: 'De volgende voorzitter is bekend. Open deze kaart in Teams.',
  announce: 'Het volgende overleg wordt voorgezeten door',
  openTitle: 'De voorzitter is nog niet bekend',
  open: 'De beurt is weer vrij. Zodra iemand ja zegt, staat de naam in de chat.',
  pastTitle: 'De voorzitter van een eerder overleg',
  past: 'De naam staat hier niet meer. Dat is zo gevraagd.',
  chairNow: 'Laatste overleg:',
  chairNext: 'Volgende overleg:',
  unnamed: {
    asked: 'ik heb iemand gevraagd; de naam komt hier na een ja',
    nobody: 'nog niet bekend',
  },
  /** Above who leads the closing reflection. */
  fixedChair: 'Wie voorzit, is bij jullie altijd dezelfde persoon. Wie de terugblik leidt, wisselt.',
  nextOn: (day: string, isPresumed: boolean) => `Dat is ${isPresumed ? 'vermoedelijk ' : ''}op ${day}.`,
  /** Organisations, in their order. */
  after: 'Daarna waarschijnlijk:',
  ofNone: 'iemand zonder organisatie',
  places: ['Eerst:', 'Dan:', 'Daarna:'],
  afterMeans:
    'Zo komt het uit met wie eerder aan de beurt was en wie er nu meedoet. Wie wanneer kan, telt hier niet mee.',
  spread: (organisations: number, most: number, fewest: number) => {
    if (organisations === 1) return `Tot nu toe was 1 organisatie aan de beurt: ${most} keer.`;
    if (most === fewest) return `Tot nu toe waren ${organisations} organisaties aan de beurt, elk ${most} keer.`;
    return `Tot nu toe waren ${organisations} organisaties aan de beurt: het vaakst ${most} keer, het minst vaak ${fewest} keer.`;
  },
  someone: 'iemand die niet meer in deze chat is',
  fallback: 'Over de voorzitter van het volgende overleg. Open deze kaart in Teams.',
};
