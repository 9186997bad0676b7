import type { ComponentChildren } from 'preact';
import './table.css';

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  /** Figures stand to the right. */
  readonly figure?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
}

/** A table of records. The first column names the row. */
export function Table<Row>(props: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
}) {
  return (
    <table class="table">
      <caption class="ears">{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.id} scope="col" class={column.figure ? 'n' : ''}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)}>
            {props.columns.map((column, index) =>
              index === 0 ? (
                <th key={column.id} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.id} class={column.figure ? 'n' : ''}>
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
