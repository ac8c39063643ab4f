/** The parts of a document with blank lines between them. */
export const inParts = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** With columns as wide as what is in them, as Biome formats it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, at) => Math.max(3, ...lines.map((cells) => (cells[at] ?? '').length)));
  const line = (cells: readonly string[], filler: string) =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width, filler)).join(' | ')} |`;
  const [first = [], ...others] = lines;
  return [line(first, ' '), line([], '-'), ...others.map((cells) => line(cells, ' '))].join('\n');
}
