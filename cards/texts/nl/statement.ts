/** How Kring treats data: for the card in short, and for the privacy statement, which is made from the privacy register. */
export const statement = {
  title: 'Hoe Kring met gegevens omgaat',
  fallback: 'Hoe Kring met gegevens omgaat. Open deze kaart in Teams.',
  answers:
    'Je naam staat niet bij je antwoord. De uitkomst komt pas na het sluiten van een ronde, vanaf vijf antwoorden, en alleen van iedereen samen. Daarna kan niemand terugvinden wat jij antwoordde, wij ook niet.',
  voluntary: 'Meedoen is vrijwillig. Wie overslaat, is daar niet aan te herkennen.',
  keptTitle: 'Wat Kring bewaart, en hoe lang',
  rightsTitle: 'Wat je kunt doen',
  rights:
    'Je kunt op elk moment zien wat er van jou is bewaard, het als bestand meenemen, pauze nemen en je laten wissen. Een antwoord in een open ronde kun je zelf wijzigen of wissen.',
  limits:
    'Waar wissen niet bij kan: antwoorden in gesloten rondes, want niemand weet welke van jou waren, en de kopieën die Teams zelf bewaart van wat in de chat stond.',
  askTitle: 'Bij wie je terechtkunt',
  ask: 'Vraag het de coördinator van je netwerk, of de functionaris gegevensbescherming van de organisatie die Kring beheert. Klagen kan ook bij de Autoriteit Persoonsgegevens.',

  until: {
    closing: 'Tot de ronde sluit',
    done: 'Tot het gedaan is',
    replaced: 'Tot er iets nieuws voor in de plaats komt',
    'network-end': 'Zolang het netwerk Kring gebruikt',
    erased: 'Tot je je laat wissen',
    return: 'Tot je weer meedoet of niet meer in de chat staat',
  },
  after: {
    closing: 'na het sluiten van de ronde',
    meeting: 'na het overleg',
    leaving: 'nadat je uit de chat bent',
    action: 'nadat het gebeurde',
    asking: 'nadat het werd gevraagd',
  },
  days: (count: number) => (count === 1 ? '1 dag' : `${count} dagen`),
  years: (count: number) => `${count} jaar`,
  erasure: {
    removed: 'wordt gewist',
    unnamed: 'blijft, maar je wordt er niet meer in genoemd',
    sealed: 'blijft: niemand kan zien wat van jou was',
    'names-nobody': 'noemt niemand',
  },
  purpose: {
    ask: 'vragen stellen na een overleg',
    answer: 'je antwoord bewaren zolang je het kunt wijzigen',
    show: 'samen de uitkomst en de trend zien',
    rotate: 'het voorzitten laten rouleren',
    reach: 'de chat bereiken en het werk afmaken',
    protect: 'doen wat je vroeg over je gegevens',
    account: 'kunnen uitleggen wie wat deed',
  },
  owner: { network: 'het netwerk', member: 'het lid zelf', operator: 'wie Kring beheert' },
  holds: {
    person: 'kenmerk van een persoon in Teams',
    people: 'kenmerken van personen in Teams',
    name: 'een naam',
    organisation: 'een organisatie: het maildomein of de tenant',
    words: 'getypte tekst',
    sealed: 'versleuteld, na sluiten voor niemand leesbaar',
    chat: 'waar een chat in Teams te bereiken is',
    id: 'een kenmerk dat niemand noemt',
    moment: 'een tijdstip',
    state: 'een stand of een instelling',
    figure: 'een getal',
  },
  /** By kind of row in the register: what it is called in one line, and what is in it. */
  kinds: {
    network: {
      name: 'het netwerk',
      what: 'naam, opgave en instellingen van het netwerk, en wie het coördineert, Kring toevoegde en de opgave schreef',
    },
    meetings: {
      name: 'hoeveel overleggen er waren',
      what: 'het aantal overleggen van een chat en wanneer de laatste waren',
    },
    round: { name: 'de rondes', what: 'welke vragen er bij welk overleg zijn gesteld, en wanneer' },
    results: { name: 'de uitkomsten', what: 'afgeronde gemiddelden van de hele groep, vanaf vijf antwoorden' },
    remarks: {
      name: 'opmerkingen',
      what: 'wat mensen erbij schreven, door elkaar, zonder naam of tijd, alleen voor de coördinator',
    },
    release: {
      name: 'welke opmerkingen zijn gedeeld',
      what: 'dat de coördinator een opmerking met de groep deelde, en in welk bericht',
    },
    action: {
      name: 'het logboek',
      what: 'wie wanneer een instelling veranderde of een opmerking deelde of wiste, zonder wat er stond',
    },
    member: {
      name: 'je naam en organisatie',
      what: 'naam en organisatie van wie in de chat zit, sinds welk overleg, en pauze',
    },
    proposal: { name: 'vragen om voor te zitten', what: 'wie werd gevraagd en of het een ja of een nee was' },
    work: { name: 'wat Kring nog moet doen', what: 'een lijst van werk: een kaart plaatsen, een ronde sluiten' },
    erasure: { name: 'dat je vroeg om gewist te worden', what: 'wie vroeg om gewist te worden, zolang dat bezig is' },
    erased: {
      name: 'een kenmerk zonder naam van wie gewist is',
      what: 'een hash van het Teams-kenmerk, zonder naam, zodat de ledenlijst van Teams gewiste mensen niet terughaalt',
    },
    chat: { name: 'welke chats bij het netwerk horen', what: 'waar Kring de chat in Teams kan bereiken' },
    turn: { name: 'wie voorzat', what: 'wie bij welk overleg voorzat, voor welke organisatie' },
    answer: {
      name: 'je antwoord',
      what: 'wat je antwoordde, versleuteld, zonder naam; ook dat je ‘deze keer niet’ koos',
    },
    roundKey: {
      name: 'de sleutel van de ronde',
      what: 'de sleutel waarmee antwoorden versleuteld zijn; daarna onleesbaar voor iedereen',
    },
    gate: { name: 'of Teams ons liet wachten', what: 'tot wanneer Teams vroeg om te wachten met berichten' },
  } as Readonly<Record<string, { readonly name: string; readonly what: string }>>,

  document: {
    title: 'Privacyverklaring van Kring',
    made: 'Gemaakt uit het privacyregister (`services/register.ts`) met `npm run docs`. Verander dit bestand niet met de hand: een test vergelijkt het met het register.',
    whoTitle: 'Wie verantwoordelijk is',
    who: 'De organisaties van het netwerk bepalen samen waarvoor Kring wordt gebruikt. Eén organisatie beheert Kring en heeft de opslag. Hoe zij dat onderling regelen, staat in hun eigen afspraak.',
    columns: ['Wat', 'Wat erin staat', 'Waarvoor', 'Hoe lang', 'Als je je laat wissen'],
    queuesTitle: 'Wachtrijen',
    queues: 'Een wachtrij bevat alleen verwijzingen naar werk, met deze gegevens:',
    logTitle: 'Logboek van de techniek',
    log: 'Logregels bevatten een vaste zin en hoogstens deze gegevens. Nooit een naam, een antwoord of getypte tekst. Waar en hoe lang ze worden bewaard, bepaalt wie Kring beheert.',
    notKeptTitle: 'Wat Kring niet bewaart',
    notKept: [
      'e-mailadres, telefoonnummer, foto, agenda of aanwezigheid;',
      'wie er wel of niet antwoordde, nadat een ronde is gesloten;',
      'wat één persoon antwoordde, nadat een ronde is gesloten;',
      'uitkomsten per organisatie of per persoon;',
      'gegevens van cliënten of patiënten: daar is Kring niet voor.',
    ],
    seesTitle: 'Wie wat ziet',
    sees: [
      'Iedereen in de chat: de uitkomsten van de hele groep, en wie voorzit na een ja.',
      'Jijzelf: alles wat er van jou is bewaard, in een kaart die alleen jij ziet.',
      'De voorzitter van een overleg: hetzelfde als iedereen, en de knop om te sluiten.',
      'De coördinator: ook de opmerkingen van een ronde, door elkaar en zonder naam, als er genoeg zijn.',
      'Wie Kring beheert: in het product niets van antwoorden. Wie bij de opslag kan, ziet de tabellen; antwoorden zijn daarin versleuteld tot de ronde sluit, en daarna weg.',
      'Wie Teams beheert: wat in de chat is geplaatst. Daar staat nooit een antwoord met een naam.',
    ],
  },
};
