import { useElementSize } from '@mantine/hooks';
import { EmailPreview } from '@/shared/ui';

/** Mail programs at a desk show messages at least this wide (px). */
const DESK = 660;

interface Props {
  title: string;
  html: string;
  width: 'desktop' | 'phone';
  height: number;
}

/** An e-mail at the width of a desk or a phone. Where there is less room than a desk has, it is drawn smaller, not narrower. */
export function EmailFrame({ title, html, width, height }: Props) {
  const { ref, width: room } = useElementSize();
  if (width === 'phone') return <EmailPreview title={title} html={html} width="phone" height={height} />;
  const scale = room > 0 && room < DESK ? room / DESK : 1;
  const style = scale < 1 && { width: DESK, transform: `scale(${scale})`, transformOrigin: '0 0' };
  return (
    <div ref={ref} style={{ height, overflow: 'hidden' }}>
      <div style={style || undefined}>
        <EmailPreview title={title} html={html} height={Math.round(height / scale)} />
      </div>
    </div>
  );
}
