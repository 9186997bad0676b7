import {
  type FigureMotion,
  type MannequinKind,
  mannequin,
  motionJson,
  motionToBvh,
  motionToGlb,
  motionToVrma,
} from '@posebox/figure';
import { FIGURE_PANEL_TEXTS } from '@posebox/texts';
import { Download } from 'lucide-preact';
import { Button } from '../../components/Button.tsx';
import { PanelSection } from '../../components/Panel.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { saveFile } from '../photo/export/save-file.ts';

const T = FIGURE_PANEL_TEXTS;

const MOTION_FILES = ['bvh', 'vrma', 'glb', 'json'] as const;
type MotionFile = (typeof MOTION_FILES)[number];

/** A motion as a file of that kind. A figure that somebody brought is never in it: GLB has one of PoseBox's own. */
function fileOf(kind: MotionFile, motion: FigureMotion, figure: MannequinKind, name: string): Blob {
  switch (kind) {
    case 'bvh':
      return new Blob([...motionToBvh(motion)], { type: 'text/plain' });
    case 'vrma':
      return new Blob([motionToVrma(motion, name) as Uint8Array<ArrayBuffer>], { type: 'model/gltf-binary' });
    case 'glb': {
      const glb = motionToGlb(motion, mannequin(figure), name) as Uint8Array<ArrayBuffer>;
      return new Blob([glb], { type: 'model/gltf-binary' });
    }
    case 'json':
      return new Blob([...motionJson(motion)], { type: 'application/json' });
  }
}

/** The motion as files for other programs, made in this browser. */
export function TakeSection(props: {
  readonly motion: FigureMotion;
  /** Of the files, without an ending. */
  readonly stem: string;
  readonly figure: MannequinKind;
  readonly isOwn: boolean;
}) {
  const t = useSay();
  const { motion, stem, figure } = props;
  return (
    <PanelSection title={t(T.take)}>
      <div class="figfiles">
        {MOTION_FILES.map((kind) => (
          <Button
            key={kind}
            icon={Download}
            name={`${t(T.download)} ${kind.toUpperCase()}`}
            onClick={() => saveFile(fileOf(kind, motion, figure, stem), `${stem}.${kind}`)}
          >
            {kind.toUpperCase()}
          </Button>
        ))}
      </div>
      <p class="cap">
        {t(T.takeSay)}
        {props.isOwn && ` ${t(T.glbOwn)}`}
      </p>
    </PanelSection>
  );
}
