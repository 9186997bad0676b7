import { describe, expect, it } from 'vitest';
import { butterworthLowPass } from './butterworth.ts';
import { fillShortGaps, runsOf } from './gaps.ts';
import { hampel } from './hampel.ts';
import { smoothRecorded } from './recorded-series.ts';
import { evenTimes, resample } from './resample.ts';

const RATE_HZ = 30;
const times = (count: number, rateHz = RATE_HZ) => Float64Array.from({ length: count }, (_, i) => i / rateHz);
const sine = (hz: number, at: ArrayLike<number>) =>
  Float64Array.from(at, (timeS) => Math.sin(2 * Math.PI * hz * timeS));
const middle = (values: ArrayLike<number>) => Array.from(values).slice(60, -60);
const amplitude = (values: ArrayLike<number>) => Math.max(...middle(values).map(Math.abs));

describe('Butterworth low-pass', () => {
  const at = times(600);
  it('halves the power at its cut-off', () => {
    const wave = sine(3, at);
    expect(amplitude(butterworthLowPass(wave, RATE_HZ, 3)) / amplitude(wave)).toBeCloseTo(Math.SQRT1_2, 4);
  });
  it('lets slow movement pass without delay', () => {
    const slow = sine(0.5, at);
    const smooth = butterworthLowPass(slow, RATE_HZ, 6);
    const worst = Math.max(...middle(smooth).map((value, i) => Math.abs(value - middle(slow)[i]!)));
    expect(worst).toBeLessThan(0.01);
  });
  it('keeps a straight line as it is, to its very ends', () => {
    const line = Float64Array.from(at, (timeS) => 3 * timeS - 1);
    const smooth = butterworthLowPass(line, RATE_HZ, 4);
    for (const [i, value] of smooth.entries()) expect(value).toBeCloseTo(line[i]!, 6);
  });
  it('is the same backwards in time', () => {
    const noisy = Float64Array.from(at, (timeS, i) => Math.sin(timeS) + ((i * 7919) % 13) / 13);
    const backwards = butterworthLowPass(noisy.slice().reverse(), RATE_HZ, 5).reverse();
    const smooth = butterworthLowPass(noisy, RATE_HZ, 5);
    // The two passes begin at different ends; away from them the order makes no difference.
    for (const [i, value] of middle(smooth).entries()) expect(value).toBeCloseTo(middle(backwards)[i]!, 6);
  });
  it('refuses a cut-off that the rate cannot carry', () => {
    expect(() => butterworthLowPass(at, 20, 6)).toThrow(RangeError);
  });
});

describe('Hampel', () => {
  const options = { halfWindowS: 0.12, deviations: 3, leastDeviation: 0.5 };
  it('takes a lone spike away and leaves its neighbours', () => {
    const at = times(31);
    const values = Float64Array.from(at, (timeS) => 10 * timeS);
    values[15] = 60;
    const { values: clean, outliers } = hampel(values, at, options);
    expect(outliers.reduce((sum, flag) => sum + flag, 0)).toBe(1);
    expect(clean[15]).toBeCloseTo(5, 0);
  });
  it('leaves a fast movement alone', () => {
    const at = times(60);
    const values = Float64Array.from(at, (timeS) => 90 * Math.sin(2 * Math.PI * 1.5 * timeS));
    expect(hampel(values, at, options).outliers.reduce((sum, flag) => sum + flag, 0)).toBeLessThanOrEqual(2);
  });
});

describe('gaps', () => {
  it('are runs of what is missing', () => {
    expect(runsOf(6, (i) => i === 1 || i === 2 || i === 5)).toEqual([
      { first: 1, last: 2 },
      { first: 5, last: 5 },
    ]);
  });
  it('are joined when short, by true time, and left when long or at an end', () => {
    const values = [Number.NaN, 0, Number.NaN, 4, Number.NaN, 0];
    const timesS = [0, 0.1, 0.2, 0.5, 1, 2];
    const { values: joined, filled } = fillShortGaps(values, timesS, 0.4);
    expect(joined[2]).toBeCloseTo(1, 9);
    expect(Array.from(filled)).toEqual([0, 0, 1, 0, 0, 0]);
    expect(joined[0]).toBeNaN();
    expect(joined[4]).toBeNaN();
  });
});

describe('resampling', () => {
  it('gives back what was given at the given times', () => {
    expect(Array.from(resample([1, 5, 2], [0, 1, 4], [0, 1, 4]))).toEqual([1, 5, 2]);
  });
  it('makes even times that end where the series ends', () => {
    expect(evenTimes([0, 0.5, 1], 10)).toHaveLength(11);
  });
});

describe('a recorded series', () => {
  const filter = {
    hampel: { halfWindowS: 0.12, deviations: 3, leastDeviation: 1 },
    maxGapS: 1 / 3,
    cutoffHz: 4,
  };
  it('comes out nearer to the truth than it went in, at uneven times, with outliers and gaps', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647 - 0.5;
    };
    const timesS = Float64Array.from({ length: 300 }, (_, i) => i / RATE_HZ + 0.008 * random());
    const truth = timesS.map((timeS) => 60 + 50 * Math.cos(2 * Math.PI * 0.4 * timeS));
    const seen = truth.map((value, i) => (i % 61 === 30 ? value + 60 : value + 12 * random()));
    seen.fill(Number.NaN, 100, 106);
    const { values, filled } = smoothRecorded(seen, timesS, filter);
    const rmse = (series: Float64Array) => {
      const errors = Array.from(series, (value, i) => (value - truth[i]!) ** 2).filter(
        (e) => !Number.isNaN(e),
      );
      return Math.sqrt(errors.reduce((sum, e) => sum + e, 0) / errors.length);
    };
    expect(rmse(values)).toBeLessThan(0.45 * rmse(seen));
    expect(filled.reduce((sum, flag) => sum + flag, 0)).toBe(6);
  });
  it('keeps a clip of five frames a second as it is', () => {
    const timesS = times(20, 5);
    const values = Float64Array.from(timesS, (_, i) => (i % 4) * 10);
    const { values: kept } = smoothRecorded(values, timesS, {
      ...filter,
      hampel: { ...filter.hampel, leastDeviation: 100 },
    });
    expect(Array.from(kept)).toEqual(Array.from(values));
  });
});
