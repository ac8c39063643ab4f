/** What came in beside a button: Teams sends most inputs as text, and some clients send numbers as numbers. */
export function textIn(data: Readonly<Record<string, unknown>>, input: string): string {
  const given = data[input];
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}
