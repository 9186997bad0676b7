import {
  createLiveFigure,
  type HumanoidPose,
  type HumanoidSkeleton,
  type LiveFigure,
  posedJoints,
} from '@posebox/figure';
import type { LiveFrame } from '@posebox/vision/browser';
import { useEffect, useRef } from 'preact/hooks';
import { clearest } from '../live/pinned-angles.ts';
import { poseOfPerson } from './pose-of-person.ts';
import { fitToPicture } from './scene/picture-fit.ts';
import type { StageHold } from './use-stage.ts';

export interface LiveFigureHold {
  /** To be told of every frame. @returns whether somebody is seen */
  see(frame: LiveFrame): boolean;
  /** Another source: nothing of the person before may linger. */
  rest(): void;
}

/** Moves the figure on the stage with whoever is before the camera; `onPose` is told of every pose. */
export function useLiveFigure(
  { scene, skeleton }: StageHold,
  isOver: boolean,
  onPose?: (skeleton: HumanoidSkeleton, pose: HumanoidPose, timeS: number) => void,
): LiveFigureHold {
  const figure = useRef<{
    readonly live: LiveFigure;
    readonly width: number;
    readonly height: number;
  } | null>(null);
  const personId = useRef<number | null>(null);
  useEffect(() => {
    figure.current = null;
  }, [skeleton]);
  const followed = (frame: LiveFrame) =>
    frame.people.find(({ id }) => id === personId.current) ?? clearest(frame.people);
  return {
    see(frame) {
      const person = followed(frame);
      if (!scene || !skeleton) return person !== null;
      const { width, height } = frame.image;
      const now = figure.current;
      if (!now || now.width !== width || now.height !== height)
        figure.current = { live: createLiveFigure({ picture: { width, height }, skeleton }), width, height };
      const { live } = figure.current!;
      if (person && personId.current !== person.id) live.reset();
      personId.current = person?.id ?? personId.current;
      const pose = live.next(person && poseOfPerson(person), frame.timeS);
      onPose?.(skeleton, pose, frame.timeS);
      const fit =
        isOver && person
          ? fitToPicture(
              posedJoints(skeleton, pose),
              (person.smoothed ?? person.raw).image,
              person.confidence,
              frame.image,
            )
          : null;
      scene.hide(isOver && !fit);
      if (fit || !isOver) scene.lieOver(fit, frame.image);
      scene.pose(pose);
      return person !== null;
    },
    rest() {
      figure.current = null;
      personId.current = null;
      scene?.hide(isOver);
      scene?.pose(null);
    },
  };
}
