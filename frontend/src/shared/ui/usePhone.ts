import { useMediaQuery } from '@mantine/hooks';

/** Below Mantine's `sm`: lists become cards, the navigation a drawer. */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
}
