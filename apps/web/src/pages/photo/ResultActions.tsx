import type { PoseDocument } from '@posebox/body';
import { poseDocumentToCsv } from '@posebox/exchange';
import { LANDMARK_TEXTS, PHOTO_DEED_TEXTS } from '@posebox/texts';
import {
  Braces,
  Copy,
  Download,
  FileArchive,
  Image as ImageIcon,
  Share2,
  Table2,
  Trash2,
} from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import type { MenuItem } from '../../components/Menu.tsx';
import { SplitButton } from '../../components/SplitButton.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { PHONE_QUERY } from '../../picture/use-view.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { DrawingSettings } from './drawing-settings.ts';
import { distinctNames, stemOf } from './export/file-names.ts';
import { drawPictureFile, type PictureOrder, pictureKind } from './export/picture-file.ts';
import { canShare, saveFile, sharePicture } from './export/save-file.ts';
import { type ZipEntry, zipStored } from './export/zip.ts';
import { decodePhoto } from './image-decode.ts';
import { usePhotoStudio } from './photo-context.tsx';
import { chosenPerson, type PhotoItem } from './photo-item.ts';
import { photoName, zipName } from './photo-words.ts';

const jsonOf = (document: PoseDocument): string => `${JSON.stringify(document, null, 2)}\n`;

/** What can be done with a result: share it, take it as picture, JSON or CSV, take all photos at once, remove it. */
export function ResultActions(props: {
  readonly item: PhotoItem;
  readonly document: PoseDocument;
  readonly picture: ImageBitmap | null;
  readonly drawing: DrawingSettings;
  /** All finished photos, this one among them. */
  readonly finished: readonly PhotoItem[];
  readonly onRemove: () => void;
}) {
  const t = useSay();
  const toasts = useToasts();
  const { convert } = usePhotoStudio();
  const [packing, setPacking] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const { item, document, picture, drawing, finished } = props;
  const stem = stemOf(photoName(item, t));
  const kind = pictureKind(drawing);

  const nameOf = (index: number) => {
    const landmark = document.people[0]?.landmarks[index];
    return landmark ? t(LANDMARK_TEXTS[landmark.name]) : '';
  };
  const orderFor = (photo: PhotoItem, result: PoseDocument, bitmap: ImageBitmap | null): PictureOrder => ({
    picture: bitmap,
    document: result,
    chosenPersonId: chosenPerson(photo)?.id ?? null,
    drawing,
    nameOf,
  });

  const savePicture = async () => {
    const file = await drawPictureFile(orderFor(item, document, picture));
    if (!file) return toasts.say(t(PHOTO_DEED_TEXTS.pictureFailed));
    saveFile(file.blob, `${stem}-posebox.${file.extension}`);
    if (file.size.width < document.image.width) toasts.say(t(PHOTO_DEED_TEXTS.smaller, { ...file.size }));
  };

  const share = async () => {
    const file = await drawPictureFile(orderFor(item, document, picture));
    if (!file) return toasts.say(t(PHOTO_DEED_TEXTS.pictureFailed));
    const outcome = await sharePicture(
      new File([file.blob], `${stem}-posebox.${file.extension}`, { type: file.blob.type }),
      async () => {
        if (file.extension === 'png') return file.blob;
        const bitmap = await createImageBitmap(file.blob);
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
        return canvas.convertToBlob({ type: 'image/png' });
      },
    );
    if (outcome === 'copied') toasts.say(t(PHOTO_DEED_TEXTS.pictureCopied));
    if (outcome === 'failed') toasts.say(t(PHOTO_DEED_TEXTS.shareFailed));
  };

  const saveAll = async () => {
    const stems = distinctNames(finished.map((photo) => stemOf(photoName(photo, t))));
    const entries: ZipEntry[] = [];
    const text = new TextEncoder();
    for (const [index, photo] of finished.entries()) {
      setPacking({ done: index, total: finished.length });
      if (!photo.document) continue;
      const bitmap = (await decodePhoto(photo.file)) ?? (await decodeConverted(photo.file));
      const file = await drawPictureFile(orderFor(photo, photo.document, bitmap));
      bitmap?.close();
      const base = stems[index] ?? String(index + 1);
      if (file) {
        const bytes = new Uint8Array(await file.blob.arrayBuffer());
        entries.push({ name: `${base}.${file.extension}`, bytes });
      }
      entries.push({ name: `${base}.json`, bytes: text.encode(jsonOf(photo.document)) });
      entries.push({
        name: `${base}.csv`,
        bytes: text.encode(poseDocumentToCsv(photo.document, { bom: true })),
      });
    }
    setPacking(null);
    saveFile(zipStored(entries), zipName(t));
  };

  const decodeConverted = async (photo: Blob) => {
    const converted = await convert(photo);
    return converted && decodePhoto(converted);
  };

  const shareable = canShare(new File([new Blob(['x'])], 'x.jpg', { type: 'image/jpeg' }));
  // The phone's header has room for one button only.
  const phone = matchMedia(PHONE_QUERY).matches;
  const items: readonly MenuItem[] = [
    {
      id: 'picture',
      icon: ImageIcon,
      text: t(PHOTO_DEED_TEXTS.picture),
      say: t(PHOTO_DEED_TEXTS.pictureSay, { format: kind === 'png' ? 'PNG' : 'JPEG' }),
      onChoose: () => void savePicture(),
    },
    ...(phone
      ? [
          {
            id: 'share',
            icon: shareable ? Share2 : Copy,
            text: t(shareable ? PHOTO_DEED_TEXTS.share : PHOTO_DEED_TEXTS.copyPicture),
            onChoose: () => void share(),
          },
        ]
      : []),
    {
      id: 'json',
      icon: Braces,
      text: t(PHOTO_DEED_TEXTS.json),
      say: t(PHOTO_DEED_TEXTS.jsonSay),
      onChoose: () =>
        saveFile(new Blob([jsonOf(document)], { type: 'application/json' }), `${stem}-posebox.json`),
    },
    {
      id: 'csv',
      icon: Table2,
      text: t(PHOTO_DEED_TEXTS.csv),
      say: t(PHOTO_DEED_TEXTS.csvSay),
      onChoose: () =>
        saveFile(
          new Blob([poseDocumentToCsv(document, { bom: true })], { type: 'text/csv' }),
          `${stem}-posebox.csv`,
        ),
    },
    ...(finished.length > 1
      ? [
          {
            id: 'zip',
            icon: FileArchive,
            text: t(PHOTO_DEED_TEXTS.zip, { n: finished.length }),
            say: t(PHOTO_DEED_TEXTS.zipSay),
            apart: true,
            onChoose: () => void saveAll(),
          },
        ]
      : []),
    {
      id: 'remove',
      icon: Trash2,
      text: t(PHOTO_DEED_TEXTS.remove),
      apart: true,
      onChoose: props.onRemove,
    },
  ];
  return (
    <>
      <Button class="only-desk" icon={shareable ? Share2 : Copy} onClick={() => void share()}>
        {t(shareable ? PHOTO_DEED_TEXTS.share : PHOTO_DEED_TEXTS.copyPicture)}
      </Button>
      <SplitButton
        icon={Download}
        text={packing ? t(PHOTO_DEED_TEXTS.packing, packing) : t(PHOTO_DEED_TEXTS.download)}
        moreName={t(PHOTO_DEED_TEXTS.moreDownloads)}
        items={items}
        onClick={() => void savePicture()}
      />
    </>
  );
}
