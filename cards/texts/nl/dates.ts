/** When a chat meets next, and when somebody is not there. */
export const dates = {
  button: 'Volgend overleg',
  title: 'Wanneer is het volgende overleg?',
  fallback: 'Wanneer jullie volgende overleg is. Open deze kaart in Teams.',
  presumed: 'Niemand heeft een dag gekozen. Ik ga af op hoe vaak jullie tot nu toe overleg hadden.',
  readers: 'De voorzitter van het laatste overleg en de coördinator kiezen de dag.',
  choose: 'Dag kiezen',
  why: 'Ik kan niet in agenda’s kijken. Met de dag weet ik wanneer ik iemand voor een rol moet vragen. Gaat het niet door? Kies dan de nieuwe dag. Zonder dag ga ik af op hoe vaak jullie overleg hadden. Weet ik dat nog niet, dan vraag ik alvast iemand.',
  day: 'Op welke dag? Leeg laten mag.',
  dayError: 'Kies een dag van vandaag tot een jaar vooruit, of laat de dag leeg.',
  save: 'Bewaren',
  saved: 'Dat is bewaard.',
};

export const absences = {
  button: 'Ik ben er niet',
  title: 'Wanneer ben je er niet?',
  fallback: 'Wanneer je er niet bent. Open deze kaart in Teams.',
  means:
    'Voor een overleg op zo’n dag vraag ik je niet. Dat kan alleen als ik weet wanneer het overleg is. Het geldt voor alle chats van dit netwerk. Niemand anders ziet het. In de nacht na zo’n dag wis ik het.',
  presumed: 'Weet ik niet precies wanneer een overleg is, dan tel ik de dag ervoor en de dag erna mee.',
  none: 'Er staat geen dag.',
  drop: 'Weghalen',
  day: 'Op welke dag ben je er niet?',
  dayError: 'Kies een dag van vandaag tot een jaar vooruit.',
  full: 'Er staan tien dagen. Haal er een weg als je een andere wilt kiezen.',
  save: 'Bewaren',
  notices: {
    saved: 'Dat is bewaard.',
    known: 'Die dag stond er al.',
    dropped: 'Die dag staat er niet meer.',
  },
};
