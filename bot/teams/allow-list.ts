/**
 * Whether a URL is on a list of hosts. 'host' and '*.host' stand for https on its standard port; a full origin
 * ('http://127.0.0.1:56150') stands for just that.
 */
export function isOnList(list: readonly string[], url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, origin, hostname, port, username } = new URL(url);
  const isPlain = protocol === 'https:' && port === '' && username === '';
  return list.some((entry) => {
    if (entry.includes('://')) return username === '' && URL.canParse(entry) && new URL(entry).origin === origin;
    return isPlain && (entry.startsWith('*.') ? hostname.endsWith(entry.slice(1)) : hostname === entry);
  });
}
