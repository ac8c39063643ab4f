export const welcome = {
  title: 'Kring doet mee',
  what: 'Aan het einde van elk overleg stel ik drie korte vragen over hoe jullie samenwerken. Ook vraag ik steeds iemand anders om voor te zitten. En ik laat zien hoe het samenwerken over langere tijd gaat.',
  keeps: 'Namen staan niet bij antwoorden. De uitkomst komt pas vanaf vijf antwoorden, en alleen van iedereen samen.',
  notForPatients: 'Ik ben niet bedoeld voor een netwerk rond één cliënt of patiënt.',
  whoSetsUp:
    'Wie mij heeft toegevoegd of het overleg organiseert, kan mij instellen. Dat duurt een paar minuten. Tot dan vraag ik niemand iets.',
  fallback: 'Kring doet mee in deze chat. Open deze kaart in Teams.',
};
