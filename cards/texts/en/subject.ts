import type { subject as dutch } from '../nl/subject.ts';

export const subject: typeof dutch = {
  meeting: (day: string) => `It is about the meeting of ${day}.`,
  checkIn: (day: string) => `It is about the questions in between of ${day}.`,
};
