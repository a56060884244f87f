import type { Feature } from '@/app/feature';

const account: Feature = {
  name: 'account',
  routes: [{ path: '/account', load: () => import('./AccountPage') }],
  palette: { actions: [{ label: 'account', to: '/account' }] },
};

export default account;
