/** For who types in a chat what one reader alone may see. */
export const doors = {
  title: 'Dit is iets tussen jou en mij',
  behind: {
    more: 'Hier zie je wat jij kunt doen.',
    me: 'Hier zie je wat ik van jou bewaar.',
    erase: 'Hier kun je je laten wissen.',
    pause: 'Hier kun je even pauze nemen.',
    chair: 'Hier zie je wie voorzit, en wie de volgende is.',
    remarks: 'Hier leest de coördinator de opmerkingen bij de laatste ronde.',
    settings: 'Hier ziet en verandert de coördinator de instellingen van jullie netwerk.',
    ambition: 'Hier lees je jullie opgave en jullie ambitie.',
    rules: 'Hier kiest de coördinator de spelregels.',
    chats: 'Hier ziet de coördinator welke chats bij het netwerk horen.',
    overview: 'Hier ziet de coördinator hoe het netwerk ervoor staat.',
    place: 'Hier kies je namens welke organisatie je meedoet, en wie er voor je invalt.',
    people: 'Hier ziet de coördinator wie er meedoen.',
    leaders: 'Hier zie je wie het netwerk leidt.',
    ending: 'Hier kan de coördinator met Kring stoppen.',
  },
  press: 'Druk op de knop. Niemand anders ziet wat je dan ziet.',
  open: 'Alleen voor mij',
  fallback: 'Iets tussen jou en mij. Open deze kaart in Teams.',
};
