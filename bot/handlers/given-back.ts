import type { Card } from '../../cards/card.ts';
import { isAboutForm, isAboutText, type PersonErrorCode } from '../../services/errors.ts';
import type { BotEvent } from '../events.ts';
import type { Services } from '../services.ts';
import { agreementBack } from './agreements/agreement-back.ts';
import { checkInBack } from './check-ins/check-in-given.ts';
import { rulesBack, setupBack, spokenBack, startBack } from './forms-back.ts';
import { chatNameBack } from './networks/chat-name-back.ts';
import { peopleBack } from './people/people-back.ts';
import { questionsBack } from './prompts/questions-back.ts';
import { answerBack } from './rounds/answer-back.ts';
import { turnsBack } from './turns/turns-back.ts';

/**
 * The form as its sender filled it in, where something was refused: nothing was kept, and it is theirs to change. Who was
 * overtaken gets it as it is now. Undefined for every other mistake, and for old clients, which cannot show a form.
 */
export async function givenBack(event: BotEvent, code: PersonErrorCode, services: Services): Promise<Card | undefined> {
  if (event.via !== 'pressed') return undefined;
  if (event.kind === 'answer-submitted') return isAboutText(code) ? answerBack(event, code, services) : undefined;
  if (!isAboutForm(code)) return undefined;
  switch (event.kind) {
    case 'setup-given':
      return setupBack(event, code, services);
    case 'spoken-given':
      return spokenBack(event, code, services);
    case 'rules-given':
      return rulesBack(event, code, services);
    case 'questions-given':
    case 'own-question-given':
      return questionsBack(event, code, services);
    case 'start-given':
      return startBack(event, code, services);
    case 'check-in-given':
      return checkInBack(event, code, services);
    case 'chat-named':
      return chatNameBack(event, code, services);
    case 'agreement-given':
      return agreementBack(event, code, services);
    case 'place-given':
    case 'organisation-renamed':
      return peopleBack(event, code, services);
    default:
      return turnsBack(event, code, services);
  }
}
