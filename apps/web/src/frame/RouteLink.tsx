import type { AnchorHTMLAttributes, ComponentChildren } from 'preact';
import { formatRoute, type Route, type Router } from '../route.ts';

/** A link within the page; with a modifier key the browser opens it elsewhere, as it does any link. */
export function RouteLink(
  props: AnchorHTMLAttributes & {
    readonly route: Route;
    readonly router: Router;
    readonly children: ComponentChildren;
  },
) {
  const { route, router, children, ...attributes } = props;
  return (
    <a
      {...attributes}
      href={formatRoute(route)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        router.go(route);
      }}
    >
      {children}
    </a>
  );
}
