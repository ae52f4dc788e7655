package studio.marquee.model.directory;

import java.util.List;

/**
 * Who relies on something, each by its name.
 *
 * @param marts those that are made from it or whose rows belong to its rows
 * @param traits those that are worked out from it
 * @param audiences saved segments that could not be counted without it
 */
public record Uses(List<String> marts, List<String> traits, List<String> audiences) {
  public Uses {
    marts = List.copyOf(marts);
    traits = List.copyOf(traits);
    audiences = List.copyOf(audiences);
  }
}
