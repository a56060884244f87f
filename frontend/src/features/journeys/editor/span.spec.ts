import { expect, it } from 'vitest';
import { readSpan, writeSpan } from './span';

it('reads spans in the largest unit that fits', () => {
  expect(readSpan('P2D')).toEqual({ amount: 2, unit: 'D' });
  expect(readSpan('PT4H')).toEqual({ amount: 4, unit: 'H' });
  expect(readSpan('PT90M')).toEqual({ amount: 90, unit: 'M' });
  expect(readSpan('P1DT12H')).toEqual({ amount: 36, unit: 'H' });
  expect(readSpan('P1W')).toEqual({ amount: 7, unit: 'D' });
  expect(readSpan('tomorrow')).toBeNull();
});

it('writes what the server reads', () => {
  expect([writeSpan(2, 'W'), writeSpan(3, 'D'), writeSpan(4, 'H'), writeSpan(30, 'M')]).toEqual([
    'P14D',
    'P3D',
    'PT4H',
    'PT30M',
  ]);
});
