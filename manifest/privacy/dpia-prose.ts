/** What the work is, as far as it does not differ per network. */
export const basis: readonly string[] = [
  'Kring is een bot in de chat van een overleg van zorgorganisaties. Na het overleg stelt Kring drie vragen over het samenwerken, toont de uitkomst van de groep, en laat het voorzitten rouleren.',
  'Betrokkenen: medewerkers van de organisaties, gasten en vrijwilligers die aan het overleg meedoen. Geen cliënten of patiënten. Een netwerk rond één cliënt of patiënt is uitgesloten.',
  'De organisaties bepalen samen doel en middelen. Gezamenlijke verantwoordelijkheid (AVG artikel 26) ligt voor de hand; de FG besluit.',
  'Meedoen is vrijwillig. Kring toont niet wie oversloeg, wel hoeveel mensen antwoordden; heeft iedereen geantwoord, dan weet ieder dat van ieder. Toestemming als grondslag ligt tussen werkgever en werknemer niet voor de hand; de FG besluit.',
  'Antwoorden zijn tot het sluiten gepseudonimiseerd: een hash onder een sleutel per ronde, met versleutelde inhoud. Bij het sluiten gaan antwoorden en sleutel weg. Dat heet hier niet anoniem: mensen in een kleine groep kunnen elkaar soms herkennen.',
  'Van iemand die in de ledenlijst staat, of die zich laat wissen, bestaat ook een code zonder naam: een SHA-256-hash van het kenmerk in Teams, zonder sleutel. Die code is een pseudoniem en geen anoniem gegeven: wie ook de ledenlijst van de chat heeft, kan uitrekenen van wie hij is. Hoofdstuk 3 zegt in welke sleutels en velden de code staat.',
];

export const risks: readonly (readonly [risk: string, measure: string])[] = [
  [
    'Een antwoord is te herleiden tot een persoon',
    'Geen naam of Teams-kenmerk bij een antwoord; sleutel per ronde, verzegeld onder een hoofdsleutel, weg bij het sluiten; onder de vijf antwoorden alleen het aantal tonen; afronden; één keer publiceren',
  ],
  [
    'Iemand kopieert de opslag tijdens een ronde',
    'Antwoorden zijn versleuteld en even lang; de sleutels staan in een eigen tabel die nooit in een back-up komt',
  ],
  [
    'Wie alle tabellen én de hoofdsleutel heeft, leest de antwoorden in open rondes, met van wie ze zijn',
    'Dat verhindert het programma niet. De hoofdsleutel hoort in een kluis, los van de opslag; wie bij beide kan, en hoe dat wordt vastgelegd, staat in hoofdstuk 9. Na het sluiten van een ronde kan niemand het meer: antwoorden en sleutel zijn dan weg',
  ],
  [
    'Wie de opslag heeft, leest opmerkingen van gesloten rondes en herkent iemand aan zijn woorden',
    'Opmerkingen staan er zonder naam, door elkaar en zonder tijd, en alleen vanaf vijf; ze worden 90 dagen na het sluiten gewist; de coördinator kan ze eerder verwijderen',
  ],
  [
    'Vier mensen vertellen elkaar hun antwoord en rekenen het vijfde uit',
    'Dat verhindert het programma niet. Van alle manieren waarop vijf mensen kunnen antwoorden, volgt het vijfde antwoord in 26,6 % precies en blijven er anders twee of drie mogelijkheden over (docs/privacy.md). De uitkomst is afgerond op halven; onder de acht blijft het getal weg als het zou zeggen wat iedereen gaf. Vanaf acht staat het er altijd, met hoeveel er laag, midden en hoog waren: gaf iedereen hetzelfde, dan weet ieder dat van ieder. Een netwerk kan de grens hoger zetten, nooit lager',
  ],
  [
    'Kring wordt gebruikt om medewerkers te volgen',
    'Geen geschiedenis per persoon, na het sluiten geen lijst van wie antwoordde, nooit een uitkomst per organisatie; die staan nergens en kunnen dus niet worden opgevraagd',
  ],
  [
    'Er komen gegevens van cliënten in een opmerking',
    'Opmerkingen staan standaard uit; de kaart vraagt om geen namen; een filter weigert voor het bewaren; bewaard wordt door elkaar en zonder naam',
  ],
  [
    'Een ‘deze keer niet’ keert zich tegen iemand',
    'De vraag gaat naar één persoon; alleen een ja komt in de chat; een reden wordt niet gevraagd',
  ],
  [
    'Iemand anders ziet of wist mijn gegevens',
    'Wie vraagt, komt van Teams en nooit van de kaart; eigen gegevens staan alleen in een eigen weergave of achter een adres dat niemand noemt en tien minuten geldt',
  ],
  [
    'Na wissen komt iemand terug, door een late schrijfactie of de ledenlijst van Teams',
    'Elke schrijfactie van een rij die mensen kan noemen, kijkt in dezelfde transactie of iemand is gewist. Bij antwoorden noemt een rij niemand: daar komt een leeg antwoord in de plaats, dat niet meer kan veranderen zolang de ronde open is. Van wie gewist is, blijft een code zonder naam; wie ook de ledenlijst heeft, kan uitrekenen van wie',
  ],
  [
    'Netwerken zien elkaars gegevens',
    'Eigen partitie per netwerk; de chat bepaalt het netwerk, bij elke vraag; de tenant van elk bericht wordt gecontroleerd',
  ],
  [
    'Getypte tekst doet iets in een kaart of in Excel',
    'Woorden van mensen staan alleen als letterlijke tekst op een kaart; in het bestand kan geen cel een formule zijn',
  ],
  [
    'Logregels verraden mensen',
    'Een logregel is een vaste zin met velden uit het register; foutmeldingen worden niet overgenomen',
  ],
  [
    'Kopieën in Teams blijven bestaan',
    'In de chat staat nooit een antwoord met een naam; eigen antwoorden staan alleen in een weergave voor één persoon. Heeft Teams een kaart twee keer geplaatst, dan kan het programma soms maar één van de twee aanpassen. Verder geldt het bewaarbeleid van de tenant',
  ],
];

export const openToTheFg: readonly string[] = [
  'Wie zijn de verwerkingsverantwoordelijken, en wat is hun onderlinge regeling en hun contactpunt?',
  'Welke grondslag geldt, per doel uit hoofdstuk 2?',
  'Is er een verwerkersovereenkomst met wie de Azure-omgeving levert, en staat de opslag in de EU?',
  'Wie kan bij de opslag en bij de hoofdsleutel, hoe wordt dat vastgelegd, en wie keurt noodtoegang goed?',
  'Waar komen de logregels terecht, en hoe lang blijven ze daar?',
  'Welke back-ups zijn er, hoe lang blijven ze, en is de tabel met sleutels daarvan uitgesloten?',
  'Welk bewaarbeleid geldt in Teams voor de chats van het netwerk?',
  'Is de ondernemingsraad van elke organisatie betrokken?',
  'Zijn de bewaartermijnen van hoofdstuk 2 passend, of moeten ze korter?',
  'Hoe worden betrokkenen geïnformeerd, en bij wie kunnen ze terecht?',
  'Is een volledige DPIA nodig? Besluit, datum en naam.',
];
