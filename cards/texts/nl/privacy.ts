export const privacy = {
  personal: 'Alleen jij ziet dit.',
  myData: 'Mijn gegevens',
  back: 'Terug',

  title: 'Wat Kring van jou bewaart',
  fallback: 'Wat Kring van jou bewaart. Open deze kaart in Teams.',
  nothing: 'Kring bewaart niets van jou.',
  network: 'Netwerk:',
  nameless: 'zonder naam',
  name: 'Je naam:',
  organisation: 'Je organisatie:',
  joined: (meeting: number) => `Je doet mee sinds overleg ${meeting}.`,
  noAccount: 'Je doet mee zonder eigen account. Daarom krijg je geen beurt.',
  paused: (day: string) => `Je hebt pauze tot ${day}.`,
  left: (day: string) => `Je bent uit de chat sinds ${day}. Na een tijd wordt dit vanzelf gewist.`,
  coordinates: 'Jij bent de coördinator.',
  added: 'Jij hebt Kring toegevoegd.',
  wrote: 'De opgave die jij schreef:',
  served: (days: readonly string[]) => `Je zat voor op ${enumerated(days)}.`,
  servedMore: (count: number) => (count === 1 ? 'En nog 1 keer eerder.' : `En nog ${count} keer eerder.`),
  asked: ({ asked, accepted, declined }: Readonly<Record<'asked' | 'accepted' | 'declined', number>>) => {
    const said = [
      ...(accepted > 0 ? [`${accepted} keer ja`] : []),
      ...(declined > 0 ? [`${declined} keer ‘deze keer niet’`] : []),
      ...(asked > 0 ? [`${asked} keer nog geen antwoord`] : []),
    ];
    return `Je bent ${asked + accepted + declined} keer gevraagd om voor te zitten: ${enumerated(said)}.`;
  },
  answer: (opened: string, closes: string) => `Ronde van ${opened}, open tot uiterlijk ${closes}.`,
  skipped: 'Je koos: deze keer niet.',
  remark: 'Je opmerking:',
  logged: 'In het logboek:',
  actions: {
    'coordinator-appointed': 'Coördinator geworden',
    'purpose-changed': 'De opgave gewijzigd',
    'threshold-changed': 'Het kleinste aantal antwoorden gewijzigd',
    'free-text-switched': 'Opmerkingen aan- of uitgezet',
    'remark-released': 'Een opmerking gedeeld',
    'remark-deleted': 'Een opmerking verwijderd',
    'network-ended': 'Het netwerk laten stoppen',
    'network-continued': 'Het stoppen van het netwerk ongedaan gemaakt',
  } as Readonly<Record<string, string>>,
  someAction: 'Iets wat jij hebt ingesteld of gewist',
  logLine: (what: string, day: string) => `${what}, ${day}.`,
  loggedMore: (count: number) => `Het logboek heeft nog ${count} eerdere regels over jou.`,
  networksMore: (count: number) => (count === 1 ? 'Nog 1 netwerk past niet.' : `Nog ${count} netwerken passen niet.`),
  restInFile: 'Niet alles past op deze kaart. In het bestand staat alles.',
  restOnRequest: 'Niet alles past op deze kaart. Wie Kring voor jullie beheert, kan je alles geven.',
  closedRounds: 'Antwoorden uit gesloten rondes staan hier niet. Niemand kan zien welke van jou waren.',
  erased:
    'Hier ben je gewist. Er is alleen nog een kenmerk zonder naam, zodat de ledenlijst van Teams je niet terughaalt.',
  download: 'Downloaden',
  pause: 'Pauze',
  erase: 'Wis mij',
  how: 'Hoe gaat Kring om met gegevens?',
  return: 'Weer meedoen',

  file: {
    columns: ['Netwerk', 'Wat', 'Waarbij', 'Gegeven'],
    yes: 'ja',
    no: 'nee',
    name: 'Naam',
    organisation: 'Organisatie',
    joined: 'Doet mee sinds overleg',
    account: 'Heeft een eigen account',
    paused: 'Pauze tot',
    left: 'Uit de chat sinds',
    coordinates: 'Is coördinator',
    added: 'Heeft Kring toegevoegd',
    wrote: 'Schreef de opgave',
    served: 'Zat voor op',
    asked: 'Gevraagd om voor te zitten',
    said: { asked: 'nog open', accepted: 'ja', declined: 'deze keer niet' },
    round: (opened: string) => `Antwoord in de ronde van ${opened}`,
    closes: 'Open tot uiterlijk',
    answer: 'Antwoord',
    logged: 'Logboek',
    erased: 'Is hier gewist',
  },

  eraseTitle: 'Wil je dat Kring je wist?',
  eraseFallback: 'Over je gegevens wissen. Open deze kaart in Teams.',
  goes: 'Wat weggaat:',
  goesWhat:
    'je naam en organisatie, je antwoorden in open rondes, en je naam bij beurten en bij wat je hebt ingesteld. Ook van de kaarten in de chat.',
  goesCoordinator:
    'Ben je coördinator, dan komt die rol vrij. Schreef jij de opgave, dan gaat die ook weg, ook van de kaarten.',
  stays: 'Wat blijft:',
  staysWhat:
    'de uitkomsten van gesloten rondes. Niemand kan zien welk antwoord van jou was. Ook blijft staan wanneer je organisatie voorzat.',
  unreached:
    'Waar Kring niet bij kan: de kopieën die Teams zelf bewaart van wat in de chat stond; daarom zet Kring nooit een antwoord met een naam op een kaart.',
  forGood: 'Wissen kun je niet ongedaan maken.',
  begunTitle: 'Ik ben begonnen met wissen',
  begun: 'Binnen een minuut is alles weg. Je hoeft niets meer te doen.',
  isItDone: 'Kijk of het klaar is',

  pauseTitle: 'Wil je even pauze?',
  pauseFallback: 'Over je pauze. Open deze kaart in Teams.',
  pauseMeans:
    'Je krijgt dan geen beurt, geen herinnering en geen bericht van mij. Vragen beantwoorden mag wel, maar hoeft niet.',
  pauseDays: (days: number) => `${days} dagen`,
  pausedTitle: 'Je hebt pauze',
  pausedUntil: (day: string) => `Je pauze duurt tot ${day}. Daarna doe je vanzelf weer mee met de beurten.`,
  pauseEnd: 'Weer meedoen met beurten',

  doorTitle: 'Dit is iets tussen jou en mij',
  doorFallback: 'Over je eigen gegevens. Open deze kaart in Teams.',
  doors: {
    me: 'Kring laat iedereen zien wat er over die persoon zelf is bewaard.',
    erase: 'Iedereen kan zich door Kring laten wissen.',
    pause: 'Iedereen kan pauze nemen van beurten en berichten.',
  },
  door: 'Druk op de knop. Wat je dan ziet, ziet niemand anders in deze chat.',
  onlyMe: 'Laat alleen aan mij zien',
};

function enumerated(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} en ${last}` : last;
}
