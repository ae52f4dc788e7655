package studio.marquee.model.change;

import java.util.List;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;

/** The marts without what a change is about. */
record Without(Marts marts) {
  Marts of(Change change) {
    if (change.attribute().isEmpty()) {
      boolean isTime =
          change.kind() == ChangeKind.TIME_CHANGED || change.kind() == ChangeKind.TIME_REMOVED;
      return isTime ? timeless(change.mart()) : without(change.mart());
    }
    boolean isRelation =
        change.kind() == ChangeKind.RELATION_CHANGED
            || change.kind() == ChangeKind.RELATION_REMOVED;
    return isRelation
        ? unrelated(change)
        : new Fewer(marts).without(change.mart(), change.attribute());
  }

  private Marts without(String name) {
    return new Marts(marts.all().stream().filter(mart -> !mart.name().equals(name)).toList());
  }

  private Marts timeless(String name) {
    return new Fewer(marts).with(name, mart -> Fewer.copy(mart, "", mart.relations()));
  }

  private Marts unrelated(Change change) {
    return new Fewer(marts).with(change.mart(), mart -> unrelated(mart, change));
  }

  private static Mart unrelated(Mart mart, Change change) {
    List<Relation> kept =
        mart.relations().stream()
            .filter(relation ->
                !(relation.attribute().equals(change.attribute())
                    && relation.to().toString().equals(change.before())))
            .toList();
    return Fewer.copy(mart, mart.time(), kept);
  }
}
