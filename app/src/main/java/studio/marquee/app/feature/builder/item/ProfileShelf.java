package studio.marquee.app.feature.builder.item;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import studio.marquee.app.job.Running;
import studio.marquee.app.job.Work;
import studio.marquee.app.problem.Problems;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;

/** The profiles of a generation never change, so each is fetched once: one after the other. */
public final class ProfileShelf implements AutoCloseable {
  private final long people;
  private final Work<AttributeName, AttributeProfile> work;
  private final ObservableMap<AttributeName, ProfileState> states =
      FXCollections.observableHashMap();
  private final Set<AttributeName> wanted = new HashSet<>();
  private final Deque<AttributeName> waiting = new ArrayDeque<>();
  private Running running = () -> {};
  private boolean isBusy;

  /**
   * Makes an empty shelf.
   *
   * @param people how many people the profiles are about
   */
  public ProfileShelf(long people, Work<AttributeName, AttributeProfile> work) {
    this.people = people;
    this.work = work;
  }

  /** How many people the profiles are about. */
  public long people() {
    return people;
  }

  /** Fetches those that are not there yet. */
  public void fetch(List<Attribute> attributes) {
    attributes.stream()
        .map(Attribute::name)
        .forEach(name -> {
          wanted.add(name);
          waiting.add(name);
        });
    next();
  }

  /** Puts an attribute in front of all that wait; one that failed is tried again. */
  public void need(AttributeName name) {
    if (of(name).known().isEmpty()) {
      waiting.addFirst(name);
      next();
    }
  }

  /** Fetches a profile before all that wait, once somebody asks about it for the first time. */
  public void ask(Attribute attribute) {
    AttributeName name = attribute.name();
    if (!isAbout(name)) {
      wanted.add(name);
      waiting.addFirst(name);
      next();
    }
  }

  private void next() {
    while (!isBusy && !waiting.isEmpty()) {
      AttributeName name = waiting.removeFirst();
      if (of(name).known().isEmpty()) {
        isBusy = true;
        running =
            work.start(
                name,
                profile -> arrived(name, new ProfileState.Known(profile)),
                failure -> arrived(name, new ProfileState.Failed(Problems.of(failure))));
      }
    }
  }

  private void arrived(AttributeName name, ProfileState state) {
    isBusy = false;
    states.put(name, state);
    next();
  }

  /** Whether a profile was fetched or is to be. */
  public boolean isAbout(AttributeName name) {
    return states.containsKey(name) || wanted.contains(name);
  }

  public ProfileState of(AttributeName name) {
    return Optional.ofNullable(states.get(name)).orElseGet(ProfileState.Waiting::new);
  }

  /** Runs the action when any profile arrives. */
  public void onArrival(Runnable action) {
    states.subscribe(action);
  }

  @Override
  public void close() {
    waiting.clear();
    running.stop();
  }
}
