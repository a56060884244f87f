import { IconClockHour4, IconInbox, IconUserHeart } from '@tabler/icons-react';
import type { Feature } from '@/app/feature';

const inbox: Feature = {
  name: 'inbox',
  routes: [
    { path: '/inbox', permission: 'TASKS_WORK', load: () => import('./InboxPage') },
    { path: '/inbox/:taskId', permission: 'TASKS_WORK', load: () => import('./TaskPage') },
    { path: '/leads', permission: 'TASKS_WORK', load: () => import('./LeadsPage') },
    { path: '/answer-times', permission: 'ANSWER_TIMES_READ', load: () => import('./AnswerTimesPage') },
  ],
  nav: [
    {
      section: 'sales',
      order: 10,
      label: 'inbox',
      to: '/inbox',
      icon: IconInbox,
      permission: 'TASKS_WORK',
      badge: () => import('./InboxBadge'),
    },
    { section: 'sales', order: 20, label: 'leads', to: '/leads', icon: IconUserHeart, permission: 'TASKS_WORK' },
    {
      section: 'sales',
      order: 30,
      label: 'answerTimes',
      to: '/answer-times',
      icon: IconClockHour4,
      permission: 'ANSWER_TIMES_READ',
    },
  ],
  homeCards: [
    {
      order: 10,
      roles: ['SALES_REP'],
      permission: 'TASKS_WORK',
      width: 'full',
      load: () => import('./UrgentCard'),
    },
  ],
  palette: {
    permission: 'TASKS_WORK',
    actions: [
      { label: 'inbox', to: '/inbox' },
      { label: 'leads', to: '/leads' },
    ],
  },
};

export default inbox;
