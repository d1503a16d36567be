/**
 * What is now, with the former's own objects wherever they say the same: what changed is then told from what did not by
 * identity alone. For plain data as JSON holds it.
 */
export function shareUnchanged<T>(former: T, now: T): T {
  return shared(former, now) as T;
}

function shared(former: unknown, now: unknown): unknown {
  if (former === now || !isHolder(former) || !isHolder(now)) return now;
  if (Array.isArray(former) && Array.isArray(now)) return sharedList(former, now);
  return Array.isArray(former) || Array.isArray(now) ? now : sharedObject(former, now);
}

type Holder = Readonly<Record<string, unknown>>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function sharedList(former: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const list = now.map((one, index) => shared(former[index], one));
  return list.length === former.length && list.every((one, index) => one === former[index]) ? former : list;
}

function sharedObject(former: Holder, now: Holder): Holder {
  const keys = Object.keys(now);
  const object: Record<string, unknown> = {};
  let isSame = keys.length === Object.keys(former).length;
  for (const key of keys) {
    object[key] = shared(former[key], now[key]);
    isSame &&= key in former && object[key] === former[key];
  }
  return isSame ? former : object;
}
