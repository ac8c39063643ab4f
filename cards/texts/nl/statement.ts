/** How Kring treats data: for the card in short, and for the privacy statement, which is made from the privacy register. */
export const statement = {
  title: 'Hoe Kring met gegevens omgaat',
  fallback: 'Hoe Kring met gegevens omgaat. Open deze kaart in Teams.',
  answers:
    'Je naam staat niet bij je antwoord. De uitkomst komt pas na het sluiten van een ronde, vanaf vijf antwoorden, en alleen van iedereen samen. Het aantal antwoorden staat er altijd bij. Na het sluiten kan niemand in de gegevens van Kring terugvinden wat jij antwoordde. In een kleine groep kunnen mensen die elkaar hun antwoord vertellen, soms dat van een ander uitrekenen.',
  voluntary: 'Meedoen is vrijwillig. Kring laat niet zien wie oversloeg, wel hoeveel mensen antwoordden.',
  keptTitle: 'Wat Kring bewaart, en hoe lang',
  rightsTitle: 'Wat je kunt doen',
  rights:
    'Je kunt op elk moment zien wat er van jou is bewaard, pauze nemen en je laten wissen. Is downloaden ingesteld, dan kun je alles ook als bestand meenemen. Een antwoord in een open ronde kun je zelf wijzigen of wissen.',
  limits:
    'Als je je laat wissen, blijven de uitkomsten en opmerkingen van gesloten rondes. Daar staat niet bij wat van jou is. Ook blijft staan wanneer je organisatie een rol deed, behalve als jij er als enige vandaan komt. De naam van de chat blijft, ook als jouw naam erin staat. Een afspraak die een ander opschreef blijft ook, met wie daarin staat. Het logboek en technische logregels blijven, zonder je naam. Verder is er alleen nog een code zonder naam. Zo zet de ledenlijst van Teams je niet terug. Wie ook die ledenlijst heeft, kan uitrekenen van wie de code is. Teams bewaart zelf kopieën van wat in de chat stond. Daar kan Kring niet bij. Heeft Teams een kaart twee keer geplaatst, dan kan Kring soms maar één van de twee aanpassen.',
  askTitle: 'Bij wie je terechtkunt',
  ask: 'Vraag het de coördinator van je netwerk, of de functionaris gegevensbescherming van de organisatie die Kring beheert. Klagen kan ook bij de Autoriteit Persoonsgegevens.',

  until: {
    closing: 'Tot de ronde sluit',
    done: 'Tot het gedaan is',
    replaced: 'Tot er iets nieuws voor in de plaats komt',
    'network-end': 'Zolang het netwerk Kring gebruikt',
    unused: 'Tot er niemand meer van die organisatie meedoet',
    return: 'Tot je weer meedoet of niet meer in de chat staat',
    'month-end': 'Tot de maand voorbij is',
    'operator-decides': 'Zo lang als wie Kring beheert, bepaalt',
  },
  after: {
    closing: 'na het sluiten van de ronde',
    settling: 'nadat de afspraak gelukt is of verviel',
    meeting: 'na het overleg',
    leaving: 'nadat je uit de chat bent',
    action: 'nadat het gebeurde',
    asking: 'nadat het werd gevraagd',
    opening: 'nadat de ronde had moeten beginnen',
    due: 'nadat het gedaan had moeten zijn',
    absence: 'na de dag waarop je er niet bent',
  },
  days: (count: number) => (count === 1 ? '1 dag' : `${count} dagen`),
  years: (count: number) => `${count} jaar`,
  orShorter: (term: string) => `${term}, of korter als dat is ingesteld`,
  orElse: (until: string, term: string) => `${until}, en anders ${term}`,
  /** Of a question to fill a role. */
  settled: (yes: string, otherwise: string) =>
    `Een ja ${yes}; een nee of geen antwoord tot na het overleg, en anders ${otherwise}`,
  whenOver: (days: number) =>
    `Elke nacht wist Kring wat te oud is. Stopt je netwerk, dan kan dat nog ${days} dagen ongedaan worden gemaakt. Daarna wist Kring alles van het netwerk.`,
  erasure: {
    removed: 'wordt gewist',
    'last-one': 'gaat weg als niemand anders van die organisatie is',
    unnamed: 'blijft, maar je wordt er niet meer in genoemd',
    sealed: 'blijft: er staat niet bij wat van jou is',
    marked: 'er staat hoogstens een code zonder naam in',
    'names-nobody': 'blijft: er staat geen persoon in',
  },
  purpose: {
    ask: 'vragen stellen bij een overleg',
    answer: 'je antwoord bewaren zolang je het kunt wijzigen',
    show: 'samen de uitkomst en de trend zien',
    agree: 'onthouden wat jullie afspraken',
    rotate: 'rollen om de beurt doen',
    lead: 'weten wie het netwerk leidt',
    reach: 'de chat bereiken en het werk afmaken',
    spare: 'je niet te veel berichten sturen',
    protect: 'doen wat je vroeg over je gegevens',
    account: 'kunnen uitleggen wie wat deed',
    repair: 'vinden en herstellen wat misging',
  },
  owner: { network: 'het netwerk', member: 'het lid zelf', operator: 'wie Kring beheert' },
  holds: {
    person: 'kenmerk van een persoon in Teams',
    people: 'kenmerken van personen in Teams',
    mark: 'een code zonder naam; wie ook de ledenlijst heeft, kan uitrekenen van wie',
    respondent: 'een code zonder naam; alleen met de sleutel van de ronde is uit te rekenen van wie',
    name: 'een naam',
    organisation: 'een organisatie: het maildomein, of het kenmerk van de organisatie in Teams',
    words: 'getypte tekst',
    sealed: 'versleuteld, na sluiten voor niemand leesbaar',
    chat: 'waar een chat in Teams te bereiken is',
    id: 'een kenmerk, niet van een persoon',
    moment: 'een tijdstip',
    state: 'een stand of een instelling',
    figure: 'een getal',
  },
  /** By kind of row in the register: what it is called in one line, and what is in it. */
  kinds: {
    network: {
      name: 'het netwerk',
      what: 'naam, opgave, ambitie en instellingen van het netwerk, wie het coördineert en Kring toevoegde, en wie de naam, de opgave en de ambitie schreef. Is de naam die van de chat, dan blijft die ook als jouw naam erin staat',
    },
    ambition: {
      name: 'eerdere ambities',
      what: 'wat het netwerk eerder wilde bereiken, vanaf wanneer, en wie dat schreef',
    },
    ownPrompt: {
      name: 'eigen vragen van het netwerk',
      what: 'vragen die wie coördineert zelf bedacht, wanneer, en wie ze schreef',
    },
    meetings: {
      name: 'hoeveel overleggen er waren',
      what: 'het aantal overleggen van een chat, wanneer de laatste waren, wie ik voor het einde vertelde dat de vragen kwamen (als code), en op welke dag het volgende is als iemand dat zei',
    },
    asked: {
      name: 'wat een chat al is gevraagd',
      what: 'hoe vaak en wanneer elke vraag is gesteld en hoeveel rondes er deze maand waren, zodat ik niet te veel vraag',
    },
    round: {
      name: 'de rondes',
      what: 'welke vragen er bij welk overleg zijn gesteld, en wanneer. Van eigen vragen van het netwerk ook de tekst, en wie die schreef',
    },
    checkIn: {
      name: 'geplande check-ins',
      what: 'welke vragen er komen tussen twee overleggen, wanneer, voor wie en hoe vaak, en waarom er een niet doorging',
    },
    ask: {
      name: 'of een vraag je bereikte',
      what: 'van een check-in in een eigen chat: of het bericht is aangekomen, met een code zonder naam. Niet of je antwoordde',
    },
    results: {
      name: 'de uitkomsten',
      what: 'hoeveel mensen antwoordden. Per vraag, vanaf vijf antwoorden: het gemiddelde, afgerond op halven, en een woord voor hoe ver de antwoorden uiteenlopen. Vanaf acht ook hoeveel er laag, midden en hoog waren. Bij een vraag met drie keuzes: wat de meesten kozen, en vanaf acht hoeveel mensen wat kozen',
    },
    agreement: {
      name: 'afspraken',
      what: 'wat jullie na een ronde afspraken, wie het doet en wanneer, of het gelukt is, en wie de afspraak opschreef. Iedereen in de chat kan ze lezen',
    },
    agreed: {
      name: 'hoeveel afspraken er waren',
      what: 'hoeveel afspraken een chat maakte, en wanneer de laatste was',
    },
    said: {
      name: 'wat er na een gesprek is opgeschreven',
      what: 'één zin over een ronde die mondeling was, en wie die schreef',
    },
    line: {
      name: 'waar een overleg mee begon',
      what: 'welke afspraken en welke uitkomst in de chat zijn herhaald toen een overleg begon, en in welk bericht',
    },
    remarks: {
      name: 'opmerkingen',
      what: 'wat mensen erbij schreven, door elkaar, zonder naam of tijd. De coördinator leest ze; wat die deelt, ziet de hele groep',
    },
    release: {
      name: 'welke opmerkingen zijn gedeeld',
      what: 'dat de coördinator een opmerking met de groep deelde, en in welk bericht',
    },
    action: {
      name: 'het logboek',
      what: 'wie wanneer een instelling veranderde, een opmerking deelde of verwijderde, of iemand buiten de rij om voor een rol vroeg en om welke van vier redenen; zonder wat er stond, en zonder wie er gevraagd werd',
    },
    member: {
      name: 'je naam en organisatie',
      what: 'van wie in de chat zit: het kenmerk in Teams, naam, organisatie en wie die invulde, laag, of iemand bij de kerngroep hoort, taal, of er nog een welkom komt, wie er invalt en tot wanneer, welke rollen iemand liever niet of graag doet, of het een eigen account is, in welke chats sinds en tot wanneer, tot wanneer er pauze is, en sinds wanneer iemand uit alle chats is',
    },
    organisation: {
      name: 'namen van organisaties',
      what: 'hoe een organisatie heet, als een lid of de coördinator dat heeft ingevuld, en waar Kring haar aan herkent',
    },
    rotation: {
      name: 'hoe rollen rouleren',
      what: 'welke rollen in een chat rouleren, en welke organisaties half meetellen',
    },
    proposal: {
      name: 'vragen om een rol te doen',
      what: 'wie voor welke rol werd gevraagd en waarom, wie er daarvoor is gevraagd, wie gevraagd is om te ruilen zolang die niet antwoordt, en of het een ja was',
    },
    announcement: {
      name: 'wat de chat leest over wie wat doet',
      what: 'in welk bericht van Kring staat wie bij een overleg welke rol heeft, en wie dat zijn',
    },
    declines: {
      name: 'dat iemand ‘deze keer niet’ zei',
      what: 'wie dat zei voor het komende overleg en voor dat ervoor, zodat Kring na twee keer kan vragen of iemand in de rij wil blijven',
    },
    absence: {
      name: 'wanneer je er niet bent',
      what: 'op welke dagen je er niet bent. Kring vraagt je dan niet voor een rol. Niemand anders ziet het',
    },
    appointment: {
      name: 'wie een rol krijgt',
      what: 'wie coördinator wil worden, of gevraagd is als coördinator of plaatsvervanger, wie dat vroeg, en in welk bericht het staat',
    },
    work: {
      name: 'wat Kring nog moet doen',
      what: 'een lijst van werk: een kaart plaatsen, een ronde sluiten, iemand wissen',
    },
    erasure: { name: 'dat je vroeg om gewist te worden', what: 'wie vroeg om gewist te worden, zolang dat bezig is' },
    erased: {
      name: 'een code zonder naam van wie gewist is',
      what: 'een code die is gemaakt van het kenmerk in Teams. Zo zet de ledenlijst van Teams gewiste mensen niet terug. Wie ook die ledenlijst heeft, kan uitrekenen van wie de code is',
    },
    chatName: { name: 'namen van chats', what: 'hoe wie het netwerk leidt een chat noemt, en wie dat bedacht' },
    digest: {
      name: 'het weekbericht',
      what: 'van welke week er een bericht was voor wie het netwerk leidt, en sinds wanneer het netwerk op pauze staat',
    },
    chat: {
      name: 'welke chats bij het netwerk horen',
      what: 'hoe de chat in Teams heet, waar Kring die kan bereiken, en waarom dat soms niet kan',
    },
    turn: {
      name: 'wie welke rol deed',
      what: 'wie bij welk overleg welke rol deed, voor welke organisatie, en of dat om de beurt, geruild of gevraagd was. Laat iemand zich wissen die als enige van een organisatie komt, dan gaat dit helemaal weg',
    },
    lastTurns: {
      name: 'wanneer een organisatie voor het laatst aan de beurt was',
      what: 'van elke organisatie het nummer van het overleg waar iemand van haar een rol voor het laatst deed, zonder naam en zonder datum. Dit blijft langer dan wie welke rol deed, want anders begint het rouleren steeds opnieuw. Ben je de enige van je organisatie, dan gaat dit nummer over jou',
    },
    answer: {
      name: 'je antwoord',
      what: 'wat je antwoordde, versleuteld, zonder naam; ook dat je ‘deze keer niet’ koos',
    },
    roundKey: {
      name: 'de sleutel van de ronde',
      what: 'de sleutel waarmee antwoorden versleuteld zijn. Is die weg, dan kan niemand de antwoorden meer lezen',
    },
    gate: { name: 'of Teams Kring liet wachten', what: 'tot wanneer Teams vroeg om te wachten met berichten' },
    private: {
      name: 'hoeveel berichten je deze maand kreeg',
      what: 'een code zonder naam, de maand, en hoeveel berichten Kring je uit zichzelf stuurde: hoogstens twee per maand, over al je netwerken samen. De weekkaart voor wie een netwerk leidt telt niet mee',
    },
  } as Readonly<Record<string, { readonly name: string; readonly what: string }>>,

  document: {
    title: 'Privacyverklaring van Kring',
    whoTitle: 'Wie verantwoordelijk is',
    who: 'De organisaties van het netwerk bepalen samen waarvoor Kring wordt gebruikt. Eén organisatie beheert Kring en heeft de opslag. Hoe zij dat onderling regelen, staat in hun eigen afspraak.',
    columns: ['Wat', 'Wat erin staat', 'Waarvoor', 'Hoe lang', 'Als je je laat wissen'],
    log: 'Kring maakt ook technische logregels, om te vinden wat misging. Daar staat nooit een naam, een antwoord of getypte tekst in. Hoe lang ze blijven, bepaalt wie Kring beheert.',
    notKeptTitle: 'Wat Kring niet bewaart',
    notKept: [
      'e-mailadres, telefoonnummer, foto of agenda;',
      'wie er bij een overleg was. Wel op welke dagen je er niet bent, als je dat zelf vooraf zegt: tot die dag voorbij is;',
      'wie er wel of niet antwoordde, nadat een ronde is gesloten;',
      'wat één persoon antwoordde, nadat een ronde is gesloten;',
      'uitkomsten per organisatie of per persoon;',
      'gegevens van cliënten of patiënten: daar is Kring niet voor.',
    ],
    seesTitle: 'Wie wat ziet',
    sees: [
      'Iedereen in de chat: jullie opgave, de uitkomsten van de hele groep, jullie afspraken, de opmerkingen die de coördinator deelt, en wie welke rol doet, na een ja.',
      'Jijzelf: wat er van jou is bewaard, op een kaart die alleen jij ziet.',
      'De voorzitter van een overleg: hetzelfde als iedereen, en de knop om te sluiten.',
      'De coördinator: ook de opmerkingen van een ronde, door elkaar en zonder naam, als er genoeg zijn.',
      'Wie Kring beheert: in het product niets van antwoorden. Wie bij de opslag kan, ziet de tabellen. Antwoorden zijn daarin versleuteld; opmerkingen van gesloten rondes staan er leesbaar in, zonder naam. Wie ook de hoofdsleutel heeft, kan antwoorden lezen zolang een ronde open is. Na het sluiten kan niemand dat meer: antwoorden en sleutel zijn dan weg.',
      'Wie Teams beheert: wat in de chat is geplaatst. Daar staat nooit een antwoord met een naam. Wat je op een kaart invult, gaat wel door Teams heen.',
    ],
  },
};
