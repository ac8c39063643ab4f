import { z } from 'zod';
import type { Agenda } from '../ports.ts';
import type { Connector } from './connector.ts';
import { momentOf } from './moments.ts';

/** Source: Teams' page on meeting details. A call in a group has none. */
const Meeting = z.object({ details: z.object({ scheduledEndTime: z.unknown() }) });

/** Teams is busy, or has a bad moment. */
const isForNow = (status: number) => status === 408 || status === 429 || status >= 500;

export function createAgenda(connector: Connector): Agenda {
  return {
    async endOf(chat, meetingId) {
      const answer = await connector(chat, { method: 'GET', path: `/v1/meetings/${encodeURIComponent(meetingId)}` });
      if (answer.kind !== 'answered' || isForNow(answer.status)) return 'unknown';
      if (answer.status >= 300) return undefined;
      return momentOf(Meeting.safeParse(answer.body).data?.details.scheduledEndTime);
    },
  };
}
