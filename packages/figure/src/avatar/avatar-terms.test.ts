import { describe, expect, it } from 'vitest';
import { readTerms } from './avatar-terms.ts';

const vrm0 = (meta: object) => readTerms('vrm0', { extensions: { VRM: { meta: { ...meta } } } })!;
const vrm1 = (meta: object) => readTerms('vrm1', { extensions: { VRMC_vrm: { meta: { ...meta } } } })!;

describe('the licence in an avatar', () => {
  it('allows nothing that the file leaves out', () => {
    for (const terms of [vrm0({}), vrm1({})]) {
      expect(terms).toMatchObject({ users: 'author', commercial: 'none', title: null, authors: [] });
      expect(terms.redistribution).not.toBe(true);
      expect(terms.violence).not.toBe(true);
    }
    expect(vrm1({}).credit).toBe(true);
  });

  it('says the same in both versions', () => {
    const open = { users: 'everyone', commercial: 'corporate', violence: true, sexuality: true };
    expect(
      vrm0({
        allowedUserName: 'Everyone',
        commercialUssageName: 'Allow',
        violentUssageName: 'Allow',
        sexualUssageName: 'Allow',
        licenseName: 'CC0',
      }),
    ).toMatchObject({ ...open, redistribution: true, modification: 'share', credit: false, licence: 'CC0' });
    expect(
      vrm1({
        avatarPermission: 'everyone',
        commercialUsage: 'corporation',
        allowExcessivelyViolentUsage: true,
        allowExcessivelySexualUsage: true,
        allowRedistribution: true,
        modification: 'allowModificationRedistribution',
        creditNotation: 'unnecessary',
        licenseUrl: 'https://vrm.dev/licenses/1.0/',
      }),
    ).toMatchObject({ ...open, redistribution: true, modification: 'share', credit: false });
  });

  it('is not commercial under a licence that isn’t, whatever the other field says', () => {
    expect(vrm0({ commercialUssageName: 'Allow', licenseName: 'CC_BY_NC' }).commercial).toBe('none');
  });

  it('holds nothing that a database or a page can’t hold', () => {
    expect(vrm1({ name: ' A\u0000nn\ud800 ', authors: ['\u0007', '姿\u0000'] })).toMatchObject({
      title: 'Ann',
      authors: ['姿'],
    });
    expect(vrm0({ title: '👩\udc00' }).title).toBe('👩');
  });

  it('is none in a plain GLB', () => {
    expect(readTerms('glb', {})).toBeNull();
  });
});
