import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './messages.module.css';

interface Props {
  channel: 'SMS' | 'VIBER';
  /** Who it comes from, on top of the screen. */
  sender: string;
  text: string;
  imageUrl?: string;
  buttonLabel?: string;
  buttonUrl?: string;
  /** Under the bubble: when it came. */
  when?: ReactNode;
}

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'])/g;

/** An SMS or Viber message on the reader's phone. Words are words: nothing in them is read as HTML. */
export function PhonePreview({ channel, sender, text, imageUrl, buttonLabel, buttonUrl, when }: Props) {
  const { t } = useTranslation('content');
  return (
    <figure className={classes.phone} style={{ marginInline: 'auto' }} aria-label={t(`short.as${channel}`)}>
      <div className={classes.screen}>
        <div className={classes.caller}>{sender}</div>
        <div className={`${classes.talk} ${channel === 'VIBER' ? classes.viber : ''}`}>
          <div className={classes.bubble}>
            {imageUrl && /^https?:/i.test(imageUrl) && <img src={imageUrl} alt="" referrerPolicy="no-referrer" />}
            <div className={channel === 'VIBER' ? classes.bubbleText : undefined}>
              <Linked text={text} />
            </div>
            {buttonLabel && <Outside href={buttonUrl ?? ''} className={classes.bubbleButton} words={buttonLabel} />}
          </div>
          {when && <div className={classes.bubbleTime}>{when}</div>}
        </div>
      </div>
    </figure>
  );
}

/** A text whose web addresses can be clicked. */
function Linked({ text }: { text: string }) {
  return text
    .split(ADDRESS)
    .map((part, index) => (
      <Fragment key={index}>{index % 2 === 1 ? <Outside href={part} words={part} /> : part}</Fragment>
    ));
}

function Outside({ href, words, className }: { href: string; words: string; className?: string }) {
  if (!/^https?:\/\//i.test(href)) return <span className={className}>{words}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" className={className}>
      {words}
    </a>
  );
}
