import { FRAME_TEXTS } from '@posebox/texts';
import { Component, type ComponentChildren } from 'preact';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { useSay } from '../preferences/preferences.tsx';

/** Keeps the frame standing when a page throws, and offers the way on. A class, because Preact has no hook for it. */
export class Mishap extends Component<
  { readonly children: ComponentChildren },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    return this.state.failed ? <MishapBanner /> : this.props.children;
  }
}

function MishapBanner() {
  const t = useSay();
  return (
    <Banner
      tone="stop"
      title={t(FRAME_TEXTS.brokenTitle)}
      actions={<Button onClick={() => location.reload()}>{t(FRAME_TEXTS.reload)}</Button>}
    >
      {t(FRAME_TEXTS.brokenSay)}
    </Banner>
  );
}
