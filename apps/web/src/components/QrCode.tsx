import { encode } from 'uqr';
import './qr-code.css';

/** The free margin that readers need, in modules. */
const MARGIN = 4;

/** A text for a phone's camera, black on white in either theme: readers need it so. */
export function QrCode(props: { readonly text: string; readonly name: string }) {
  const { data, size } = encode(props.text, { ecc: 'M', border: MARGIN });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg class="qr" role="img" aria-label={props.name} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" shape-rendering="crispEdges" />
    </svg>
  );
}
