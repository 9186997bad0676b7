import type { Pose, PoseDocument } from '@posebox/body';
import { PHOTO_PANEL_TEXTS, PHOTO_STAGE_TEXTS } from '@posebox/texts';
import { useMemo } from 'preact/hooks';
import { PanelSection } from '../../../components/Panel.tsx';
import { PersonRow } from '../../../components/PersonRow.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { blurredPeople, type DrawingSettings } from '../drawing-settings.ts';
import { bodyInView } from '../person-summary.ts';
import { blurHeads } from '../stage/face-blur.ts';
import { PersonThumb } from './PersonThumb.tsx';

/** Who is in the picture; one of them wears the skeleton. */
export function PeopleSection(props: {
  readonly document: PoseDocument;
  readonly picture: ImageBitmap | null;
  readonly chosen: Pose | null;
  readonly drawing: DrawingSettings;
  readonly onChoose: (personId: number) => void;
  readonly onDraw: (change: Partial<DrawingSettings>) => void;
}) {
  const t = useSay();
  const { document, picture, chosen, drawing } = props;
  const { people, image } = document;
  const heads = useMemo(
    () => (picture ? blurHeads(picture, blurredPeople(people, chosen, drawing), image) : []),
    [picture, chosen, drawing, people, image],
  );
  const title =
    people.length === 1
      ? t(PHOTO_PANEL_TEXTS.peopleOne)
      : people.length === 0
        ? t(PHOTO_PANEL_TEXTS.peopleNone)
        : t(PHOTO_PANEL_TEXTS.peopleMany, { n: people.length });
  return (
    <PanelSection title={title}>
      {people.length > 0 && (
        <div class="people">
          {people.map((person) => {
            const { text, n } = bodyInView(person);
            return (
              <PersonRow
                key={person.id}
                number={person.id}
                name={t(PHOTO_PANEL_TEXTS.person, { n: person.id })}
                say={t(text, { n })}
                confidence={person.score}
                confidenceName={t(PHOTO_STAGE_TEXTS.confidence)}
                chosen={person === chosen}
                thumb={<PersonThumb picture={picture} size={image} person={person} heads={heads} />}
                onChoose={() => props.onChoose(person.id)}
              />
            );
          })}
        </div>
      )}
      {people.length > 1 && (
        <Switch
          name={t(PHOTO_PANEL_TEXTS.everyone)}
          on={drawing.everyone}
          onFlip={(everyone) => props.onDraw({ everyone })}
        />
      )}
    </PanelSection>
  );
}
