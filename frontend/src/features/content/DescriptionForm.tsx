import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { client, useRefresh, type Body } from '@/remote';
import { usePurposes } from '@/shared/messages';
import { Form, SelectField, showDone, TextField, useZodForm } from '@/shared/ui';

interface Props {
  message: Body<'TemplateBody'>;
  onDone: () => void;
}

/** What a message is called, what it is sent for and where the list shows it. */
export function DescriptionForm({ message, onDone }: Props) {
  const { t } = useTranslation('content');
  const purposes = usePurposes();
  const refresh = useRefresh();
  const form = useZodForm(
    z.object({
      name: z.string().trim().min(1, t('new.nameMissing')).max(120),
      purpose: z.string().nullable(),
      folder: z.string().max(120),
    }),
    { name: message.name, purpose: message.purpose ?? null, folder: message.folder ?? '' },
  );
  return (
    <Form
      form={form}
      submitLabel={t('shared:action.save')}
      onCancel={onDone}
      warnOnLeave={false}
      onSubmit={async ({ name, purpose, folder }) => {
        const body = { name, ...(purpose && { purpose }), ...(folder.trim() && { folder: folder.trim() }) };
        await client.PUT('/api/templates/{id}', { params: { path: { id: message.id } }, body });
        await refresh('/api/templates');
        showDone(t('page.saved'));
        onDone();
      }}
    >
      <TextField name="name" label={t('new.name')} hint={t('new.nameHint')} maxLength={120} data-autofocus />
      <SelectField
        name="purpose"
        label={t('purpose.label')}
        hint={t('purpose.hint')}
        data={purposes.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <TextField name="folder" label={t('folder.label')} maxLength={120} />
    </Form>
  );
}
