import { LANDMARK_TEXTS, PHOTO_START_TEXTS } from '@posebox/texts';
import { useSay } from '../preferences/preferences.tsx';

/** Joints of the drawn figure, and the smaller points of its hands and feet, in the drawing's own units. */
const JOINTS = [
  [545, 321],
  [450, 325],
  [623, 323],
  [373, 315],
  [695, 315],
  [302, 308],
  [522, 472],
  [464, 466],
  [612, 550],
  [357, 492],
  [701, 616],
  [351, 607],
] as const;
const SMALL_POINTS = [
  [719, 311],
  [278, 305],
  [733, 634],
  [310, 633],
] as const;
const BONES =
  'M545 321 450 325M545 321 623 323 695 315 719 311M450 325 373 315 302 308 278 305M545 321 522 472M450 325 464 466 522 472 612 550 701 616 710 626 733 634 701 616M464 466 357 492 351 607 364 627 310 633 351 607M497 322 476 303';

/** The answer, drawn like a measured plan: what a photo turns into. */
export function HeroDrawing() {
  const t = useSay();
  return (
    <svg viewBox="225 225 560 450" class="drawing" role="img" aria-label={t(PHOTO_START_TEXTS.drawingName)}>
      <g class="guides">
        <path d="M280 248V640M719 248V640M463 248V640" />
        <path d="M245 318H765M245 634H765" />
      </g>
      <g class="bones">
        <path d={BONES} />
        <circle cx="467" cy="281" r="25" />
      </g>
      <g class="joints">
        {JOINTS.map(([x, y]) => (
          <circle key={`${x}-${y}`} cx={x} cy={y} r="5" />
        ))}
        {SMALL_POINTS.map(([x, y]) => (
          <circle key={`${x}-${y}`} cx={x} cy={y} r="3.4" />
        ))}
      </g>
      <g class="named">
        <circle cx="357" cy="492" r="12" />
        <path d="M366 501 392 524" />
        <rect x="392" y="515" width="100" height="40" rx="7" />
        <text x="404" y="533" class="name">
          {t(LANDMARK_TEXTS.right_knee)}
        </text>
        <g class="sure">
          {[404, 409, 414, 419, 424].map((x) => (
            <path key={x} d={`M${x} 540v8`} />
          ))}
        </g>
        <text x="433" y="548">
          0.98
        </text>
      </g>
      <g class="measure">
        <path d="M280 656H440M558 656H719M280 650v12M719 650v12" />
        <text x="499" y="661" text-anchor="middle">
          {t(PHOTO_START_TEXTS.drawingPoints)}
        </text>
      </g>
    </svg>
  );
}
