/** Looking back by talking, without scores. */
export const spoken = {
  title: 'Even samen terugkijken',
  intro: 'Dit keer zonder cijfers. Stel deze vraag hardop en ga de kring rond.',
  privacy: 'Ik bewaar niet wie wat zei. De voorzitter mag één zin opschrijven.',
  fallback: 'Even samen terugkijken op het overleg. Open deze kaart in Teams.',
  done: 'Mondeling gedaan',

  formTitle: 'Jullie hebben samen teruggekeken',
  formIntro: 'Dit telt als een ronde. Wil je één zin opschrijven? Die hoort de groep de volgende keer.',
  ask: 'Stel deze vraag hardop en ga de kring rond.',
  formNotYet:
    'Hebben jullie erover gepraat? Druk op Bewaren: dan telt het als een ronde. Eén zin opschrijven mag. Die hoort de groep de volgende keer.',
  /** Some may have given scores by then. */
  formReplaces: 'Wie al op de kaart antwoordde: die antwoorden tel ik niet. Ik wis ze.',
  said: 'Wat zeiden jullie? Geen namen of gegevens van cliënten of collega’s.',
  saidError: 'Maak de tekst korter: er passen 280 tekens in.',
  save: 'Bewaren',
  kept: 'Bewaard. Dit telt als een ronde.',
  keptOther: 'Iemand schreef al een zin op bij deze ronde. Die blijft staan. Jouw zin is niet bewaard.',
  keptNext: 'Hebben jullie iets afgesproken? Schrijf dat op, dan vraag ik de volgende keer of het is gelukt.',

  pastTitle: 'Samen besproken',
  past: 'Jullie hebben hier samen over gepraat. Dat telt als een ronde.',
  pastSaid: 'Opgeschreven:',
  pastFallback: 'Hier hebben jullie samen over gepraat. Open deze kaart in Teams.',
  remove: 'Zin weghalen',
  removeTitle: 'Deze zin weghalen?',
  removing:
    'Weghalen is voorgoed: niemand kan de zin terughalen. Staat hij op een kaart in de chat, dan verdwijnt hij daar zo ook.',
  removedTitle: 'De zin is weg',
  removed:
    'Ik bewaar de zin niet meer. Stond hij op een kaart in de chat, dan verdwijnt hij daar zo ook. De ronde telt nog steeds.',
  another: 'Andere zin opschrijven',
  removeFallback: 'De zin over jullie gesprek weghalen. Open deze kaart in Teams.',
  notHad: 'Deze vraag is voorbij. Bij het volgende overleg kijken jullie weer samen terug.',

  doorTitle: 'Mondeling terugkijken',
  door: 'Hebben jullie samen gepraat? De voorzitter of de coördinator legt dat hier vast.',

  sizeTitle: 'Met hoeveel zijn jullie?',
  sizes: { 'under-five': 'Onder de vijf', 'five-to-seven': 'Vijf tot zeven', 'eight-or-more': 'Acht of meer' },
  sizeNoted: {
    'under-five':
      'Goed om te weten. Met zo weinig mensen komt er één vraag om samen te bespreken, want cijfers zouden laten zien wie wat vond.',
    'five-to-seven': 'Goed om te weten. Straks komen de vragen in de chat.',
    'eight-or-more': 'Goed om te weten. Straks komen de vragen in de chat.',
  },
  sizeSaid: {
    unremarked: 'Goed om te weten. Straks komen de vragen in de chat, zonder ruimte voor opmerkingen.',
    talk: 'Goed om te weten. Straks komt er één vraag om samen te bespreken.',
    asked: 'De vragen staan al in de chat. Praten jullie liever? Kies daar Meer, en dan Mondeling gedaan.',
    aloud: 'De vraag om samen te bespreken staat al in de chat. Hebben jullie gepraat? Kies daar Mondeling gedaan.',
    over: 'Over dat overleg vraag ik niets meer. Bij het volgende overleg kun je het weer zeggen.',
  },
  sizeFallback: 'Met hoeveel jullie zijn. Open deze kaart in Teams.',
};
