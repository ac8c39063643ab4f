/** For who comes to a network that was there already. */
export const newcomer = {
  title: 'Welkom',
  fallback: 'Welkom: zo werkt Kring. Open deze kaart in Teams.',
  purpose: 'Onze opgave:',
  ambition: 'Onze ambitie:',
  how: 'Aan het einde van elk overleg stel ik een paar korte vragen over hoe jullie samenwerken. Antwoorden kost twintig seconden en hoeft niet. Ook vraag ik steeds iemand anders om voor te zitten.',
  keeps:
    'Je naam staat niet bij je antwoord. De uitkomst komt pas vanaf vijf antwoorden, en alleen van iedereen samen.',
  pause: 'Heb je het druk? Neem dan pauze: kies Meer, Mijn gegevens, Pauze.',
  privacy: 'Gegevens',
  chatTitle: 'Welkom aan wie er net bij is',
  chatFallback: 'Welkom aan wie er net bij is. Open deze kaart in Teams.',
  chat: 'Ik ben Kring. Aan het einde van elk overleg stel ik een paar korte vragen over het samenwerken.',
  open: 'Hoe werkt dit?',
};
