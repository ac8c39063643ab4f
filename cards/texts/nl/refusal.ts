export const refusal = {
  title: 'Ik kan niets meer in jullie chat zetten',
  chat: 'In de chat:',
  what: 'Teams laat mij daar niet meer toe. Misschien heeft iemand mij uit de chat gehaald.',
  kept: 'Wat jullie al hadden, blijft bewaard. Er komen nu geen nieuwe vragen in de chat.',
  ends: (day: string) =>
    `Voeg je mij niet opnieuw toe, dan stopt jullie netwerk. Op ${day} wis ik dan alles wat ik van jullie heb.`,
  next: 'Wil je verder met mij? Voeg mij dan weer toe aan de chat. Was dit de bedoeling, dan hoef je niets te doen.',
  fallback: 'Ik kan niets meer in jullie chat zetten. Open deze kaart in Teams.',
};
