import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconUserHeart } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { z } from 'zod';
import { api, LIST_OPTIONS, useRefresh } from '@/remote';
import { formatDate } from '@/shared/i18n/format';
import {
  DataList,
  EmptyState,
  Form,
  PageHeader,
  RelativeTime,
  showDone,
  showProblem,
  SideDrawer,
  TextField,
  useListView,
  useZodForm,
} from '@/shared/ui';
import { DateField } from '@/shared/ui/form/DateField';
import { PersonLine } from './PersonLine';
import type { LeadRow } from './types';

/** Leads I accepted, the next step first. */
export default function LeadsPage() {
  const { t } = useTranslation('inbox');
  const view = useListView({ filters: ['done'] });
  const done = view.filters.done === 'true';
  const [changing, setChanging] = useState<LeadRow | null>(null);
  const { page, size } = view.query;
  const query = api.useQuery('get', '/api/leads', { params: { query: { done, page, size } } }, LIST_OPTIONS);
  return (
    <>
      <PageHeader title={t('leads.title')} hint={t('leads.hint')} />
      <SegmentedControl
        mb="sm"
        aria-label={t('leads.title')}
        value={String(done)}
        onChange={(value) => view.filter('done', value === 'true' ? value : null)}
        data={[
          { value: 'false', label: t('leads.open') },
          { value: 'true', label: t('leads.doneFilter') },
        ]}
      />
      <DataList
        label={t('leads.title')}
        view={{ ...view, narrowed: false }}
        query={query}
        rowId={({ id }) => id}
        columns={[
          {
            key: 'person',
            label: t('person'),
            phone: 'plain',
            render: ({ person, taskId }) => (
              <div>
                <Text component={Link} to={`/inbox/${taskId}`} fw={600} size="sm">
                  {person.name}
                </Text>
                <PersonLine person={person} />
              </div>
            ),
          },
          { key: 'nextStep', label: t('leads.next'), phone: 'plain', render: ({ nextStep }) => nextStep },
          {
            key: 'nextStepOn',
            label: t('leads.on'),
            width: 130,
            render: ({ nextStepOn }) => formatDate(`${nextStepOn}T12:00:00Z`, { dateStyle: 'medium' }),
          },
          {
            key: 'acceptedAt',
            label: t('leads.accepted'),
            width: 120,
            render: ({ acceptedAt }) => <RelativeTime at={acceptedAt} />,
          },
          {
            key: 'deeds',
            label: '',
            width: 320,
            phone: 'plain',
            render: (lead) => <Deeds lead={lead} onChange={() => setChanging(lead)} />,
          },
        ]}
        empty={
          <EmptyState
            icon={IconUserHeart}
            title={t('leads.emptyTitle')}
            hint={t('leads.emptyHint')}
            action={
              <Button component={Link} to="/inbox" variant="default">
                {t('leads.toInbox')}
              </Button>
            }
          />
        }
      />
      <SideDrawer opened={changing !== null} onClose={() => setChanging(null)} title={t('leads.change')} size={420}>
        {changing && <NextStepForm lead={changing} onClose={() => setChanging(null)} />}
      </SideDrawer>
    </>
  );
}

function Deeds({ lead, onChange }: { lead: LeadRow; onChange: () => void }) {
  const { t } = useTranslation('inbox');
  const refresh = useRefresh();
  const through = api.useMutation('post', '/api/leads/{id}/done');
  if (lead.doneAt) return <RelativeTime at={lead.doneAt} />;
  const finish = async () => {
    try {
      await through.mutateAsync({ params: { path: { id: lead.id } } });
      showDone(t('leads.doneNow'));
    } catch (error) {
      showProblem(error);
    }
    await refresh('/api/leads');
  };
  return (
    <Group gap={6} wrap="nowrap">
      <Button size="compact-sm" variant="default" onClick={onChange}>
        {t('leads.change')}
      </Button>
      <Button size="compact-sm" variant="subtle" loading={through.isPending} onClick={() => void finish()}>
        {t('leads.done')}
      </Button>
    </Group>
  );
}

function NextStepForm({ lead, onClose }: { lead: LeadRow; onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const refresh = useRefresh();
  const save = api.useMutation('put', '/api/leads/{id}/next-step');
  const form = useZodForm(
    z.object({
      nextStep: z.string().trim().min(1, t('close.nextStepMissing')).max(300),
      nextStepOn: z.string({ error: t('close.dateMissing') }).min(1, t('close.dateMissing')),
    }),
    { nextStep: lead.nextStep, nextStepOn: lead.nextStepOn },
  );
  return (
    <Form
      form={form}
      submitLabel={t('shared:action.save')}
      onCancel={onClose}
      onSubmit={async (body) => {
        await save.mutateAsync({ params: { path: { id: lead.id } }, body });
        showDone(t('leads.changed'));
        onClose();
        await refresh('/api/leads');
      }}
    >
      <TextField name="nextStep" label={t('close.nextStep')} />
      <DateField name="nextStepOn" label={t('close.nextStepOn')} />
    </Form>
  );
}
