import { useEffect } from 'preact/hooks';

/** Paper is white: while the page is printed it is light, whatever the screen is. */
export function usePrintLight(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let before: string | undefined;
    const lighten = () => {
      before = dataset.theme;
      dataset.theme = 'light';
    };
    const restore = () => {
      if (before === undefined) delete dataset.theme;
      else dataset.theme = before;
    };
    addEventListener('beforeprint', lighten);
    addEventListener('afterprint', restore);
    return () => {
      removeEventListener('beforeprint', lighten);
      removeEventListener('afterprint', restore);
    };
  }, []);
}
