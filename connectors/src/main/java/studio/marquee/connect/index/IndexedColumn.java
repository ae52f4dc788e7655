package studio.marquee.connect.index;

import java.util.List;

/**
 * The values of a column, in the order of its rows.
 *
 * @param blocks where they lie, one block for each chunk of rows
 */
record IndexedColumn(String column, Coding coding, List<Integer> blocks) {
  IndexedColumn {
    blocks = List.copyOf(blocks);
  }
}
