package studio.marquee.connect.export;

import java.util.List;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;

/**
 * What an export will write, once everything that may stand against it was asked.
 *
 * @param population whose rows they are
 * @param freshness of the data that they come from
 */
public record ExportPlan(
    ExportRequest request,
    Mart population,
    List<FileColumn> columns,
    RowSet people,
    Waterfall waterfall,
    Freshness freshness) {
  public ExportPlan {
    columns = List.copyOf(columns);
  }
}
