import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, useRefresh } from '@/remote';
import { Form, SelectField, showDone, SideDrawer, TextAreaField, useZodForm } from '@/shared/ui';
import { DateTimeField } from '@/shared/ui/form/DateField';
import type { TaskBody } from './types';

interface Props {
  body: TaskBody;
  opened: boolean;
  onClose: () => void;
}

const ANSWERS = ['REACHED', 'NO_ANSWER', 'WRONG_NUMBER', 'CALL_AGAIN'] as const;

/** Notes what came of a call. */
export function CallDrawer(props: Props) {
  const { t } = useTranslation('inbox');
  return (
    <SideDrawer opened={props.opened} onClose={props.onClose} title={t('callForm.title')} size={420}>
      {props.opened && <CallForm {...props} />}
    </SideDrawer>
  );
}

function CallForm({ body, onClose }: Props) {
  const { t } = useTranslation('inbox');
  const refresh = useRefresh();
  const save = api.useMutation('post', '/api/inbox/{id}/calls');
  const schema = z
    .object({ answer: z.enum(ANSWERS), againAt: z.string().nullable(), remark: z.string() })
    .refine(({ answer, againAt }) => answer !== 'CALL_AGAIN' || againAt, {
      path: ['againAt'],
      message: t('callForm.againMissing'),
    });
  const form = useZodForm(schema, { answer: 'REACHED', againAt: null, remark: '' });
  const again = form.watch('answer') === 'CALL_AGAIN';
  return (
    <Form
      form={form}
      submitLabel={t('callForm.save')}
      onCancel={onClose}
      onSubmit={async ({ answer, againAt, remark }) => {
        await save.mutateAsync({
          params: { path: { id: body.task.id } },
          body: { answer, ...(again && againAt && { againAt }), ...(remark && { remark }) },
        });
        showDone(t('callForm.saved'));
        onClose();
        await refresh('/api/inbox');
      }}
    >
      <SelectField
        name="answer"
        label={t('callForm.answer')}
        allowDeselect={false}
        data={ANSWERS.map((value) => ({ value, label: t(`callForm.${value}`) }))}
      />
      {again && <DateTimeField name="againAt" label={t('callForm.againAt')} minDate={new Date()} />}
      <TextAreaField name="remark" label={t('callForm.remark')} maxLength={2000} />
    </Form>
  );
}
