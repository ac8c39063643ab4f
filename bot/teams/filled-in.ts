/** What came in beside a button: Teams sends most inputs as text, and some clients send numbers as numbers. */
export function textIn(data: Readonly<Record<string, unknown>>, input: string): string {
  const given = data[input];
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}

/** What was chosen where one may choose several. */
export const choicesIn = (data: Readonly<Record<string, unknown>>, input: string): readonly string[] =>
  textIn(data, input)
    .split(',')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
