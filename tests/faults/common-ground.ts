import { type Ground, startGround } from './world.ts';

/** How long it waits for the next file of its process, in milliseconds. */
const patience = 1_500;
/** As many worlds as the files of one process make, and then some. */
const worlds = 50;

let common: { readonly ground: Promise<Ground>; users: number; leaving?: NodeJS.Timeout } | undefined;

/** The ground on which the test files of this process stand one after the other; its clock goes on from file to file. */
export async function commonGround() {
  common ??= { ground: startGround(worlds), users: 0 };
  const own = common;
  own.users += 1;
  clearTimeout(own.leaving);
  const { clock, account, stop } = await own.ground;
  const leave = () => {
    common = undefined;
    return stop();
  };
  return {
    ...{ clock, account },
    async stop() {
      own.users -= 1;
      if (own.users === 0) own.leaving = setTimeout(leave, patience);
    },
  };
}
