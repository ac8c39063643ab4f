/** For who leads the network: which roles are taken in turn in a chat, and how. */
export const rotation = {
  button: 'Rollen',
  title: 'Rollen',
  fallback: 'Welke rollen om de beurt gaan. Open deze kaart in Teams.',
  ofChat: 'In de chat:',
  saved: 'Bewaard. Wie door deze keuze aan de beurt is, vraag ik vanzelf.',
  rotates: (names: readonly string[]) => `Om de beurt: ${enumerated(names)}.`,
  fixed: 'Jullie voorzitter staat vast. Daarom gaat de terugblik aan het eind om de beurt.',
  by: {
    organisation: 'Eerst kijk ik welke organisatie aan de beurt is, en dan wie daarbinnen.',
    person: 'Ik kijk welke persoon aan de beurt is, van welke organisatie ook.',
  },
  roles: 'Welke rollen gaan nog meer om de beurt? Kies er geen, een of meer.',
  coChair: 'Leert iemand mee met wie voorzit?',
  coChairs: {
    off: 'Nee, er is geen co-voorzitter',
    on: 'Ja, steeds is iemand co-voorzitter',
    first: 'Ja, en wie nog nooit voorzat, is eerst een keer co-voorzitter',
  },
  unit: 'Wie is even vaak aan de beurt?',
  units: { organisation: 'Elke organisatie', person: 'Elke persoon' },
  tradeOff:
    'Gaat het per organisatie, dan is het netwerk van alle organisaties evenveel. Maar een huisarts die alleen voor een praktijk komt, is dan even vaak aan de beurt als een ziekenhuis met zes mensen. Is dat te veel? Laat die praktijk dan half meetellen, of kies elke persoon.',
  halves:
    'Welke organisaties tellen half mee? Die vraag ik half zo vaak. Dit telt alleen als het per organisatie gaat.',
  noOrganisation: 'Wie voor geen organisatie komt, samen',
  more: (count: number) =>
    count === 1 ? 'Eén grotere organisatie staat er niet bij.' : `${count} grotere organisaties staan er niet bij.`,
  coordinator: 'Is de coördinator ook aan de beurt?',
  coordinators: { no: 'Nee', yes: 'Ja' },
  pickOne: 'Kies er een.',
  pickAny: 'Kies wat je wilt.',
  save: 'Bewaren',
  otherChat: 'Andere chat',
};

function enumerated(items: readonly string[]): string {
  const last = items.length - 1;
  return items.length < 2 ? items.join() : `${items.slice(0, last).join(', ')} en ${items[last]}`;
}
