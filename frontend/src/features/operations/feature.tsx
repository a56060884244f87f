import { IconHeartRateMonitor } from '@tabler/icons-react';
import type { Feature } from '@/app/feature';

const operations: Feature = {
  name: 'operations',
  routes: [{ path: '/operations', permission: 'OPERATIONS_READ', load: () => import('./OperationsPage') }],
  nav: [
    {
      section: 'operations',
      order: 10,
      label: 'now',
      to: '/operations',
      icon: IconHeartRateMonitor,
      permission: 'OPERATIONS_READ',
    },
  ],
  homeCards: [{ order: 10, roles: ['OPS'], permission: 'OPERATIONS_READ', load: () => import('./WrongNowCard') }],
  palette: {
    actions: [
      { label: 'now', to: '/operations', icon: IconHeartRateMonitor, permission: 'OPERATIONS_READ' },
      { label: 'doubtful', to: '/operations?tab=doubtful', permission: 'OPERATIONS_READ' },
    ],
  },
};

export default operations;
