import { api, POLL, type Body } from '@/remote';

export type WrongNow = Body<'WrongNow'>;
export type Trouble = Body<'TroubleGroup'>;
export type ChannelNow = Body<'ChannelState'>;

/** How the installation stands, fresh while the screen is open. */
export function useWrongNow() {
  return api.useQuery('get', '/api/operations/now', {}, { refetchInterval: POLL.calm });
}

/** Names a group in the address. */
export function troubleId(group: Trouble): string {
  return [group.definitionId ?? group.channel, group.template, group.elementId, group.version, group.cause]
    .filter((part) => part !== undefined)
    .join('~');
}

/** Seconds between two moments. */
export function age(since: string, now: string): number {
  return Math.max(0, (Date.parse(now) - Date.parse(since)) / 1000);
}
