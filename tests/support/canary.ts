import { Button } from '../../cards/verbs.ts';
import { kindOf } from '../../services/privacy/naming.ts';
import { register, tableNames } from '../../services/privacy/register.ts';
import type { Registered } from '../../services/privacy/register-entry.ts';
import type { Tables } from '../../services/storage/store.ts';
import type { Someone } from './people.ts';
import { buttonsOf, inputsOf } from './reading.ts';
import type { startBot } from './start-bot.ts';
import { rowsOf } from './traces.ts';
import { allCards } from './views.ts';

/** Part of all that the canary gives, and of nothing else. */
export const song = 'kanarie';
/** What stands for the canary's words in one place: whoever finds it knows where it came in. */
export const sung = (place: string) => `${song}-${place.replaceAll('.', '-')}`;

/** As the activities of this person say who they are; Teams' member list has other words. */
export const canary: Someone = {
  ...{ id: `29:1${sung('id')}`, name: sung('from-name'), aadObjectId: sung('aad') },
  locale: `nl-${song}`,
};
export const canaryOnList = {
  ...{ ...canary, name: sung('list-name'), email: `${sung('mail')}@${sung('organisation')}.example` },
  ...{ userPrincipalName: `${sung('upn')}@${song}.example`, givenName: sung('given'), surname: sung('surname') },
  ...{ objectId: sung('object'), tenantId: sung('tenant') },
};

export type Verb = Button['verb'];
type Form = { readonly verb: Verb; readonly texts: readonly string[]; readonly choices: readonly string[] };

/** All verbs of our buttons, each with the names of what comes with it. */
export const verbs: readonly (readonly [Verb, readonly string[]])[] = Button.options.flatMap(({ shape }) => {
  const { verb, ...fields } = shape;
  const named: readonly Verb[] = 'options' in verb ? verb.options : [...verb.values];
  return named.map((one) => [one, Object.keys(fields)] as const);
});

/** With fields that are there to look at, or to copy from. */
const onlyShown = /^(preview|announcement-mail)\./;

/** What the sample cards let people fill in, by the verb that sends it. */
const forms: readonly Form[] = allCards.flatMap(({ name, card }) => {
  if (onlyShown.test(name)) return [];
  const sends = buttonsOf(card).filter(({ associatedInputs }) => associatedInputs !== 'none');
  const idsOf = (type: string) => inputsOf(card).flatMap((input) => (input.type === type ? [input.id] : []));
  const texts = idsOf('Input.Text');
  const choices = ['Input.ChoiceSet', 'Input.Number', 'Input.Date'].flatMap(idsOf);
  if (sends.length === 0 && texts.length + choices.length > 0)
    throw new Error('no button sends what is filled in here');
  return sends.map(({ data }) => ({ verb: data.verb, texts, choices }));
});
export const textsOf = (verb: Verb) => [...new Set(forms.flatMap((form) => (form.verb === verb ? form.texts : [])))];

/** `Table.kind.column` of all that can hold a person, or a person's words. */
export const personalColumns: readonly string[] = tableNames.flatMap((table) =>
  Object.entries<Registered>(register[table]).flatMap(([name, { columns }]) =>
    Object.keys(columns)
      .filter((column) => /^(person|people|name|words|organisation)$/.test(columns[column] ?? ''))
      .map((column) => `${table}.${name}.${column}`),
  ),
);

/** Those of them in which the canary is heard. */
export async function columnsWithSong(tables: Tables): Promise<readonly string[]> {
  return (await rowsOf(tables, [])).flatMap(({ table, key, row }) => {
    const kind = Object.entries<Registered>(register[table]).find(([, one]) => one === kindOf(table, key))?.[0];
    const columns = Object.keys(row).filter((column) => String(row[column]).includes(song));
    return columns.map((column) => `${table}.${kind}.${column}`);
  });
}

type Bot = Awaited<ReturnType<typeof startBot>>;

/** The canary at the buttons: keeps which of them it pressed to some effect. */
export function atTheButtons({ teams, log }: Bot) {
  const pressed = new Set<Verb>();
  /** On the first card that was posted, in whatever chat or in this one. */
  async function press(verb: Verb, fields: Record<string, unknown> = {}, person: Someone = canary, place?: string) {
    const message = teams.posted.find(({ chatId }) => place === undefined || chatId === place);
    if (!message) throw new Error('there is no card to press on');
    const texts = person === canary ? Object.fromEntries(textsOf(verb).map((id) => [id, sung(id)])) : {};
    const data = { verb, ...texts, ...fields, ...(person === canary && { [sung('extra')]: sung(`extra-${verb}`) }) };
    const before = log.length;
    const said = await teams.invoke(person, message, {
      action: { type: 'Action.Execute', verb, data },
      trigger: 'manual',
    });
    const isRefused = log.slice(before).some((line) => line.includes('"refused"'));
    if (person === canary && !isRefused && Button.safeParse(data).success) pressed.add(verb);
    return said;
  }

  return {
    press,
    pressed,
    /**
     * A canary in every field of every button, beside the names of things that there are; and in every input of every form,
     * beside what is filled in: what no card of ours sends.
     */
    async forge(named: Record<string, unknown>, filled: Record<string, unknown>, isFair: (verb: Verb) => boolean) {
      for (const [verb, fields] of verbs.filter(([one]) => isFair(one)))
        for (const field of fields) await press(verb, { ...named, [field]: sung(`${verb}-${field}`) });
      for (const { verb, texts, choices } of forms.filter((form) => isFair(form.verb)))
        for (const id of [...texts, ...choices]) await press(verb, { ...filled, [id]: sung(`${verb}-${id}`) });
    },
  };
}
