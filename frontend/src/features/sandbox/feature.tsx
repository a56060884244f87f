import { IconMailbox } from '@tabler/icons-react';
import type { Feature } from '@/app/feature';

const sandbox: Feature = {
  name: 'sandbox',
  routes: [{ path: '/sandbox', permission: 'SANDBOX_USE', load: () => import('./SandboxPage') }],
  nav: [
    {
      section: 'content',
      order: 90,
      label: 'mailbox',
      to: '/sandbox',
      icon: IconMailbox,
      permission: 'SANDBOX_USE',
    },
  ],
  palette: { actions: [{ label: 'mailbox', to: '/sandbox', icon: IconMailbox, permission: 'SANDBOX_USE' }] },
};

export default sandbox;
