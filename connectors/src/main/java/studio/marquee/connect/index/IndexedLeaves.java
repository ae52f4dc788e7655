package studio.marquee.connect.index;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
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
    if (!index.isUsable()) {
      return Optional.empty();
    }
    Scanning scanning = new Scanning(shares);
    running.set(scanning);
    try {
      return switch (leaf) {
        case AttributeRule(var name, var test) when isOfOneValue(test) ->
            tested(name, leaf, Optional.of(test), scanning);
        case ListRule list -> tested(list.attribute(), leaf, Optional.empty(), scanning);
        case RelatedRule related -> did(file -> behaviours(file, scanning).members(related));
        case CalculationRule calculated ->
            did(file -> behaviours(file, scanning).members(calculated));
        case SequenceRule sequence ->
            did(file ->
                new SequenceLeaves(rowsOf(file), indexOf(file), scanning).members(sequence));
        case Rule _ -> Optional.empty();
      };
    } catch (PassingValues.Unanswered unanswered) {
      throw unanswered.problem();
    } catch (ProblemException damaged) {
      if (index.breaks()) {
        LOG.warn(
            "An index is not used any more, counting goes on without: {}", damaged.getMessage());
      }
      return Optional.empty();
    } finally {
      running.compareAndSet(scanning, null);
    }
  }

  /** Asks about what people did. */
  @FunctionalInterface
  private interface Behaviours {
    Optional<long[]> members(String file)
        throws ProblemException, InterruptedException, PassingValues.Unanswered;
  }

  /** Layer by layer; each later one knows better about some. */
  private Optional<RowSet> did(Behaviours asking)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    BehaviourSet set = new BehaviourSet(people);
    List<String> layers = index.behaviours(files.apply(mart.name()));
    for (String layer : layers) {
      Optional<long[]> words = asking.members(layer);
      if (words.isEmpty()) {
        return Optional.empty();
      }
      set.add(indexOf(layer), words.get());
    }
    return layers.isEmpty() ? Optional.empty() : Optional.of(set.set());
  }

  private IndexFile indexOf(String file) {
    return index.file(file).orElseThrow();
  }

  private BehaviourLeaves behaviours(String file, Scanning scanning) {
    return new BehaviourLeaves(indexOf(file), values, rowsOf(file), scanning);
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
