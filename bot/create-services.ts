import { randomInt } from 'node:crypto';
import { createBacklog } from '../services/delivery/backlog.ts';
import { createPrivateBudget } from '../services/delivery/private-budget.ts';
import { createRefusals } from '../services/delivery/refusals.ts';
import { createWork } from '../services/delivery/work.ts';
import { createLeadership } from '../services/leading/leadership.ts';
import { createMeetings } from '../services/meetings/meetings.ts';
import { createActions } from '../services/networks/actions.ts';
import { createChats } from '../services/networks/chats.ts';
import { createEndings } from '../services/networks/endings.ts';
import { createNetworks } from '../services/networks/networks.ts';
import { createMembers } from '../services/people/members.ts';
import { createPauses } from '../services/people/pauses.ts';
import { createErasures } from '../services/privacy/erasures.ts';
import { createMyData } from '../services/privacy/my-data.ts';
import { createPasses } from '../services/privacy/passes.ts';
import { registeredTables } from '../services/privacy/registered-tables.ts';
import { createRetention } from '../services/privacy/retention.ts';
import { anchors } from '../services/prompts/prompt-catalogue.ts';
import { createAnswers } from '../services/rounds/answers.ts';
import { createOwnAnswers } from '../services/rounds/own-answers.ts';
import { createPseudonyms, masterKeyOf } from '../services/rounds/pseudonyms.ts';
import { createRemarks } from '../services/rounds/remarks.ts';
import { createResults } from '../services/rounds/results.ts';
import { createRounds } from '../services/rounds/rounds.ts';
import { createSealedAnswers } from '../services/rounds/sealed-answers.ts';
import { createTrends } from '../services/rounds/trends.ts';
import { createDownloads } from './downloads.ts';
import type { Ground } from './ground.ts';
import type { Agenda, Messenger, Roster } from './ports.ts';
import {
  servicesOfChats,
  servicesOfCheckIns,
  servicesOfPeople,
  servicesOfRounds,
  servicesOfSettings,
  servicesOfTurns,
} from './service-groups.ts';
import type { Services } from './services.ts';

type Outside = Omit<Ground, 'chance'> & {
  readonly agenda: Agenda;
  readonly messenger: Messenger;
  readonly roster: Roster;
  readonly timeZone: string;
  readonly publicUrl?: string | undefined;
};

export function createServices({ tables: own, ...outside }: Outside): Services {
  const { queue, masterKey, formerMasterKeys, now, log, agenda, messenger, roster, timeZone } = outside;
  const tables = registeredTables(own);
  const table = tables.Networks;
  const work = createWork({ table, queue, now });
  const backlog = createBacklog({ table, queue, now });
  const chats = createChats({ table: tables.Chats, resume: backlog.resume });
  const meetings = createMeetings({ table, work, now });
  const actions = createActions({ table, now });
  const leadership = createLeadership({ table, work, actions, now });
  const members = createMembers({ table, turns: tables.Turns, now, synced: leadership.look });
  const pseudonyms = createPseudonyms({
    table: tables.RoundKeys,
    masterKey: masterKeyOf(masterKey),
    formerKeys: formerMasterKeys?.map(masterKeyOf),
  });
  const sealed = createSealedAnswers({ table: tables.Answers });
  const answers = createAnswers({ sealed, pseudonyms, now });
  const results = createResults({ table, now, timeZone });
  const remarks = createRemarks({ table, work, actions, shuffle, now });
  const ofTurns = servicesOfTurns({ tables, members, meetings, actions, work, now, timeZone });
  const networks = createNetworks({ table, chats, work, actions, now });
  const everywhere = async (tenant: string) => [...(await chats.livingNetworksOf(tenant))];
  const ownAnswers = createOwnAnswers({ sealed, pseudonyms });
  const people = { ...ofTurns, table, actions, members, networks, ownAnswers, work, now, everywhere };
  const myData = createMyData(people);
  const privateBudget = createPrivateBudget({ table: tables.Gates, now, timeZone });
  const rounds = createRounds({ table, meetings });
  const ofRounds = { ...ofTurns, meetings, rounds, results, privateBudget, openRounds: pseudonyms.rounds };
  return {
    ...{ ...ofTurns, actions, answers, chats, meetings, members, networks, remarks, results, work },
    ...{ leadership, agenda, messenger, roster, log, timeZone, myData, rounds, privateBudget },
    erasures: createErasures({ ...people, tables, openRounds: pseudonyms.rounds, isNamed: myData.isNamed }),
    ...servicesOfPeople({ ...people, meetings }),
    pauses: createPauses(people),
    ...servicesOfCheckIns({ table, members, actions, pseudonyms, work, now, timeZone }),
    ...servicesOfRounds({ ...ofRounds, table, answers, remarks, members, pseudonyms, work, actions, now, timeZone }),
    ...servicesOfSettings({ table, chats, members, work, actions, now, timeZone }),
    downloads: createDownloads({ passes: createPasses({ secret: masterKey, now }), publicUrl: outside.publicUrl }),
    refusals: createRefusals({ table, queue, chats, now }),
    endings: createEndings({ table, chats, work, actions, now }),
    ...servicesOfChats({ ...ofRounds, tables, chats, networks, members, work, backlog, actions, now, timeZone }),
    retention: createRetention({ ...ofTurns, tables, privateBudget, now, timeZone }),
    trends: createTrends({ results, anchors: anchors.map(({ id }) => id) }),
  };
}

function shuffle<T>(items: readonly T[]): readonly T[] {
  const drawn = [...items];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [one, another] = [drawn[last] as T, drawn[other] as T];
    drawn[last] = another;
    drawn[other] = one;
  }
  return drawn;
}
