export const refusal = {
  title: 'Ik kan niets meer in jullie chat zetten',
  chat: 'In de chat:',
  what: 'Teams laat mij daar niet meer toe. Misschien heeft iemand mij uit de chat gehaald.',
  kept: 'Wat jullie al hadden, blijft bewaard. Er komen nu geen nieuwe vragen in de chat.',
  next: 'Wil je verder met mij? Voeg mij dan weer toe aan de chat. Was dit de bedoeling, dan hoef je niets te doen.',
  fallback: 'Ik kan niets meer in jullie chat zetten. Open deze kaart in Teams.',
};
