// Letters are foreign HTML: no scripts, nothing loaded but pictures, links open outside. The frame has no origin of its
// own, so even a hole in the sandbox could not reach the session.
const POLICY = "default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'; font-src data:";
const HEAD = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank">`;
const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

/** The document the frame shows: our head first; a second <html> or <head> in the letter is ignored by every parser. */
export const previewDocument = (html: string): string => HEAD + html;

interface Props {
  /** What is shown: "E-mail “Welcome” as Ana Novak gets it". */
  title: string;
  html: string;
  /** Phone shows it 360 px wide. */
  width?: 'desktop' | 'phone';
  /** px; letters scroll inside. */
  height?: number;
}

/** A message as its reader sees it. The only place of the program that shows foreign HTML. */
export function EmailPreview({ title, html, width = 'desktop', height = 520 }: Props) {
  return (
    <iframe
      title={title}
      srcDoc={previewDocument(html)}
      sandbox={SANDBOX}
      referrerPolicy="no-referrer"
      style={{
        display: 'block',
        width: width === 'phone' ? 360 : '100%',
        maxWidth: '100%',
        height,
        margin: '0 auto',
        border: '1px solid var(--mantine-color-default-border)',
        borderRadius: 8,
        background: '#fff',
        colorScheme: 'light',
      }}
    />
  );
}
