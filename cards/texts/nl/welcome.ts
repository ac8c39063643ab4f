export const welcome = {
  title: 'Kring doet mee',
  what: 'Na elk overleg stel ik drie korte vragen over hoe jullie samenwerken. Ook vraag ik steeds iemand anders om voor te zitten. En ik laat zien hoe het samenwerken over langere tijd gaat.',
  keeps: 'Namen staan niet bij antwoorden. De uitkomst komt pas vanaf vijf antwoorden, en alleen van iedereen samen.',
  notForPatients: 'Ik ben niet bedoeld voor een netwerk rond één cliënt of patiënt.',
  whoCoordinates: 'Wie mij heeft toegevoegd of het overleg organiseert, kan hier coördinator worden.',
  takeCoordination: 'Ik ben de coördinator',
  taken: 'Jij bent nu de coördinator van dit netwerk',
  takenFallback: 'Jij bent nu de coördinator van dit netwerk. Open deze kaart in Teams.',
  takenNext:
    'Na het volgende overleg verschijnt hier vanzelf een kaart met vragen. Zonder overleg in Teams typ je: reflectie.',
  purposeTitle: 'Waar werken jullie samen aan?',
  purposeLabel: 'Jullie opgave in één zin. Die staat boven elke kaart met vragen.',
  purposeError: 'Maak de zin korter: er passen 200 tekens in.',
  purposeFallback: 'Jullie opgave in één zin. Open deze kaart in Teams.',
  purposeSaved: 'De zin is bewaard.',
  save: 'Bewaren',
  fallback: 'Kring doet mee in deze chat. Open deze kaart in Teams.',
};
