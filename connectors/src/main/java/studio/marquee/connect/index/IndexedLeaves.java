package studio.marquee.connect.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;

/**
 * Counts single rules from an index, as far as it can. It is only a faster voice: what a test means
 * is asked of the database, about every value that there is instead of about every row. Whatever is
 * not answered here is for the database to answer.
 */
public final class IndexedLeaves {
  private static final Logger LOG = LoggerFactory.getLogger(IndexedLeaves.class);

  private final GenerationIndex index;
  private final Mart mart;
  private final int people;
  private final Function<String, List<String>> files;
  private final PassingValues values;
  private final AtomicReference<@Nullable Scanning> running = new AtomicReference<>();

  /**
   * Says for which mart.
   *
   * @param people how many rows it has
   * @param files the files that a mart lies in, the oldest first
   */
  public IndexedLeaves(
      GenerationIndex index,
      Mart mart,
      int people,
      Function<String, List<String>> files,
      PassingValues values) {
    this.index = index;
    this.mart = mart;
    this.people = people;
    this.files = files;
    this.values = values;
  }

  /** Empty when the index does not know, or can no longer be read. */
  public Optional<RowSet> members(Rule leaf, SegmentCounter.Shares shares)
      throws ProblemException, InterruptedException {
    return Optional.ofNullable(members(List.of(leaf), shares).get(leaf));
  }

  /**
   * Those of some rules that the index knows; none when it can no longer be read. What they ask of
   * the same behaviour is answered together.
   */
  public Map<Rule, RowSet> members(Collection<Rule> leaves, SegmentCounter.Shares shares)
      throws ProblemException, InterruptedException {
    return looked(
        shares,
        scanning -> {
          Map<Rule, RowSet> sets = new HashMap<>(did(leaves, fromTheBeginning(), scanning));
          for (Rule leaf : leaves) {
            if (!sets.containsKey(leaf)) {
              single(leaf, scanning).ifPresent(set -> sets.put(leaf, set));
            }
          }
          return sets;
        });
  }

  /**
   * Who passes a rule about what people did, from who passed it before some layers were laid: they
   * say all over again what everybody did for whom anything has changed. Empty when the index does
   * not know, when a layer has everybody, and for other rules, which one look at a column answers.
   *
   * @param layers how many have been laid since
   */
  public Optional<RowSet> carriedOn(
      Rule leaf, RowSet before, int layers, SegmentCounter.Shares shares)
      throws ProblemException, InterruptedException {
    List<String> all = index.behaviours(files.apply(mart.name()));
    if (layers >= all.size()) {
      return Optional.empty();
    }
    From from =
        new From(
            all.subList(all.size() - layers, all.size()), () -> new BehaviourSet(people, before));
    return Optional.ofNullable(
        looked(
                shares,
                scanning -> {
                  if (leaf instanceof SequenceRule sequence) {
                    Optional<RowSet> set = sequence(sequence, from, scanning);
                    return set.isPresent() ? Map.of(leaf, set.get()) : Map.<Rule, RowSet>of();
                  }
                  return did(List.of(leaf), from, scanning);
                })
            .get(leaf));
  }

  /** Counts with what is looked at on several processors. */
  @FunctionalInterface
  private interface Looking {
    Map<Rule, RowSet> at(Scanning scanning)
        throws ProblemException, InterruptedException, PassingValues.Unanswered;
  }

  /** Nothing when the index can no longer be read. */
  private Map<Rule, RowSet> looked(SegmentCounter.Shares shares, Looking looking)
      throws ProblemException, InterruptedException {
    if (!index.isUsable()) {
      return Map.of();
    }
    Scanning scanning = new Scanning(shares);
    running.set(scanning);
    try {
      return looking.at(scanning);
    } catch (PassingValues.Unanswered unanswered) {
      throw unanswered.problem();
    } catch (ProblemException damaged) {
      if (index.breaks()) {
        LOG.warn(
            "An index is not used any more, counting goes on without: {}", damaged.getMessage());
      }
      return Map.of();
    } finally {
      running.compareAndSet(scanning, null);
    }
  }

  private Optional<RowSet> single(Rule leaf, Scanning scanning)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    return switch (leaf) {
      case AttributeRule(var name, var test) when isOfOneValue(test) ->
          tested(name, leaf, Optional.of(test), scanning);
      case ListRule list -> tested(list.attribute(), leaf, Optional.empty(), scanning);
      case SequenceRule sequence -> sequence(sequence, fromTheBeginning(), scanning);
      case Rule _ -> Optional.empty();
    };
  }

  /** Whether it may be answered together with others. */
  public static boolean isTogether(Rule leaf) {
    return leaf instanceof RelatedRule || leaf instanceof CalculationRule;
  }

  /** Layers that are looked at one after the other, and who passes before them. */
  private record From(List<String> layers, Supplier<BehaviourSet> people) {}

  private From fromTheBeginning() {
    return new From(index.behaviours(files.apply(mart.name())), () -> new BehaviourSet(people));
  }

  /** Layer by layer; each later one knows better about some. */
  private Map<Rule, RowSet> did(Collection<Rule> leaves, From from, Scanning scanning)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    Map<Rule, BehaviourSet> sets = new LinkedHashMap<>();
    for (Rule leaf : leaves) {
      if (isTogether(leaf)) {
        sets.put(leaf, from.people().get());
      }
    }
    List<String> layers = sets.isEmpty() ? List.of() : from.layers();
    for (String layer : layers) {
      BehaviourLeaves asking = new BehaviourLeaves(indexOf(layer), values, rowsOf(layer), scanning);
      Map<Rule, long[]> words = asking.members(sets.keySet());
      sets.keySet().retainAll(words.keySet());
      for (Map.Entry<Rule, BehaviourSet> set : sets.entrySet()) {
        set.getValue().add(indexOf(layer), Objects.requireNonNull(words.get(set.getKey())));
      }
    }
    Map<Rule, RowSet> members = new HashMap<>();
    if (!layers.isEmpty()) {
      sets.forEach((rule, set) -> members.put(rule, set.set()));
    }
    return members;
  }

  private Optional<RowSet> sequence(SequenceRule rule, From from, Scanning scanning)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    BehaviourSet set = from.people().get();
    for (String layer : from.layers()) {
      Optional<long[]> words =
          new SequenceLeaves(rowsOf(layer), indexOf(layer), scanning).members(rule);
      if (words.isEmpty()) {
        return Optional.empty();
      }
      set.add(indexOf(layer), words.get());
    }
    return from.layers().isEmpty() ? Optional.empty() : Optional.of(set.set());
  }

  private IndexFile indexOf(String file) {
    return index.file(file).orElseThrow();
  }

  private BehaviourRows rowsOf(String file) {
    return new BehaviourRows(mart, indexOf(file), file, values);
  }

  /** Ends what is being counted, if anything, which makes its caller's call interrupted. */
  public void stop() {
    Scanning scanning = running.get();
    if (scanning != null) {
      scanning.stop();
    }
  }

  /** Others look at more than the value itself. */
  static boolean isOfOneValue(AttributeTest test) {
    return !(test instanceof ComparisonTest) && !(test instanceof NumberTest.PercentileBand);
  }

  private Optional<RowSet> tested(
      AttributeName name, Rule rule, Optional<AttributeTest> test, Scanning scanning)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    Optional<Attribute> attribute =
        name.mart().equals(mart.name()) && !values.isTrait(name)
            ? mart.attribute(name.attribute())
            : Optional.empty();
    Optional<List<GenerationIndex.Layer>> layers =
        index.layers(mart.name(), files.apply(mart.name()));
    if (attribute.isEmpty() || layers.isEmpty()) {
      return Optional.empty();
    }
    RowsScan scan = new RowsScan(scanning, people);
    for (GenerationIndex.Layer layer : layers.get()) {
      boolean isFirst = layer.part().kind() == RowsPart.Kind.WHOLE;
      if (layer.part().rows() == 0) {
        scan.without(layer);
        continue;
      }
      Optional<IndexedColumn> column = layer.part().column(attribute.get().column());
      Optional<Codes> codes =
          column.isEmpty()
              ? Optional.empty()
              : values.passing(mart, attribute.get(), column.get(), layer.rows(), rule, test);
      if (column.isEmpty() || codes.isEmpty()) {
        return Optional.empty();
      }
      if (isFirst) {
        scan.first(layer, column.get(), codes.get());
      } else {
        scan.later(layer, column.get(), codes.get());
      }
    }
    return Optional.of(scan.set());
  }
}
