import type { ElementSpec } from '@codemirror/lang-xml';

const SPACE = ['padding', 'padding-top', 'padding-bottom', 'padding-left', 'padding-right'];
const TYPE = ['color', 'font-size', 'font-weight', 'font-family', 'line-height', 'letter-spacing', 'align'];
const BOX = ['background-color', 'border', 'border-radius', ...SPACE];
const IN_COLUMN = ['mj-text', 'mj-button', 'mj-image', 'mj-divider', 'mj-spacer', 'mj-table', 'mj-social', 'mj-raw'];

/** What the source editor offers to write: the MJML elements in daily use. */
export const MJML_TAGS: readonly ElementSpec[] = [
  { name: 'mjml', top: true, children: ['mj-head', 'mj-body'] },
  { name: 'mj-head', children: ['mj-attributes', 'mj-style', 'mj-font', 'mj-title'] },
  { name: 'mj-attributes', children: ['mj-all', ...IN_COLUMN, 'mj-section', 'mj-column'] },
  { name: 'mj-all', attributes: ['font-family', ...SPACE] },
  { name: 'mj-style', attributes: ['inline'] },
  {
    name: 'mj-body',
    attributes: ['width', 'background-color'],
    children: ['mj-section', 'mj-wrapper', 'mj-hero', 'mj-raw'],
  },
  { name: 'mj-wrapper', attributes: BOX, children: ['mj-section', 'mj-hero'] },
  {
    name: 'mj-section',
    attributes: [...BOX, 'background-url', 'full-width', 'direction'],
    children: ['mj-column', 'mj-group'],
  },
  { name: 'mj-group', attributes: ['width', 'direction'], children: ['mj-column'] },
  { name: 'mj-column', attributes: ['width', 'vertical-align', ...BOX], children: IN_COLUMN },
  { name: 'mj-hero', attributes: ['mode', 'background-url', 'height', ...BOX], children: IN_COLUMN },
  { name: 'mj-text', attributes: [...TYPE, ...SPACE] },
  { name: 'mj-button', attributes: ['href', ...TYPE, ...BOX, 'inner-padding', 'width'] },
  { name: 'mj-image', attributes: ['src', 'alt', 'href', 'width', 'height', 'align', ...BOX] },
  { name: 'mj-divider', attributes: ['border-width', 'border-color', 'border-style', 'width', ...SPACE] },
  { name: 'mj-spacer', attributes: ['height'] },
  { name: 'mj-table', attributes: [...TYPE, ...SPACE, 'width'] },
  { name: 'mj-social', attributes: ['mode', 'icon-size', ...SPACE], children: ['mj-social-element'] },
  { name: 'mj-social-element', attributes: ['name', 'href'] },
  { name: 'mj-raw' },
];
