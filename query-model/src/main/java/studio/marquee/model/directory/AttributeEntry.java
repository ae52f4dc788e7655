package studio.marquee.model.directory;

import java.util.List;
import studio.marquee.model.mart.Attribute;

/**
 * An attribute of a mart, and who cannot do without it.
 *
 * @param leadsTo attributes of other marts that it names rows of
 * @param uses what needs it, be it by name or because it joins marts or tells the time
 */
public record AttributeEntry(Attribute attribute, List<String> leadsTo, Uses uses) {
  public AttributeEntry {
    leadsTo = List.copyOf(leadsTo);
  }
}
