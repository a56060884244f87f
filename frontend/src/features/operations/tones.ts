import type { Tone } from '@/shared/ui';
import { age, type ChannelNow, type WrongNow } from './types';

const MINUTE = 60;
const LATE = 2 * MINUTE;
const VERY_LATE = 15 * MINUTE;
const SLOW_MILLIS = 100;
const VERY_SLOW_MILLIS = 1000;
const LITTLE_DISK = 0.1;
const GIGABYTE = 1024 ** 3;

/** How bad it is that something has been waiting since then. */
export function ageTone(since: string | undefined, now: string): Tone {
  if (!since) return 'good';
  const seconds = age(since, now);
  return seconds >= VERY_LATE ? 'bad' : seconds >= LATE ? 'warning' : 'good';
}

export function pingTone(millis: number): Tone {
  return millis >= VERY_SLOW_MILLIS ? 'bad' : millis >= SLOW_MILLIS ? 'warning' : 'good';
}

export function diskTone({ freeBytes, totalBytes }: WrongNow['disk']): Tone {
  if (freeBytes < GIGABYTE) return 'bad';
  return freeBytes < totalBytes * LITTLE_DISK ? 'warning' : 'good';
}

/** The one word that says most about a channel now. */
export function channelMark(channel: ChannelNow): { tone: Tone; word: ChannelWord } {
  if (channel.held) return { tone: 'held', word: 'held' };
  if (channel.circuit === 'MISCONFIGURED') return { tone: 'bad', word: 'misconfigured' };
  if (channel.circuit === 'DOWN') return { tone: 'bad', word: 'down' };
  if (channel.circuit === 'SLOWED') return { tone: 'warning', word: 'slowed' };
  return channel.mode === 'LIVE' ? { tone: 'good', word: 'live' } : { tone: 'neutral', word: 'sandbox' };
}

export type ChannelWord = 'held' | 'misconfigured' | 'down' | 'slowed' | 'live' | 'sandbox';

/** Whether there is anything at all to do. */
export function allFine(now: WrongNow): boolean {
  return (
    now.groups.length === 0 &&
    isFine(ageTone(now.oldestDue, now.at)) &&
    isFine(pingTone(now.database.pingMillis)) &&
    isFine(diskTone(now.disk)) &&
    now.channels.every(
      (channel) =>
        isFine(channelMark(channel).tone) && channel.doubtful === 0 && isFine(ageTone(channel.oldestUnsent, now.at)),
    )
  );
}

function isFine(tone: Tone): boolean {
  return tone === 'good' || tone === 'neutral';
}
