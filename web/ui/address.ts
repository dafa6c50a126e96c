import { useMemo, useSyncExternalStore } from 'react';

/** What is chosen on a page lives in its address, so that a link shows the same and "back" undoes; undefined takes a choice away. */
export type AddressPatch = Readonly<Record<string, string | undefined>>;

/** The choices of the present address. */
export function useAddress(): URLSearchParams {
  const search = useSyncExternalStore(follow, () => window.location.search);
  return useMemo(() => new URLSearchParams(search), [search]);
}

/** Changes the address in place. `replace` is for what "back" should not step through, such as a panel's inner tab. */
export function changeAddress(patch: AddressPatch, how: 'push' | 'replace' = 'push'): void {
  const next = addressWith(patch);
  if (next === `${window.location.pathname}${window.location.search}`) return;
  if (how === 'push') window.history.pushState(null, '', next);
  else window.history.replaceState(null, '', next);
  for (const tell of followers) tell();
}

/** The present address with some choices changed, as a link. */
export function addressWith(patch: AddressPatch): string {
  const params = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === '') params.delete(name);
    else params.set(name, value);
  }
  const search = params.toString();
  return search === '' ? window.location.pathname : `${window.location.pathname}?${search}`;
}

const followers = new Set<() => void>();

function follow(tell: () => void): () => void {
  followers.add(tell);
  window.addEventListener('popstate', tell);
  return () => {
    followers.delete(tell);
    window.removeEventListener('popstate', tell);
  };
}
