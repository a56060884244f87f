import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShare } from '@/shared/i18n';
import type { Count } from '../drawing/DrawingView';
import type { Live } from '../types';

/** The numbers that stand on the drawing: who is here, who went through with the share of all who entered, who is stuck. */
export function useCounts(live: Live | undefined): Count[] {
  const { t } = useTranslation('journeys');
  return useMemo(() => {
    const all = live?.elements ?? [];
    return all.flatMap(({ elementId, hereNow, stuck, entered }): Count[] => {
      const counts: Count[] = [];
      if (hereNow > 0) {
        const shown = formatNumber(hereNow);
        counts.push({ elementId, tone: 'here', text: shown, label: t('count.here', { count: hereNow, shown }) });
      }
      if (entered > 0) {
        const shown = formatNumber(entered);
        const share = live?.entered ? formatShare(Math.min(1, entered / live.entered)) : '';
        const text = share ? `${shown} · ${share}` : shown;
        counts.push({ elementId, tone: 'through', text, label: t('count.through', { count: entered, shown }) });
      }
      if (stuck > 0) {
        const shown = formatNumber(stuck);
        counts.push({ elementId, tone: 'stuck', text: `⚠ ${shown}`, label: t('count.stuck', { count: stuck, shown }) });
      }
      return counts;
    });
  }, [live, t]);
}
