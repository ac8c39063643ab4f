export const choosing = {
  search: 'Search by a part of the name',
  searchError: 'Make it shorter: there is room for 50 characters.',
  find: 'Search',
  pickOne: 'Choose somebody.',
  nobody: 'Nobody in the chat has that name. Try another part of the name.',
  more: (count: number) =>
    count === 1 ? 'There is 1 more name. Type more letters.' : `There are ${count} more names. Type more letters.`,
  nameless: 'Somebody without a name',
};
