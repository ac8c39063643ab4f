export const more = {
  button: 'Meer',
  title: 'Wat wil je doen?',
  fallback: 'Wat je hier kunt doen. Open deze kaart in Teams.',
  closeIntro: 'Jij kunt de ronde sluiten. Dan komt de uitkomst in de chat, met één vraag om samen over te praten.',
  nobodyCoordinates: 'Dit netwerk heeft nog geen coördinator.',
  takeCoordination: 'Ik ben de coördinator',
  /** Above the buttons, two in a row. */
  sections: { group: 'Samen', own: 'Van jou', leaders: 'Voor de coördinator' },
  trend: 'Trend',
  chair: 'Wie zit voor?',
  help: 'Uitleg',
  remarks: 'Opmerkingen',
  setUp: 'Instellen',
  settings: 'Instellingen',
  ambition: 'Opgave en ambitie',
  place: 'Mijn organisatie',
  people: 'Mensen',
};
