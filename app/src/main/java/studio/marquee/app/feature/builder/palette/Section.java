package studio.marquee.app.feature.builder.palette;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import studio.marquee.model.mart.Mart;

/**
 * A part of the palette that can be folded up.
 *
 * @param domain of its marts; blank where they are of none
 */
public record Section(Kind kind, String domain, List<Branch> branches) {
  /** What is in a section. */
  public enum Kind {
    /** What somebody keeps at the top. */
    PINNED,
    PEOPLE,
    TRAITS,
    BEHAVIOURS,
    RELATED,
    AUDIENCES,
    TEMPLATES,
    LISTS,
    /** What takes some of all people. */
    SOME
  }

  /**
   * An entry, and what is inside of it.
   *
   * @param inside the attributes of a mart; none for anything else
   */
  public record Branch(Entry entry, List<Entry> inside) {
    public Branch {
      inside = List.copyOf(inside);
    }

    static Branch leaf(Entry entry) {
      return new Branch(entry, List.of());
    }

    Stream<Entry> all() {
      return Stream.concat(Stream.of(entry), inside.stream());
    }
  }

  public Section {
    branches = List.copyOf(branches);
  }

  /** The same over other data. */
  String key() {
    return kind.name() + " " + domain;
  }

  /** The marts that its entries come from. */
  Set<String> marts() {
    Set<String> marts = new TreeSet<>();
    branches.forEach(branch -> branch.entry().mart().map(Mart::name).ifPresent(marts::add));
    return marts;
  }
}
