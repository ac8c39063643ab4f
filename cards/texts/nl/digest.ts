/** Once a week, for who leads a network. */
export const digest = {
  title: 'Deze week voor jullie netwerk',
  needs: {
    'round-open':
      'Er is een ronde open. Je hoeft niets te doen: die sluit vanzelf. Eerder sluiten kan in de chat, onder Meer.',
    'no-chair': 'Er komt een overleg aan zonder voorzitter. Spreek samen iemand af, of vraag wie er kan.',
    'no-agreement':
      'Na de laatste twee rondes kwam er geen afspraak. Eén ding is genoeg: wie doet wat, en wanneer? Kies het samen in het volgende overleg, of schrijf het nu op onder Meer, Afspraken. Dan zien mensen dat er iets met hun antwoorden gebeurt.',
    'month-full':
      'Een chat had deze maand al vier rondes. Meer vraag ik niet van mensen, dus bij het volgende overleg van deze maand komen er geen vragen. Praten kan altijd: typ mondeling in die chat.',
    undelivered: 'Ik kon iets niet bezorgen. In het overzicht staat waarom, en wat je kunt doen.',
    'check-in-skipped': 'Een check-in die klaarstond, ging niet door. Waarom staat bij Meer, Check-ins.',
    mirror: 'Er is een rolspiegel van het afgelopen half jaar: hoe de rollen bij jullie verdeeld waren.',
    'long-pause':
      'Jullie netwerk staat drie maanden op pauze. Wil je weer beginnen, minder vaak, of stoppen? Dat kan onder Meer.',
  },
  fallback: 'Wat er deze week is voor jullie netwerk. Open deze kaart in Teams.',
};
