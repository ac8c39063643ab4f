export const help = {
  title: 'Wat kan ik voor jullie doen?',
  fallback: 'Wat ik voor jullie kan doen. Open deze kaart in Teams.',
  intro: 'Typ een van deze woorden, met @Kring ervoor.',
  commands: {
    trend: 'laat zien hoe het samenwerken gaat',
    voorzitter: 'zegt wie voorzit, en wie de volgende is',
    ambitie: 'laat jullie opgave en ambitie lezen',
    afspraken: 'laat lezen wat jullie hebben afgesproken',
    reflectie: 'zet de vragen nu in de chat; voor wie voorzit of coördineert',
    mondeling: 'laat jullie praten in plaats van antwoorden; ook voor hen',
    sluit: 'sluit de ronde, zodat jullie erover kunnen praten; ook voor hen',
  } as Readonly<Record<string, string>>,
  /** About whoever types them: they are of use in a chat of one's own, too. */
  own: 'Alleen voor jou:',
  ownCommands: {
    'mijn gegevens': 'laat zien wat ik van je bewaar',
    pauze: 'dan vraag ik jou een tijd niet voor een rol',
    'wis mij': 'wist wat ik van je bewaar; eerst vraag ik of je dat wilt',
    privacy: 'vertelt hoe ik met gegevens omga',
  } as Readonly<Record<string, string>>,
  /** The same, where the network is known alone. */
  ownHere: ['mijn organisatie', 'mijn beurten', 'afwezig', 'leiding'] as readonly string[],
  leaders: 'Voor wie coördineert:',
  /** What works in the chat of the network alone, and what works in a chat of one's own, too. */
  leadersHere: ['opmerkingen', 'mensen'] as readonly string[],
  leadersAnywhere: [
    'overzicht',
    'rolspiegel',
    'instellingen',
    'spelregels',
    'vragen',
    'rollen',
    'beurten',
    'check-in',
    'stoppen',
  ] as readonly string[],
  further: 'Het meeste kan ook met de knoppen onder Meer.',
  personalIntro: 'Hier kun je typen:',
  personalChat:
    'Ik werk in de chat van een overleg. Voeg mij daar toe, dan stel ik aan het einde van elk overleg een paar korte vragen.',
  unknownTitle: 'Dat woord ken ik niet',
  unknown: 'Typ ‘help’ voor alle woorden, of kijk onder Meer.',
  didYouMean: (command: string) => `Bedoelde je ‘${command}’? Druk op de knop, of typ het nog eens.`,
};
