package studio.marquee.model.format;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What {@code workspace.yaml} says. */
public record WorkspaceDescription(
    String title,
    ZoneId timeZone,
    Locale language,
    String currency,
    String population,
    List<DescribedSource> sources) {
  public WorkspaceDescription {
    sources = List.copyOf(sources);
  }
}
