import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { FormProvider, useForm, type DefaultValues, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { isProblem, showFieldProblems } from '@/remote';
import { useProblemText } from '../problemText';
import { KnownFields } from './knownFields';
import { LeaveGuard } from './LeaveGuard';

/** A react-hook-form form checked by a zod schema while typing after the first blur. */
export function useZodForm<Input extends Record<string, unknown>, Output>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<Input>,
): UseFormReturn<Input, unknown, Output> {
  return useForm<Input, unknown, Output>({ resolver: zodResolver(schema), defaultValues, mode: 'onTouched' });
}

interface Props<Input extends Record<string, unknown>, Output> {
  form: UseFormReturn<Input, unknown, Output>;
  /** Sends the values; a thrown ProblemError is shown at its fields, and above the button what belongs to none. */
  onSubmit: (values: Output) => Promise<unknown>;
  submitLabel: string;
  onCancel?: () => void;
  /** Buttons right of submit. */
  more?: ReactNode;
  /** Asks before a page with unsaved input is left. */
  warnOnLeave?: boolean;
  children: ReactNode;
}

/** Fields, the server's complaints, one button. */
export function Form<Input extends Record<string, unknown>, Output>(props: Props<Input, Output>) {
  const { form, onSubmit, submitLabel, onCancel, more, warnOnLeave = true, children } = props;
  const { t } = useTranslation();
  const text = useProblemText();
  const [known] = useState(() => new Set<string>());
  const [complaints, setComplaints] = useState<string[]>([]);
  const { isSubmitting, isDirty, isSubmitSuccessful } = form.formState;

  const send = form.handleSubmit(async (values) => {
    setComplaints([]);
    try {
      await onSubmit(values);
    } catch (error) {
      setComplaints(complaintsOf(error));
      // react-hook-form then knows that it failed: isSubmitSuccessful stays false
      form.setError('root', { type: 'server' });
    }
  });

  function complaintsOf(error: unknown): string[] {
    const { title, detail } = text(error);
    if (!isProblem(error) || error.errors.length === 0) return [[title, detail].filter(Boolean).join(' ')];
    return showFieldProblems(error, form.setError, known).map(({ message }) => message);
  }

  return (
    <FormProvider {...form}>
      <KnownFields value={known}>
        <form onSubmit={(event) => void send(event)} noValidate>
          <Stack gap="md">
            {children}
            {complaints.length > 0 && (
              <Alert color="red" icon={<IconAlertCircle size={18} aria-hidden />} role="alert" p="sm">
                {complaints.map((complaint) => (
                  <div key={complaint}>{complaint}</div>
                ))}
              </Alert>
            )}
            <Group gap="xs">
              <Button type="submit" loading={isSubmitting}>
                {submitLabel}
              </Button>
              {onCancel && (
                <Button variant="default" onClick={onCancel} disabled={isSubmitting}>
                  {t('action.cancel')}
                </Button>
              )}
              {more}
            </Group>
          </Stack>
        </form>
        {warnOnLeave && <LeaveGuard active={isDirty && !isSubmitting && !isSubmitSuccessful} />}
      </KnownFields>
    </FormProvider>
  );
}
