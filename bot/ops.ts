import { createBacklog } from '../services/delivery/backlog.ts';
import { createChats } from '../services/networks/chats.ts';
import { createPseudonyms, masterKeyOf } from '../services/rounds/pseudonyms.ts';
import { openStorage } from '../services/storage/azure-storage.ts';
import { type Config, readConfig } from './config.ts';
import { localMasterKey } from './local-master-key.ts';
import { faultOf } from './log.ts';
import { type Desk, runCommand, usage } from './operator.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run ops -- …`: the operator's view, on the storage that the settings name. */
async function openDesk({ storage, allowedTenants, masterKey, formerMasterKeys }: Config): Promise<Desk> {
  const { tables, queue, now } = await openStorage(storage, () => new Date());
  const table = tables.Networks;
  const backlog = createBacklog({ table, queue, now });
  const chats = createChats({ table: tables.Chats, resume: backlog.resume });
  const networks = await Promise.all(allowedTenants.map((tenant) => chats.networksOf(tenant)));
  const pseudonyms = createPseudonyms({
    table: tables.RoundKeys,
    masterKey: masterKeyOf(masterKey ?? localMasterKey('.data')),
    formerKeys: formerMasterKeys.map(masterKeyOf),
  });
  return { backlog, pseudonyms, networks: networks.flatMap((some) => [...some]) };
}

const read = readConfig(process.env);
if ('problems' in read) {
  say(`Wrong settings:\n${read.problems}`);
  process.exit(1);
}
const isKnown = await openDesk(read.config)
  .then((desk) => runCommand(process.argv.slice(2), desk, say))
  .catch((error: unknown) => {
    say(`Storage does not answer. ${faultOf(error)}`);
    process.exit(1);
  });
if (!isKnown) say(usage);
process.exit(isKnown ? 0 : 1);
