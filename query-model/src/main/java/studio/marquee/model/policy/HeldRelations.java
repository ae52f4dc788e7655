package studio.marquee.model.policy;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Relation;

/** The relations of a mart whose two ends can still be compared. */
final class HeldRelations {
  private HeldRelations() {}

  static List<Relation> of(Extract extract, List<Extract> all) {
    return extract.source().relations().stream()
        .filter(relation -> {
          AttributeName near = new AttributeName(extract.source().name(), relation.attribute());
          Optional<Mask> here = mask(near, all);
          return here.filter(HeldRelations::keepsApart).isPresent()
              && here.equals(mask(relation.to(), all));
        })
        .toList();
  }

  /** Whether different values stay different. */
  static boolean keepsApart(Mask mask) {
    return mask instanceof Mask.Plain || mask instanceof Mask.Hashed;
  }

  private static Optional<Mask> mask(AttributeName name, List<Extract> all) {
    return all.stream()
        .flatMap(extract -> extract.columns().stream())
        .filter(column -> column.source().name().equals(name))
        .map(Extract.Column::mask)
        .findFirst();
  }
}
