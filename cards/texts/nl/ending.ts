export const ending = {
  end: 'Stoppen met Kring',
  askTitle: 'Wil je met jullie netwerk stoppen?',
  asked:
    'Er komen dan geen nieuwe vragen meer in de chat. Een ronde die nog open is, sluit gewoon. De uitkomst komt dan nog in de chat.',
  until: (moment: string) =>
    `De coördinator kan het stoppen ongedaan maken tot ${moment}. Daarna wis ik jullie netwerk.`,
  untilYou: (moment: string) => `Jij kunt het stoppen ongedaan maken tot ${moment}. Daarna wis ik jullie netwerk.`,
  erased:
    'Ik wis dan alles wat ik bewaar: wie er in het netwerk zitten, jullie opgave, de uitkomsten, de opmerkingen en wie welke rol deed. Dat is daarna niet terug te halen.',
  notErased: 'Wat al in de chat staat, blijft daar staan. Dat bewaart Teams.',
  confirm: 'Ja, stoppen',
  endsOn: (day: string) => `Jullie netwerk stopt op ${day}`,
  confirmed:
    'De chat krijgt hier bericht van. Tot die dag kun je het ongedaan maken: hier, of later onder Meer, Instellingen.',
  announced:
    'De coördinator laat dit netwerk stoppen. Er komen geen nieuwe vragen meer. Een ronde die nog open is, sluit gewoon.',
  undo: 'Toch doorgaan',
  undoneTitle: 'Jullie netwerk gaat door',
  undone: 'Er wordt niets gewist. Bij het volgende overleg komt er weer een kaart met vragen.',
  takenBack: 'Het stoppen is ongedaan gemaakt. Er wordt niets gewist. Bij het volgende overleg kom ik weer met vragen.',
  fallback: 'Over het stoppen van jullie netwerk. Open deze kaart in Teams.',
};
