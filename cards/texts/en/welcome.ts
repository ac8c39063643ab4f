import type { welcome as dutch } from '../nl/welcome.ts';

export const welcome: typeof dutch = {
  title: 'Kring has joined',
  what: 'At the end of each meeting I ask three short questions about how you work together. I also ask somebody else to chair each time. And I show how working together goes over time.',
  keeps: 'Names are not with answers. The outcome comes only from five answers on, and only of everyone together.',
  notForPatients: 'I am not meant for a network around one client or patient.',
  whoSetsUp:
    'Whoever added me, or organises the meeting, can set me up. It takes a few minutes. Until then I ask nobody anything.',
  fallback: 'Kring has joined this chat. Open this card in Teams.',
};
