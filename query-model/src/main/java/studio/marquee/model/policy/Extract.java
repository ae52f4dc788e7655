package studio.marquee.model.policy;

import java.util.Collection;
import java.util.List;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Rule;

/**
 * What may be read of one mart. What is not in it is never selected.
 *
 * @param source the mart as its contract describes it
 * @param mart the mart as it is held: without the columns that are withheld, and with the types
 *     that masks make
 * @param columns one for each attribute of the mart as it is held, in order
 * @param rows what rows must pass to be read; it speaks of the marts as contracts describe them
 */
public record Extract(Mart source, Mart mart, List<Column> columns, Rule rows) {
  public Extract {
    columns = List.copyOf(columns);
  }

  /** A column as it is at the source and as it is held. */
  public record Column(Attribute source, Attribute held, Mask mask) {}

  /** Everything, as it is. */
  public static Extract whole(Mart mart) {
    List<Column> columns =
        mart.attributes().stream()
            .map(attribute -> new Column(attribute, attribute, new Mask.Plain()))
            .toList();
    return new Extract(mart, mart, columns, new Everyone());
  }

  Extract without(Collection<AttributeName> names) {
    List<Column> fewer =
        columns.stream().filter(column -> !names.contains(column.source().name())).toList();
    return new Extract(source, mart, fewer, rows);
  }

  public boolean isEveryRow() {
    return rows instanceof Everyone;
  }

  public boolean isUnmasked() {
    return columns.stream().allMatch(column -> column.mask() instanceof Mask.Plain);
  }
}
