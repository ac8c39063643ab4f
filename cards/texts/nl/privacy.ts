export const privacy = {
  personal: 'Alleen jij ziet dit.',
  myData: 'Mijn gegevens',
  back: 'Terug',

  title: 'Wat ik van jou bewaar',
  fallback: 'Wat ik van jou bewaar. Open deze kaart in Teams.',
  nothing: 'Er is niets van jou bewaard.',
  network: 'Netwerk:',
  nameless: 'zonder naam',
  name: 'Je naam:',
  organisation: 'Je organisatie:',
  noOrganisation: 'geen',
  organisationBy: {
    teams: 'Je organisatie leid ik af uit Teams. Klopt het niet? Kies Meer, Mijn organisatie.',
    member: 'Je organisatie heb je zelf ingevuld.',
    coordinator: 'Je organisatie heeft de coördinator ingevuld.',
  },
  layers: {
    board: 'Je werkt in bestuur of directie.',
    management: 'Je werkt als leidinggevende.',
    practice: 'Je werkt in de praktijk.',
  },
  inCore: 'Je hoort bij de kerngroep. Dat heeft de coördinator ingevuld.',
  reads: { nl: 'Mijn kaarten voor jou zijn in het Nederlands.', en: 'Mijn kaarten voor jou zijn in het Engels.' },
  toBeWelcomed: 'Je krijgt nog een welkom van mij.',
  substitute: 'Voor jou valt in:',
  sitsInFor: 'Jij valt in voor:',
  sitsUntil: (day: string) => `Tot ${day}.`,
  teamsId: 'Je kenmerk in Teams:',
  joined: (meeting: number, left: string | undefined) =>
    left
      ? `Je deed in een chat mee vanaf overleg ${meeting}, tot ${left}.`
      : `Je doet in een chat mee sinds overleg ${meeting}.`,
  noAccount: 'Je doet mee zonder eigen account. Daarom krijg je geen beurt.',
  paused: (day: string) => `Je hebt pauze tot ${day}.`,
  left: (day: string) => `Je bent uit de chat sinds ${day}. Na een tijd wordt dit vanzelf gewist.`,
  coordinates: 'Jij bent de coördinator.',
  deputises: 'Jij bent de plaatsvervanger van de coördinator.',
  waiting: {
    claimed: {
      coordinator: 'Je hebt gezegd dat je coördinator wilt worden.',
      deputy: 'Je wilt plaatsvervanger worden.',
    },
    asked: { coordinator: 'Je bent gevraagd als coördinator.', deputy: 'Je bent gevraagd als plaatsvervanger.' },
    asking: {
      coordinator: 'Je hebt iemand gevraagd als coördinator.',
      deputy: 'Je hebt iemand gevraagd als plaatsvervanger.',
    },
  },
  added: 'Jij hebt mij toegevoegd.',
  wrote: {
    name: 'De naam die jij het netwerk gaf:',
    purpose: 'De opgave die jij schreef:',
    ambition: 'De ambitie die jij schreef:',
    chat: 'De naam die jij een chat gaf:',
    question: 'De eigen vraag die jij schreef:',
    agreement: 'De afspraak die jij opschreef:',
    'agreed-by': 'Wie het doet, schreef jij:',
    said: 'Wat jij na een gesprek opschreef:',
  },
  absent: (days: readonly string[]) => `Je zei dat je er niet bent op ${enumerated(days)}.`,
  ratherNot: (roles: readonly string[]) => `Bij Mijn beurten koos je ‘liever niet’ voor ${enumerated(roles)}.`,
  gladly: (roles: readonly string[]) => `Bij Mijn beurten koos je ‘graag’ voor ${enumerated(roles)}.`,
  served: (days: readonly string[]) => `Je had een rol op ${enumerated(days)}.`,
  servedMore: (count: number) => (count === 1 ? 'En nog 1 keer eerder.' : `En nog ${count} keer eerder.`),
  asked: ({ asked, accepted, passed }: Readonly<Record<'asked' | 'accepted' | 'passed', number>>) => {
    const said = [
      ...(accepted > 0 ? [`${accepted} keer ja`] : []),
      ...(passed > 0 ? [`${passed} keer ging de vraag naar iemand anders`] : []),
      ...(asked > 0 ? [`${asked} keer nog geen antwoord`] : []),
    ];
    return `Je bent ${asked + accepted + passed} keer gevraagd voor een rol: ${enumerated(said)}.`;
  },
  announced: 'In een bericht in een chat staat dat jij een rol hebt.',
  swapping: 'Je vroeg iemand om te ruilen, en die heeft nog niet geantwoord.',
  swap: 'Iemand vroeg jou om te ruilen, en je hebt nog niet geantwoord.',
  declined:
    'Je zei de laatste keer ‘deze keer niet’. Ik onthoud dat tot het overleg daarna voorbij is, zodat ik na twee keer kan vragen of je in de rij wilt blijven. Niemand anders ziet het.',
  answer: (opened: string, closes: string) => `Ronde van ${opened}, open tot uiterlijk ${closes}.`,
  skipped: 'Je koos: deze keer niet.',
  remark: 'Je opmerking:',
  logged: 'In het logboek:',
  actions: {
    'coordinator-appointed': 'Coördinator geworden',
    'network-described': 'Het netwerk ingesteld',
    'chairing-changed': 'Ingesteld wie de overleggen voorzit',
    'coordinator-confirmed': 'Iemand anders als coördinator bevestigd',
    'deputy-appointed': 'Plaatsvervanger geworden',
    'deputy-ended': 'De rol van plaatsvervanger beëindigd',
    'role-claimed': 'Gezegd coördinator te willen worden',
    'role-asked': 'Iemand voor een rol gevraagd',
    'role-withdrawn': 'Een vraag om een rol teruggenomen',
    'purpose-changed': 'De opgave gewijzigd',
    'ambition-changed': 'De ambitie gewijzigd',
    'threshold-changed': 'Het kleinste aantal antwoorden gewijzigd',
    'free-text-switched': 'Opmerkingen aan- of uitgezet',
    'terms-changed': 'Gewijzigd hoe lang er wordt bewaard',
    'questions-chosen': 'Gekozen hoeveel vragen er zijn, of herinneringen aan- of uitgezet',
    'prompt-switched': 'Een vraag aan- of uitgezet',
    'own-prompt-added': 'Een eigen vraag toegevoegd',
    'own-prompt-removed': 'Een eigen vraag weggehaald',
    'start-chosen': 'Het eerste overleg gekozen',
    'network-paused': 'Het netwerk pauze gegeven',
    'network-resumed': 'De pauze van het netwerk gestopt',
    'remark-released': 'Een opmerking gedeeld',
    'remark-deleted': 'Een opmerking verwijderd',
    'said-removed': 'De zin over een gesprek weggehaald',
    'network-ended': 'Het netwerk laten stoppen',
    'network-continued': 'Het stoppen van het netwerk ongedaan gemaakt',
    'organisation-renamed': 'Een organisatie een andere naam gegeven',
    'member-corrected': 'De organisatie, laag of invaller van iemand gewijzigd',
    'chat-named': 'Een chat een naam gegeven',
    'chat-linked': 'Een chat aan het netwerk gekoppeld',
    'check-in-planned': 'Een check-in gepland of gestart',
    'check-in-cancelled': 'Een check-in teruggenomen',
    'mirror-shared': 'Gekozen wat de groep van de rolspiegel ziet',
    'rotation-changed': 'Gekozen welke rollen om de beurt gaan, en hoe',
    'turn-given': 'Iemand buiten de rij om voor een rol gevraagd',
  } as Readonly<Record<string, string>>,
  someAction: 'Iets wat jij hebt ingesteld of verwijderd',
  logLine: (what: string, day: string) => `${what}, ${day}.`,
  loggedMore: (count: number) =>
    count === 1 ? 'Er is nog 1 eerdere regel over jou.' : `Er zijn nog ${count} eerdere regels over jou.`,
  networksMore: (count: number) =>
    count === 1
      ? 'Er is nog 1 netwerk. Dat past niet op deze kaart.'
      : `Er zijn nog ${count} netwerken. Die passen niet op deze kaart.`,
  restInFile: 'Niet alles past op deze kaart. In het bestand staat alles.',
  restOnRequest:
    'Niet alles past op deze kaart. Wat het nieuwst is, gaat voor. De rest kun je als bestand krijgen zodra downloaden is ingesteld. Vraag dat aan wie Kring voor jullie beheert.',
  closedRounds: 'Antwoorden uit gesloten rondes staan hier niet. Niemand kan zien welke van jou waren.',
  erasedBusy: 'Ik ben nog bezig met wissen. Wat hier nog staat, gaat ook weg. Kijk straks nog eens.',
  erasedDone: 'Je bent gewist. Er is alleen nog een code zonder naam. Zo zet de ledenlijst van Teams je niet terug.',
  erasedSince: 'Je hebt je laten wissen. Hieronder staat wat je daarna zelf hebt gegeven.',
  incomplete: 'Van één of meer netwerken kan ik nu niet lezen wat er staat. Probeer het later nog eens.',
  download: 'Downloaden',
  pause: 'Pauze',
  erase: 'Wis mij',
  how: 'Hoe gaat Kring om met gegevens?',
  return: 'Weer meedoen',

  eraseTitle: 'Wil je dat ik je wis?',
  eraseFallback: 'Over je gegevens wissen. Open deze kaart in Teams.',
  goes: 'Wat weggaat:',
  goesWhat:
    'je naam en organisatie, je antwoorden in open rondes, en je naam bij beurten en bij wat je hebt ingesteld. Ook van de kaarten in de chat.',
  goesCoordinator:
    'Ben je coördinator of plaatsvervanger, dan komt die rol vrij. Schreef jij de naam, de opgave of de ambitie van het netwerk, de naam van een chat, een eigen vraag, een afspraak of iets na een gesprek, dan gaat dat ook weg, ook van de kaarten.',
  stays: 'Wat blijft:',
  staysWhat:
    'de uitkomsten en opmerkingen van gesloten rondes. Daar staat niet bij wat van jou is. Ook blijft staan wanneer je organisatie een rol deed, behalve als jij er als enige vandaan komt. De naam van de chat blijft, ook als jouw naam erin staat. Een afspraak die een ander opschreef blijft ook, met wie daarin staat. Het logboek en technische logregels blijven, zonder je naam.',
  staysMark:
    'Verder blijft er een code zonder naam. Zo zet de ledenlijst van Teams je niet terug. Wie ook die ledenlijst heeft, kan uitrekenen van wie de code is.',
  unreached:
    'Teams bewaart zelf kopieën van wat in de chat stond. Daar kan ik niet bij. Daarom staat in de chat nooit een antwoord met een naam. Heeft Teams een kaart twee keer geplaatst, dan kan ik soms maar één van de twee aanpassen.',
  forGood: 'Wissen kun je niet ongedaan maken.',
  begunTitle: 'Ik ben begonnen met wissen',
  begun:
    'Meestal duurt het een minuut. Laat Teams mij wachten, dan duurt het langer. Druk op de knop om te zien of het klaar is.',
  isItDone: 'Kijk of het klaar is',

  pauseTitle: 'Wil je even pauze?',
  pauseFallback: 'Over je pauze. Open deze kaart in Teams.',
  pauseMeans:
    'Ik vraag je dan niet voor een rol. De kaarten voor de hele groep blijven komen. Antwoorden mag, maar hoeft niet.',
  pauseDays: (days: number) => `${days} dagen`,
  pausedTitle: 'Je hebt pauze',
  pausedUntil: (day: string) => `Je pauze duurt tot ${day}. Daarna doe je vanzelf weer mee met de beurten.`,
  pauseEnd: 'Pauze stoppen',
};

function enumerated(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} en ${last}` : last;
}
