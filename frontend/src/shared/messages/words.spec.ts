import { describe, expect, it } from 'vitest';
import { blocksOf, withAttribute, withBlockAfter, withoutBlock, withWords, type Block } from './words';

const SOURCE = `<mjml>
  <mj-head><mj-attributes><mj-text color="#000" /><mj-button color="#fff" /></mj-attributes></mj-head>
  <mj-body>
    <mj-section>
      <mj-column>
        <mj-text font-size="16px">Hello {{ contact.firstName | default: "there <3" }},</mj-text>
        <mj-text>
          One &amp; <strong>two</strong>.<br />
          Look <a href="{{ link.main }}" style="color:#123">here</a>.
        </mj-text>
        <mj-button href="{{ link.main }}">Go</mj-button>
        <mj-image src="https://x.test/a.png" alt="A &quot;b&quot;" />
        <mj-text><h1 style="x">Raw</h1></mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

const at = <Kind extends Block['kind']>(index: number, source = SOURCE) =>
  blocksOf(source)[index] as Extract<Block, { kind: Kind }>;

describe('words of a source', () => {
  it('finds texts, buttons and pictures of the body in order', () => {
    expect(blocksOf(SOURCE)).toMatchObject([
      { kind: 'text', words: 'Hello {{ contact.firstName | default: "there <3" }},', raw: false, firstLine: 6 },
      { kind: 'text', words: 'One & **two**.\nLook [here]({{ link.main }}).', raw: false, firstLine: 7, lastLine: 10 },
      { kind: 'button', words: 'Go', href: '{{ link.main }}' },
      { kind: 'picture', src: 'https://x.test/a.png', alt: 'A "b"' },
      { kind: 'text', words: '<h1 style="x">Raw</h1>', raw: true },
    ]);
  });

  it('writes words back as markup and leaves everything else as it was', () => {
    const changed = withWords(
      SOURCE,
      at<'text'>(1),
      'Three < *four*\nAnd [there]({{ link.main }}) or [x](https://x.test)',
    );

    expect(changed).toContain(
      'Three &lt; <em>four</em><br />\n          And <a href="{{ link.main }}" style="color:#123">there</a> or <a href="https://x.test">x</a>',
    );
    expect(changed.replace(/Three[\s\S]*?x<\/a>/, '')).toContain('<h1 style="x">Raw</h1>');
    expect(at<'text'>(1, changed).words).toBe('Three < *four*\nAnd [there]({{ link.main }}) or [x](https://x.test)');
  });

  it('gives back what it was given', () => {
    for (const index of [0, 1, 4]) {
      const block = at<'text'>(index);
      const again = withWords(SOURCE, block, block.words);
      expect(at<'text'>(index, again).words).toBe(block.words);
    }
  });

  it('cannot be used to write markup into plain words', () => {
    const changed = withWords(SOURCE, at<'text'>(0), '<img src=x onerror=alert(1)> </mj-text>');

    expect(changed).toContain('&lt;img src=x onerror=alert(1)&gt; &lt;/mj-text&gt;');
    expect(blocksOf(changed)).toHaveLength(5);
  });

  it('changes and adds attributes', () => {
    const changed = withAttribute(SOURCE, at<'button'>(2), 'href', 'https://x.test/?a=1&b="2"');
    const added = withAttribute(changed, at<'picture'>(3, changed), 'width', '200px');

    expect(at<'button'>(2, added).href).toBe('https://x.test/?a=1&b="2"');
    expect(added).toContain('<mj-image width="200px" src=');
    expect(at<'button'>(2, withAttribute(SOURCE, at(2), 'href', '{{ x | default: "y" }}')).href).toBe(
      '{{ x | default: "y" }}',
    );
  });

  it('adds a block behind another and takes one away', () => {
    const added = withBlockAfter(SOURCE, at(0), 'button');

    expect(blocksOf(added).map(({ kind }) => kind)).toEqual(['text', 'button', 'text', 'button', 'picture', 'text']);
    expect(withoutBlock(added, at(1, added))).toBe(SOURCE);
  });

  it('finds nothing in what is no message', () => {
    expect(blocksOf('')).toEqual([]);
    expect(blocksOf('<mj-text>never closed')).toEqual([]);
  });
});
