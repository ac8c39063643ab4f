/** What the work is, as far as it does not differ per network. */
export const basis: readonly string[] = [
  'Kring is een bot in de chat van een overleg van zorgorganisaties. Na het overleg stelt Kring drie vragen over het samenwerken, toont de uitkomst van de groep, en laat het voorzitten rouleren.',
  'Betrokkenen: medewerkers van de organisaties, gasten en vrijwilligers die aan het overleg meedoen. Geen cliënten of patiënten. Een netwerk rond één cliënt of patiënt is uitgesloten.',
  'De organisaties bepalen samen doel en middelen. Gezamenlijke verantwoordelijkheid (AVG artikel 26) ligt voor de hand; de FG besluit.',
  'Meedoen is vrijwillig en overslaan heeft geen zichtbaar gevolg. Toestemming als grondslag ligt tussen werkgever en werknemer niet voor de hand; de FG besluit.',
  'Antwoorden zijn tot het sluiten gepseudonimiseerd: een hash onder een sleutel per ronde, met versleutelde inhoud. Bij het sluiten gaan antwoorden en sleutel weg. Dat heet hier niet anoniem: een kleine groep kan elkaar altijd herkennen.',
];

export const risks: readonly (readonly [risk: string, measure: string])[] = [
  [
    'Een antwoord is te herleiden tot een persoon',
    'Geen naam of Teams-kenmerk bij een antwoord; sleutel per ronde, verzegeld onder een hoofdsleutel, weg bij het sluiten; niets tonen onder de vijf antwoorden; afronden; één keer publiceren',
  ],
  [
    'Iemand kopieert de opslag tijdens een ronde',
    'Antwoorden zijn versleuteld en even lang; de sleutels staan in een eigen tabel die nooit in een back-up komt',
  ],
  [
    'Vier mensen vertellen elkaar hun antwoord en rekenen het vijfde uit',
    'Dat kan rekenen altijd. De uitkomst is afgerond op halven; zijn alle antwoorden gelijk, dan blijft het getal weg. Een netwerk kan de grens hoger zetten, nooit lager',
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
    'Een weigering om voor te zitten keert zich tegen iemand',
    'De vraag gaat naar één persoon; alleen een ja komt in de chat; een reden wordt niet gevraagd',
  ],
  [
    'Iemand anders ziet of wist mijn gegevens',
    'Wie vraagt, komt van Teams en nooit van de kaart; eigen gegevens staan alleen in een eigen weergave of achter een adres dat niemand noemt en tien minuten geldt',
  ],
  [
    'Na wissen komt iemand terug, door een late schrijfactie of de ledenlijst van Teams',
    'Elke schrijfactie kijkt in dezelfde transactie of iemand is gewist; van wie gewist is, blijft alleen een hash',
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
    'Een kaart bevat nooit een antwoord met een naam; verder geldt het bewaarbeleid van de tenant',
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
