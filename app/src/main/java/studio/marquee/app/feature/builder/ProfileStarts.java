package studio.marquee.app.feature.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.marquee.app.feature.builder.canvas.Starts;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.item.ProfileState;
import studio.marquee.app.feature.builder.item.Starting;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Rule;

/** Waits for the profile of an attribute, which says what its rule had best begin with. */
final class ProfileStarts implements Starts {
  private final Starting starting;
  private final ProfileShelf shelf;
  private final List<Waiting> waiting = new ArrayList<>();

  private record Waiting(Item item, AttributeName name, Consumer<? super Rule> ready) {}

  ProfileStarts(Starting starting, ProfileShelf shelf) {
    this.starting = starting;
    this.shelf = shelf;
    shelf.onArrival(this::arrived);
  }

  @Override
  public void start(Item item, Consumer<? super Rule> ready) {
    Optional<AttributeName> name = attribute(item);
    if (name.isEmpty() || isThere(name.get())) {
      ready.accept(rule(item, name));
    } else {
      waiting.add(new Waiting(item, name.get(), ready));
      shelf.need(name.get());
    }
  }

  private static Optional<AttributeName> attribute(Item item) {
    return switch (item) {
      case Item.OfAttribute(var name) -> Optional.of(name);
      case Item.OfValue _,
          Item.OfBehaviour _,
          Item.OfRelated _,
          Item.OfAudience _,
          Item.OfList _,
          Item.OfRank _,
          Item.OfSplit _,
          Item.OfTemplate _ ->
          Optional.empty();
    };
  }

  private boolean isThere(AttributeName name) {
    return !(shelf.of(name) instanceof ProfileState.Waiting);
  }

  private Rule rule(Item item, Optional<AttributeName> name) {
    return starting.rule(item, name.flatMap(known -> shelf.of(known).known()));
  }

  private void arrived() {
    for (Waiting each : List.copyOf(waiting)) {
      if (isThere(each.name)) {
        waiting.remove(each);
        each.ready.accept(rule(each.item, Optional.of(each.name)));
      }
    }
  }
}
