/** Someone of the made-up care network, as Teams knows them, with the work they do. */
export type Person = {
  /** Teams' id, as in an activity's `from`. */
  readonly id: `29:1${string}`;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly profession: string;
};

const organisations = {
  thuiszorg: { organisation: 'Thuiszorg De Linde', domain: 'delinde.example' },
  huisartsen: { organisation: 'Huisartsenpraktijk De Gagel', domain: 'degagel.example' },
  gemeente: { organisation: 'Gemeente Vechtoever', domain: 'vechtoever.example' },
  welzijn: { organisation: 'Welzijn Noord', domain: 'welzijnnoord.example' },
};

function person(nth: number, givenName: string, surname: string, at: keyof typeof organisations, profession: string) {
  const { organisation, domain } = organisations[at];
  const mailName = `${givenName}.${surname}`.toLowerCase().replaceAll(' ', '');
  return {
    id: `29:1kring-demo-${nth}`,
    aadObjectId: `00000000-0000-4000-8000-00000000000${nth}`,
    givenName,
    surname,
    name: `${givenName} ${surname}`,
    email: `${mailName}@${domain}`,
    organisation,
    profession,
  } satisfies Person;
}

/** The network's coordinator, and the one whose Teams the Playground shows. */
export const marieke: Person = person(1, 'Marieke', 'de Boer', 'thuiszorg', 'netwerkcoördinator');
export const fatima: Person = person(2, 'Fatima', 'El Amrani', 'thuiszorg', 'wijkverpleegkundige');
export const hans: Person = person(3, 'Hans', 'Verbeek', 'huisartsen', 'huisarts');
export const sanne: Person = person(4, 'Sanne', 'Jansen', 'huisartsen', 'praktijkondersteuner');
export const yusuf: Person = person(5, 'Yusuf', 'Demir', 'gemeente', 'Wmo-adviseur');
export const ingrid: Person = person(6, 'Ingrid', 'Bakker', 'welzijn', 'sociaal werker');

/** Everybody in the chat, the coordinator first. The Playground wants exactly one who looks on and five others. */
export const people: readonly Person[] = [marieke, fatima, hans, sanne, yusuf, ingrid];

export const tenantId = '11111111-2222-4333-8444-555555555555';
export const bot = { id: '28:00000000-0000-4000-8000-0000000000b0', name: 'Kring' };
/** The chat of the network's recurring meeting. */
export const chat = { id: '19:meeting_kring-demo@thread.v2', name: 'Wijknetwerk Overvecht-Noord' };
/** Marieke's own chat with the bot. */
export const personalChat = { id: 'a:1kring-demo-personal' };
