export const welcome = {
  title: 'Kring doet mee',
  what: 'Na elk overleg stel ik drie korte vragen over hoe jullie samenwerken. Ook laat ik het voorzitterschap rouleren, en laat ik zien hoe het over langere tijd gaat.',
  keeps: 'Namen staan niet bij antwoorden. Resultaten komen er pas vanaf vijf antwoorden, en alleen als gemiddelde.',
  notForPatients: 'Ik ben niet bedoeld voor een netwerk rond één cliënt of patiënt.',
  whoCoordinates: 'Wie mij heeft toegevoegd of het overleg organiseert, kan hier coördinator worden.',
  takeCoordination: 'Ik ben de coördinator',
  taken: 'Jij bent nu de coördinator van dit netwerk',
  takenNext:
    'Na het volgende overleg verschijnt hier vanzelf een kaart met vragen. Zonder overleg in Teams typ je: reflectie.',
  fallback: 'Kring doet mee in deze chat. Open deze kaart in Teams.',
  helpTitle: 'Wat kan ik voor jullie doen?',
  helpIntro: 'Typ een van deze woorden. In een groep zet je er @Kring voor.',
  unknownTitle: 'Dat woord ken ik niet',
  didYouMean: (command: string) => `Bedoelde je ‘${command}’?`,
  commands: {
    reflectie: 'reflectie: de vragen nu in de chat zetten',
    trend: 'trend: zien hoe het samenwerken gaat',
    voorzitter: 'voorzitter: wie zit voor, en wie is de volgende',
    sluit: 'sluit: de ronde sluiten en bespreken',
    help: 'help: deze uitleg',
  } as Record<string, string>,
  personalChat: 'Ik werk in de chat van een overleg. Voeg mij daar toe; dan doe ik na elk overleg de rest.',
};
