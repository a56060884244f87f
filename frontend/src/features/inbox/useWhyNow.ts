import { useTranslation } from 'react-i18next';
import type { TaskRow } from './types';

const CAUSES: Record<string, string> = {
  'message.clicked': 'afterClick',
  'form.submitted': 'afterForm',
  'page.viewed': 'afterPage',
};

/** Says why a lead is here now: "Entered “Hot leads” with 55 points after clicking a link in “Welcome”". */
export function useWhyNow(): (why: TaskRow['why']) => string {
  const { t } = useTranslation('inbox');
  const crossed = ({ code, line, score: count }: TaskRow['why']) => {
    if (code === 'segment-entered') return t('whyNow.segment', { line, count });
    if (code === 'score-reached') return t('whyNow.score', { line, count });
    return t('whyNow.journey', { count });
  };
  return (why) => {
    const after = why.causeTitle ? CAUSES[why.cause ?? ''] : undefined;
    return after ? `${crossed(why)} ${t(`whyNow.${after}`, { title: why.causeTitle })}` : crossed(why);
  };
}
