package studio.marquee.model.mart;

import java.util.ArrayList;
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

  /**
   * Every way from rows of one mart to the rows of another that belong to them, or that they belong
   * to.
   *
   * @param by the attribute that declares the relation; blank for any
   */
  public List<Link> links(String from, String to, String by) {
    List<Link> links = new ArrayList<>();
    relations(from, by).stream()
        .filter(relation -> relation.to().mart().equals(to))
        .map(relation -> new Link(new AttributeName(from, relation.attribute()), relation.to()))
        .forEach(links::add);
    relations(to, by).stream()
        .filter(relation -> relation.to().mart().equals(from))
        .map(relation -> new Link(relation.to(), new AttributeName(to, relation.attribute())))
        .forEach(links::add);
    return links;
  }

  private List<Relation> relations(String name, String by) {
    return mart(name).map(Mart::relations).orElse(List.of()).stream()
        .filter(relation -> by.isEmpty() || relation.attribute().equals(by))
        .toList();
  }
}
