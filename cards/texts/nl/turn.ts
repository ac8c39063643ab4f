import type { Because } from '../../turns/turn-facts.ts';

const meetings = (count: number) => (count === 1 ? '1 overleg' : `${count} overleggen`);
const since = (count: number) => (count === 0 ? '' : ` (${meetings(count)})`);

/** One sentence, with its numbers. */
function why(because: Because, isOfNone = false): string {
  const { unit, weight, organisationWaited, organisationServedBefore, personWaited, personServedBefore } = because;
  const longest = (isServed: boolean) => (isServed ? 'het langst niet aan de beurt' : 'nog niet eerder aan de beurt');
  if (unit === 'person') return `Van wie nu kan, was jij ${longest(personServedBefore)}${since(personWaited)}.`;
  if (isOfNone) return whyOfNone(because);
  const end = because.onlyOneOfOrganisation
    ? 'en jij bent de enige van je organisatie'
    : `en binnen je organisatie ben jij nu aan de beurt${since(personWaited)}`;
  if (weight === undefined)
    return `Van de organisaties die nu kunnen, was die van jou ${longest(organisationServedBefore)}${since(organisationWaited)}, ${end}.`;
  const counts = weight === 1 ? 'heel' : 'half';
  return `Naar verhouding is nu je organisatie aan de beurt, die ${counts} meetelt${since(organisationWaited)}, ${end}.`;
}

/** Who speaks for no organisation is of one party with all others who do. */
function whyOfNone({ weight, organisationWaited, organisationServedBefore, ...own }: Because): string {
  const end = own.onlyOneOfOrganisation
    ? 'en jij bent de enige'
    : `en van hen ben jij nu aan de beurt${since(own.personWaited)}`;
  const longest = organisationServedBefore ? 'het langst niet aan de beurt' : 'nog niet eerder aan de beurt';
  const turn = weight === undefined ? `waren van wie nu kan ${longest}` : 'zijn naar verhouding nu aan de beurt';
  return `Mensen zonder organisatie tellen samen als één organisatie en ${turn}${since(organisationWaited)}, ${end}.`;
}

export const turn = {
  askTitle: {
    chair: 'Wil jij het volgende overleg voorzitten?',
    'co-chair': 'Wil jij co-voorzitter zijn bij het volgende overleg?',
    'reflection-host': 'Wil jij de volgende terugblik leiden?',
    'note-taker': 'Wil jij het volgende overleg notuleren?',
    'location-host': 'Wil jij gastheer zijn van het volgende overleg?',
    podium: 'Wil jij bij het volgende overleg iets laten zien?',
  },
  ofChat: 'Het gaat om de chat',
  answerBy: (day: string) => `Antwoord graag voor ${day}: daarna vraag ik misschien iemand anders.`,
  on: (day: string, isPresumed: boolean) =>
    isPresumed ? `Het volgende overleg is vermoedelijk op ${day}.` : `Het volgende overleg is op ${day}.`,
  whyMe: 'Waarom ik?',
  whyTitle: 'Waarom ik?',
  why,
  whyAsked: 'Wie het netwerk leidt, vroeg jou voor deze keer.',
  whySwapped: 'Je ruilde met iemand, voor deze keer.',
  discreet: 'Alleen jij ziet deze vraag. Zeg je ‘deze keer niet’, dan ziet niemand dat. Een reden is niet nodig.',
  yes: 'Ja, dat doe ik',
  no: 'Deze keer niet',
  acceptedTitle: {
    chair: 'Fijn, jij zit het volgende overleg voor',
    'co-chair': 'Fijn, jij bent co-voorzitter bij het volgende overleg',
    'reflection-host': 'Fijn, jij leidt de volgende terugblik',
    'note-taker': 'Fijn, jij notuleert het volgende overleg',
    'location-host': 'Fijn, jij bent gastheer van het volgende overleg',
    podium: 'Fijn, jij laat bij het volgende overleg iets zien',
  },
  accepted:
    'Je naam staat zo in de chat. Lukt het toch niet, dan kun je de beurt hier teruggeven. Je naam gaat dan uit de chat, en iedereen kan zien dat de beurt weer vrij is.',
  movedTitle: { moved: 'De dag van het overleg is veranderd', settled: 'De dag van het overleg is bekend' },
  moved: 'Jij zei ja tegen deze rol. Lukt het op deze dag niet, dan kun je de beurt hier teruggeven.',
  giveBack: 'Toch niet',
  declinedTitle: 'Goed, deze keer niet',
  declined: 'Voor dit overleg ben je niet meer aan de beurt. Je houdt je plek in de rij en hoeft niets uit te leggen.',
  declinedAgain:
    'Voor dit overleg ben je niet meer aan de beurt. Het kwam nu twee keer achter elkaar niet uit, en dat mag. Wil je in de rij blijven, of een tijd niet gevraagd worden? Alleen jij ziet deze vraag.',
  stay: 'Ik blijf in de rij',
  pause: 'Even pauze',
  stayedTitle: 'Je blijft in de rij',
  stayed: 'Ik vraag je weer als jij aan de beurt bent. Je kunt dan opnieuw kiezen.',
  noteTitle: 'Wie doet wat in het volgende overleg?',
  note: 'Er is iemand aan de beurt voor een rol. Kijk of jij dat bent: alleen jij ziet het antwoord.',
  noteOverTitle: 'Een vraag die voorbij is',
  noteOver: 'Hier stond dat er iemand aan de beurt was voor een rol. Daar hoeft niemand meer iets mee te doen.',
  isItMe: 'Ben ik aan de beurt?',
  notYou: 'Nee, jij bent nu niet aan de beurt. De naam komt in de chat zodra iemand ja heeft gezegd.',
  announceTitle: 'De volgende voorzitter is bekend',
  announceFallback: 'Wie wat doet in het volgende overleg. Open deze kaart in Teams.',
  announce: 'Het volgende overleg wordt voorgezeten door',
  announceTitleOfAll: 'Zo is het volgende overleg verdeeld',
  announceDay: (day: string, isPresumed: boolean) =>
    isPresumed ? `Dat overleg is vermoedelijk op ${day}.` : `Het gaat om het overleg van ${day}.`,
  openTitle: 'Een beurt is weer vrij',
  open: 'Als iemand ja zegt, komt de naam in de chat.',
  pastTitle: 'Wie wat deed in een eerder overleg',
  past: 'De naam staat hier niet meer. Dat is zo gevraagd.',
  openTurns: {
    title: 'Nog niet alles heeft een naam',
    intro: 'Voor het volgende overleg heeft nog niemand ja gezegd op:',
    ofChat: 'Het gaat om de chat',
    asked: 'gevraagd, nog geen antwoord',
    nobody: 'niemand meer om te vragen',
    what: 'Je kunt zelf iemand vragen, of het aan het begin van het overleg samen verdelen.',
    fallback: 'Over rollen die nog open zijn. Open deze kaart in Teams.',
  },
  chairNow: 'Laatste overleg:',
  chairNext: 'Volgende overleg:',
  unnamed: {
    latest: 'niet bekend',
    next: 'nog niet bekend; de naam komt hier na een ja',
  },
  /** Above who leads the closing reflection. */
  fixedChair: 'Wie voorzit, is bij jullie altijd dezelfde persoon. Wie de terugblik leidt, wisselt.',
  nextOn: (day: string, isPresumed: boolean) => `Dat is ${isPresumed ? 'vermoedelijk ' : ''}op ${day}.`,
  /** Above organisations. */
  ahead: { turns: 'Daarna waarschijnlijk:', alphabet: 'Binnenkort waarschijnlijk aan de beurt, op alfabet:' },
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
  fallback: 'Over wie wat doet in het volgende overleg. Open deze kaart in Teams.',
};
