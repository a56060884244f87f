import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './messages.module.css';
import { goTo } from './problems';
import type { MessageProblem } from './types';

/** Everything to mend, each a way to its place. */
export function ProblemList({ problems }: { problems: readonly MessageProblem[] }) {
  const { t } = useTranslation('content');
  if (problems.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <IconCircleCheck size={15} style={{ verticalAlign: -3, marginRight: 6 }} aria-hidden />
        {t('problem.none')}
      </Text>
    );
  }
  const sorted = [...problems].sort((a, b) => Number(b.stops) - Number(a.stops));
  return (
    <ul className={classes.problems} aria-label={t('problem.title')}>
      {sorted.map((problem) => (
        <li key={`${problem.pointer} ${problem.code} ${problem.line} ${problem.sentence}`}>
          <UnstyledButton className={classes.problem} onClick={() => goTo(problem.pointer)}>
            {problem.stops ? (
              <IconAlertTriangle size={15} color="var(--mantine-color-error)" aria-label={t('problem.mustMend')} />
            ) : (
              <IconInfoCircle size={15} color="var(--mantine-color-dimmed)" aria-label={t('problem.hint')} />
            )}
            <span>
              {problem.sentence}
              {problem.line > 0 && <span className={classes.where}> {t('problem.line', { line: problem.line })}</span>}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
