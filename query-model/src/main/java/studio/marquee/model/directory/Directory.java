package studio.marquee.model.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All domains of a workspace in the order of their names. */
public record Directory(List<Domain> domains) {
  public Directory {
    domains = List.copyOf(domains);
  }

  /** A part of the business and its marts, in the order of the contracts. */
  public record Domain(String name, List<MartEntry> marts) {
    public Domain {
      marts = List.copyOf(marts);
    }
  }

  public Stream<MartEntry> marts() {
    return domains.stream().flatMap(domain -> domain.marts().stream());
  }

  public Optional<MartEntry> mart(String name) {
    return marts().filter(entry -> entry.mart().name().equals(name)).findFirst();
  }
}
