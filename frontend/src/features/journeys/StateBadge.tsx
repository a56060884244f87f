import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '@/shared/ui';
import type { Journey } from './types';

const TONES: Record<Journey['state'], Tone> = {
  DRAFT: 'neutral',
  LIVE: 'good',
  HELD: 'held',
  DRAINING: 'waiting',
  ENDED: 'neutral',
};

/** Where a journey stands, in one word. */
export function StateBadge({ state }: { state: Journey['state'] }) {
  const { t } = useTranslation('journeys');
  return <StatusBadge tone={TONES[state]}>{t(`state.${state}`)}</StatusBadge>;
}
