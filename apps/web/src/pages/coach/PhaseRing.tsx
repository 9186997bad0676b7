import type { CoachingDocument } from '@posebox/motion';
import { useSay } from '../../preferences/preferences.tsx';

const RADIUS = 26;
const LENGTH = 2 * Math.PI * RADIUS;

/** How many count so far, in a ring of the phases of the repetition in hand. */
export function PhaseRing(props: { readonly document: CoachingDocument; readonly timeS: number }) {
  const t = useSay();
  const { document, timeS } = props;
  const counted = document.repetitions.filter(
    ({ counted: counts, endS }) => counts && endS !== null && endS <= timeS,
  ).length;
  const current = document.repetitions.find(
    ({ startS, endS }) => timeS >= startS && timeS < (endS ?? Number.POSITIVE_INFINITY),
  );
  const phase = current?.phases.find(({ fromS, toS }) => timeS >= fromS && timeS <= toS);
  const startS = current?.startS ?? 0;
  const lastS = current ? (current.endS ?? current.phases.at(-1)?.toS ?? startS + 1) : 1;
  const share = (atS: number) => Math.max(0, Math.min(1, (atS - startS) / (lastS - startS)));
  return (
    <Ring
      count={String(counted)}
      word={phase && document.exercise ? t(document.exercise.phaseNames[phase.name]) : null}
      arcs={(current?.phases ?? []).map(({ name, fromS, toS }) => ({
        name,
        from: share(fromS),
        to: share(toS),
      }))}
      progress={current ? share(timeS) : null}
    />
  );
}

/** The ring itself: arcs of phases, and how far it is. */
export function Ring(props: {
  readonly count: string;
  readonly word: string | null;
  readonly arcs: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** 0…1; null when nothing is under way. */
  readonly progress: number | null;
}) {
  return (
    <span class="on plate ring" role="img" aria-label={[props.count, props.word].filter(Boolean).join(', ')}>
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <circle cx="32" cy="32" r={RADIUS} class="bed" />
        {props.arcs.map(({ name, from, to }) => (
          <circle
            key={`${name} ${from}`}
            cx="32"
            cy="32"
            r={RADIUS}
            class={`arc ${name}`}
            stroke-dasharray={`${Math.max(0, to - from) * LENGTH} ${LENGTH}`}
            stroke-dashoffset={-from * LENGTH}
          />
        ))}
        {props.progress !== null && (
          <circle
            cx={32 + RADIUS * Math.cos(2 * Math.PI * props.progress)}
            cy={32 + RADIUS * Math.sin(2 * Math.PI * props.progress)}
            r="4.5"
            class="head"
          />
        )}
      </svg>
      <b>{props.count}</b>
      {props.word && <small>{props.word}</small>}
    </span>
  );
}
