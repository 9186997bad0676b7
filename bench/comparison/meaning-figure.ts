/** Scores of one kind of pairs. */
export interface ScoreGroup {
  readonly kind: string;
  readonly scores: readonly number[];
}

const WIDTH = 640;
const LEFT = 150;
const ROW = 76;
const TOP = 20;
const BIN = 5;

/**
 * What a score means, as a picture: for each kind of pairs how often each score comes, and marks at 50, 85 and 100.
 * Text is drawn as numbers only, so that both languages can use it; the rows are explained beside it, top to bottom.
 */
export function meaningFigure(groups: readonly ScoreGroup[]): string {
  const height = TOP + groups.length * ROW + 34;
  const x = (score: number) => LEFT + (score / 100) * (WIDTH - LEFT - 20);
  const rows = groups.map(({ scores }, index) => {
    const baseline = TOP + (index + 1) * ROW - 8;
    const bins = Array.from({ length: 100 / BIN }, (_, bin) => {
      const inside = scores.filter(
        (score) => Math.min(99, score) >= bin * BIN && Math.min(99, score) < (bin + 1) * BIN,
      );
      return inside.length / Math.max(1, scores.length);
    });
    const most = Math.max(...bins, 0.01);
    const bars = bins.map((share, bin) => {
      const barHeight = (share / most) * (ROW - 26);
      return `<rect x="${(x(bin * BIN) + 1).toFixed(1)}" y="${(baseline - barHeight).toFixed(1)}" width="${(x(BIN) - x(0) - 2).toFixed(1)}" height="${barHeight.toFixed(1)}" fill="${COLORS[index % COLORS.length]}"/>`;
    });
    return `${icon(index, baseline)}<path d="M${LEFT} ${baseline}H${WIDTH - 20}" stroke="#8A97A3"/>${bars.join('')}`;
  });
  const marks = [0, 30, 50, 85, 100].map(
    (score) =>
      `<path d="M${x(score)} ${TOP}V${height - 28}" stroke="#8A97A3" stroke-dasharray="3 4"/><text x="${x(score)}" y="${height - 10}" text-anchor="middle" font-size="15" fill="#33404C">${score}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="Inter, Noto Sans, sans-serif"><rect width="${WIDTH}" height="${height}" fill="#FFFFFF"/>${marks.join('')}${rows.join('')}</svg>\n`;
}

const COLORS = ['#00795A', '#0B6E99', '#B5540A'] as const;

/** One figure twice, two unlike figures, and two unlike movements. */
function icon(index: number, baseline: number): string {
  const person = (at: number, color: string, arm: number) =>
    `<g transform="translate(${at} ${baseline - 46})" stroke="${color}" stroke-width="3.4" fill="none" stroke-linecap="round"><circle cx="0" cy="4" r="5" fill="${color}" stroke="none"/><path d="M0 12V28M0 28L-7 44M0 28L7 44M0 16L-12 ${arm}M0 16L12 ${arm}"/></g>`;
  const [first, second] = [
    ['#00795A', '#00795A', 4, 4],
    ['#00795A', '#0B6E99', 4, 4],
    ['#00795A', '#B5540A', 4, 28],
  ]
    .map((row) => row)
    [index]!.reduce<[string[], number[]]>(
      ([colors, arms], value) =>
        typeof value === 'string' ? [[...colors, value], arms] : [colors, [...arms, value]],
      [[], []],
    );
  return person(48, first[0]!, second[0]!) + person(98, first[1]!, second[1]!);
}
