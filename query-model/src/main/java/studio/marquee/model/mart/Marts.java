package studio.marquee.model.mart;

import java.util.List;
import java.util.Optional;

/** All marts of a workspace, found by name. */
public record Marts(List<Mart> all) {
  public Marts {
    all = List.copyOf(all);
  }

  public Optional<Mart> mart(String name) {
    return all.stream().filter(mart -> mart.name().equals(name)).findFirst();
  }

  public Optional<Attribute> attribute(AttributeName name) {
    return mart(name.mart()).flatMap(mart -> mart.attribute(name.attribute()));
  }
}
