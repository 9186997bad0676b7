import type { PictureSize } from '@posebox/motion';
import type { ActionModel } from '../action-model.ts';
import { UNKNOWN_LABEL } from '../data/labels.ts';
import { seenShareOfWindow, WINDOW_WIDTH, writeWindow } from '../features/action-features.ts';
import { actionMoments } from '../features/action-moments.ts';
import { ACTION_WINDOW } from '../features/action-window.ts';
import { type ActionFrame, trackOfFrames } from './action-frame.ts';
import { windowClassifier } from './classify-windows.ts';
import { type ActionSpan, decidedLabel, LEAST_SEEN } from './recognise-actions.ts';

/** What a person does now. */
export interface LiveAction {
  readonly timeS: number;
  /** A label of the model, `unknown`, or null while too little was seen. */
  readonly label: string | null;
  /** Of the label, 0…1. */
  readonly confidence: number;
  /** One number a label, averaged over the last windows; null with a label of null. */
  readonly probabilities: Float64Array | null;
  /** The action that began with this frame; it began in the world about a second ago. */
  readonly started: { readonly label: string; readonly fromS: number } | null;
  /** The one that ended with this frame. */
  readonly ended: ActionSpan | null;
}

/** A person who is being watched. */
export interface ActionSession {
  see(frame: ActionFrame): LiveAction;
  /** Ends the action that is still going on. */
  finish(): ActionSpan | null;
}

export interface ActionSessionOptions {
  readonly model: ActionModel;
  readonly image: PictureSize;
}

/** Windows whose probabilities are averaged before one is decided: the last 0.8 s. */
const AVERAGED_WINDOWS = 3;

/** Seconds of the past that a window needs, and a little. */
const KEPT_S = ACTION_WINDOW.moments / ACTION_WINDOW.rateHz + 0.5;

const HOP_S = ACTION_WINDOW.hop / ACTION_WINDOW.rateHz;
const WINDOW_S = (ACTION_WINDOW.moments - 1) / ACTION_WINDOW.rateHz;

/**
 * Recognition while it happens: a window of the last two seconds is classified every 0.27 s, with the features that a
 * recording is recognised by. Give a session a person of its own; another identity needs another one.
 *
 * @example
 * const session = actionSession({ model, image: { width: 1280, height: 720 } });
 * session.see({ timeS, person: { image, world, confidence } }).label;
 */
export function actionSession({ model, image }: ActionSessionOptions): ActionSession {
  const classify = windowClassifier(model);
  const window = new Float64Array(WINDOW_WIDTH);
  let kept: ActionFrame[] = [];
  let lookedS = Number.NEGATIVE_INFINITY;
  const recent: { readonly probabilities: Float64Array; readonly distance: number }[] = [];
  let state: Pick<LiveAction, 'label' | 'confidence' | 'probabilities'> = NOTHING;
  let open: { label: string; fromS: number; sum: number; windows: number } | null = null;
  let lastS = 0;

  return {
    see(frame) {
      lastS = frame.timeS;
      kept = [...kept.filter(({ timeS }) => timeS >= frame.timeS - KEPT_S), frame];
      if (frame.timeS - lookedS < HOP_S) return { timeS: frame.timeS, ...state, started: null, ended: null };
      lookedS = frame.timeS;
      state = look(frame.timeS);
      return { timeS: frame.timeS, ...state, ...turn(frame.timeS) };
    },
    finish: () => close(lastS),
  };

  function look(timeS: number): typeof state {
    const track = trackOfFrames(kept, image);
    const moments = track && actionMoments(track, { basis: model.basis, image, fromS: timeS - WINDOW_S });
    if (!moments || moments.count === 0) return forget();
    // What a new person has not shown yet stays unseen at the window's beginning.
    writeWindow(moments, moments.count - ACTION_WINDOW.moments, window);
    if (seenShareOfWindow(window) < LEAST_SEEN) return forget();
    recent.push(classify(window, 0));
    if (recent.length > AVERAGED_WINDOWS) recent.shift();
    const probabilities = new Float64Array(model.labels.length);
    for (const one of recent) {
      for (let k = 0; k < probabilities.length; k++)
        probabilities[k]! += one.probabilities[k]! / recent.length;
    }
    const far = recent.map(({ distance }) => distance).sort((a, b) => a - b);
    const place = decidedLabel(model, probabilities, far[far.length >> 1]!);
    return {
      label: place < 0 ? UNKNOWN_LABEL : model.labels[place]!,
      confidence: place < 0 ? 0 : probabilities[place]!,
      probabilities,
    };
  }

  function forget(): typeof state {
    recent.length = 0;
    return NOTHING;
  }

  /** Begins, continues or ends an action. */
  function turn(timeS: number): Pick<LiveAction, 'started' | 'ended'> {
    if (open && open.label === state.label) {
      open.sum += state.confidence;
      open.windows += 1;
      return { started: null, ended: null };
    }
    const ended = close(timeS);
    if (state.label === null) return { started: null, ended };
    open = { label: state.label, fromS: timeS, sum: state.confidence, windows: 1 };
    return { started: { label: open.label, fromS: timeS }, ended };
  }

  function close(toS: number): ActionSpan | null {
    if (!open) return null;
    const { label, fromS, sum, windows } = open;
    open = null;
    return { label, fromS, toS, confidence: sum / windows };
  }
}

const NOTHING = { label: null, confidence: 0, probabilities: null } as const;
