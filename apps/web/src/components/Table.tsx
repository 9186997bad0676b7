import type { ComponentChildren } from 'preact';
import './table.css';

export interface Column<Row> {
  readonly id: string;
  readonly head: ComponentChildren;
  /** Figures stand to the right. */
  readonly figure?: boolean;
  /** Left out on the phone. */
  readonly onlyDesk?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
}

const classesOf = ({ figure, onlyDesk }: Pick<Column<never>, 'figure' | 'onlyDesk'>) =>
  [figure && 'n', onlyDesk && 'only-desk'].filter(Boolean).join(' ');

/** A table of records. The first column names the row. */
export function Table<Row>(props: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** Whether a row is the one that is shown elsewhere. */
  readonly isChosen?: (row: Row) => boolean;
  /** A press anywhere on a row; for keys something in the row must do the same or more. */
  readonly onChoose?: (row: Row) => void;
}) {
  return (
    <table class="table">
      <caption class="ears">{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.id} scope="col" class={classesOf(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr
            key={props.rowKey(row)}
            class={props.isChosen?.(row) ? 'chosen' : ''}
            onClick={props.onChoose && (() => props.onChoose?.(row))}
          >
            {props.columns.map((column, index) =>
              index === 0 ? (
                <th key={column.id} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.id} class={classesOf(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
