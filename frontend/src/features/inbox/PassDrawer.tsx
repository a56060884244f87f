import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, useRefresh } from '@/remote';
import { Form, SelectField, showDone, SideDrawer, TextAreaField, useZodForm } from '@/shared/ui';
import type { TaskBody } from './types';

interface Props {
  body: TaskBody;
  opened: boolean;
  onClose: () => void;
}

/** Gives the task to a colleague or another team. */
export function PassDrawer(props: Props) {
  const { t } = useTranslation('inbox');
  return (
    <SideDrawer opened={props.opened} onClose={props.onClose} title={t('pass.title')} size={420}>
      {props.opened && <PassForm {...props} />}
    </SideDrawer>
  );
}

function PassForm({ body, onClose }: Props) {
  const { t } = useTranslation('inbox');
  const refresh = useRefresh();
  const pass = api.useMutation('post', '/api/inbox/{id}/pass-on');
  const { data: teams = [] } = api.useQuery('get', '/api/inbox/colleagues');
  const form = useZodForm(
    z.object({ to: z.string({ error: t('pass.missing') }).min(1, t('pass.missing')), remark: z.string() }),
    {
      remark: '',
    },
  );
  const data = teams.map(({ id, name, members }) => ({
    group: name,
    items: [
      { value: `team:${id}`, label: t('pass.team', { name }) },
      ...members
        .filter((member) => member.id !== body.task.assigneeId)
        .map((member) => ({ value: `user:${id}:${member.id}`, label: member.name })),
    ],
  }));
  return (
    <Form
      form={form}
      submitLabel={t('pass.submit')}
      onCancel={onClose}
      onSubmit={async ({ to, remark }) => {
        const [kind, teamId, userId] = to.split(':');
        await pass.mutateAsync({
          params: { path: { id: body.task.id } },
          body: { teamId, ...(kind === 'user' && { userId }), ...(remark && { remark }) },
        });
        const name = data.flatMap(({ items }) => items).find(({ value }) => value === to)?.label ?? '';
        showDone(t('pass.done', { name }));
        onClose();
        await refresh('/api/inbox');
      }}
    >
      <SelectField name="to" label={t('pass.to')} data={data} searchable />
      <TextAreaField name="remark" label={t('pass.remark')} maxLength={2000} />
    </Form>
  );
}
