import '@mantine/dates/styles.css';
import { DatePickerInput, DateTimePicker, type DatePickerInputProps, type DateTimePickerProps } from '@mantine/dates';
import { useField } from './fields';

// Imported from here, not from '@/shared/ui': the calendar and its styles load only with screens that use it.

interface Common {
  name: string;
  label: string;
  hint?: string;
}

/** A day, as `2026-11-22`. */
export function DateField({
  name,
  hint,
  ...rest
}: Common & Pick<DatePickerInputProps, 'minDate' | 'maxDate' | 'clearable'>) {
  const { value, ...field } = useField(name);
  return (
    <DatePickerInput
      valueFormat="D MMM YYYY"
      description={hint}
      {...rest}
      {...field}
      value={(value as string) || null}
    />
  );
}

/** A moment in the viewer's zone, held as ISO instant (`2026-11-22T09:30:00.000Z`). */
export function DateTimeField({
  name,
  hint,
  ...rest
}: Common & Pick<DateTimePickerProps, 'minDate' | 'maxDate' | 'clearable'>) {
  const { value, onChange, ...field } = useField(name);
  return (
    <DateTimePicker
      valueFormat="D MMM YYYY, HH:mm"
      description={hint}
      {...rest}
      {...field}
      value={value ? new Date(value as string) : null}
      onChange={(local) => onChange(local ? new Date(local.replace(' ', 'T')).toISOString() : null)}
    />
  );
}
