import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, useRefresh } from '@/remote';
import { Form, SelectField, TextField, useZodForm } from '@/shared/ui';
import type { Journey } from './types';

interface Props {
  onCreated: (journey: Journey) => void;
  onCancel: () => void;
}

/** A new journey: its name; the drawing follows in the editor. */
export function NewJourneyForm({ onCreated, onCancel }: Props) {
  const { t } = useTranslation('journeys');
  const create = api.useMutation('post', '/api/journeys');
  const refresh = useRefresh();
  const form = useZodForm(
    z.object({ name: z.string().trim().min(1, t('new.nameMissing')).max(200), kind: z.enum(['JOURNEY', 'PART']) }),
    { name: '', kind: 'JOURNEY' },
  );
  return (
    <Form
      form={form}
      submitLabel={t('new.submit')}
      onCancel={onCancel}
      onSubmit={async (body) => {
        const made = await create.mutateAsync({ body });
        await refresh('/api/journeys');
        onCreated(made);
      }}
    >
      <TextField name="name" label={t('new.name')} placeholder={t('new.nameExample')} data-autofocus />
      <SelectField
        name="kind"
        label={t('kind.label')}
        hint={t('kind.help')}
        allowDeselect={false}
        data={(['JOURNEY', 'PART'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
    </Form>
  );
}
