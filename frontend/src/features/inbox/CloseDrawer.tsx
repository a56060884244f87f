import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { api, useRefresh } from '@/remote';
import { Form, SelectField, showDone, SideDrawer, TextAreaField, TextField, useZodForm } from '@/shared/ui';
import { DateField, DateTimeField } from '@/shared/ui/form/DateField';
import { REJECTIONS, type TaskBody } from './types';

interface Props {
  body: TaskBody;
  opened: boolean;
  onClose: () => void;
}

/** Accepting asks what happens next, and when. */
export function AcceptDrawer(props: Props) {
  const { t } = useTranslation('inbox');
  return (
    <SideDrawer opened={props.opened} onClose={props.onClose} title={t('close.acceptTitle')} size={420}>
      {props.opened && <AcceptForm {...props} />}
    </SideDrawer>
  );
}

function AcceptForm({ body, onClose }: Props) {
  const { t } = useTranslation('inbox');
  const send = useClose(body, t('close.accepted'), '/leads');
  const form = useZodForm(
    z.object({
      nextStep: z.string().trim().min(1, t('close.nextStepMissing')).max(300),
      nextStepOn: z.string({ error: t('close.dateMissing') }).min(1, t('close.dateMissing')),
      remark: z.string(),
    }),
    { nextStep: '', remark: '' },
  );
  return (
    <Form
      form={form}
      submitLabel={t('close.accept')}
      onCancel={onClose}
      onSubmit={({ nextStep, nextStepOn, remark }) =>
        send({ outcome: 'accepted', nextStep, nextStepOn, ...(remark && { remark }) })
      }
    >
      <TextField name="nextStep" label={t('close.nextStep')} hint={t('close.nextStepHint')} required data-autofocus />
      <DateField name="nextStepOn" label={t('close.nextStepOn')} minDate={new Date()} />
      <TextAreaField name="remark" label={t('close.remark')} maxLength={2000} />
    </Form>
  );
}

/** Rejecting a lead needs a reason, each with its own way; other tasks are closed by one of their arrows. */
export function CloseDrawer(props: Props) {
  const { t } = useTranslation('inbox');
  const lead = props.body.task.kind === 'LEAD';
  return (
    <SideDrawer
      opened={props.opened}
      onClose={props.onClose}
      title={lead ? t('close.rejectTitle') : t('close.closeTitle')}
      size={420}
    >
      {props.opened && <CloseForm {...props} />}
    </SideDrawer>
  );
}

function CloseForm({ body, onClose }: Props) {
  const { t } = useTranslation('inbox');
  const lead = body.task.kind === 'LEAD';
  const send = useClose(body, t('close.closed'), '/inbox');
  const schema = z
    .object({ outcome: z.string().nullable(), restUntil: z.string().nullable(), remark: z.string() })
    .refine(({ outcome }) => outcome, { path: ['outcome'], message: t('close.reasonMissing') })
    .refine(({ outcome, restUntil }) => !lead || outcome !== 'notNow' || restUntil, {
      path: ['restUntil'],
      message: t('close.dateMissing'),
    });
  const form = useZodForm(schema, { outcome: null, restUntil: null, remark: '' });
  const outcome = form.watch('outcome');
  const rests = lead && outcome === 'notNow';
  const hint = REJECTIONS.find((value) => lead && value === outcome);
  return (
    <Form
      form={form}
      submitLabel={lead ? t('close.reject') : t('close.decide')}
      onCancel={onClose}
      onSubmit={({ outcome: chosen, restUntil, remark }) =>
        send({ outcome: chosen ?? '', ...(rests && restUntil && { restUntil }), ...(remark && { remark }) })
      }
    >
      <SelectField
        name="outcome"
        label={t('close.reason')}
        hint={hint && t(`close.hint.${hint}`)}
        data={
          lead
            ? REJECTIONS.map((value) => ({ value, label: t(`outcome.${value}`) }))
            : body.outcomes.map(({ value, name }) => ({ value, label: name }))
        }
      />
      {rests && <DateTimeField name="restUntil" label={t('close.restUntil')} minDate={new Date()} />}
      <TextAreaField name="remark" label={t('close.remark')} maxLength={2000} />
    </Form>
  );
}

function useClose(body: TaskBody, done: string, then: string) {
  const refresh = useRefresh();
  const navigate = useNavigate();
  const close = api.useMutation('post', '/api/inbox/{id}/close');
  return async (answer: Parameters<typeof close.mutateAsync>[0]['body']) => {
    await close.mutateAsync({ params: { path: { id: body.task.id } }, body: answer });
    showDone(done);
    await refresh('/api/inbox', '/api/leads');
    await navigate(then);
  };
}
