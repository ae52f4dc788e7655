package studio.marquee.connect.question;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.count.CountedSets;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.workspace.ReachFile;
import studio.marquee.connect.workspace.SuppressionFile;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.answer.Breakdown;
import studio.marquee.model.answer.BrushedCharts;
import studio.marquee.model.answer.ChartDeck;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.answer.ChartWish.Widths;
import studio.marquee.model.answer.OverlapCounts;
import studio.marquee.model.answer.Reach;
import studio.marquee.model.answer.Sample;
import studio.marquee.model.answer.SplitCounts;
import studio.marquee.model.answer.ValueList;
import studio.marquee.model.answer.Waterfall;
import studio.marquee.model.answer.Why;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.member.SegmentCounts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SplitRule;

/**
 * Answers questions about the audiences of one population of one generation, for whoever sees the
 * workspace: what they may not know is not in any answer. Calls block, may come from any thread,
 * and end as interrupted when another thread stops them.
 *
 * <p>Segments must have passed their check.
 */
public final class QuestionDesk implements AutoCloseable {
  private static final int BARS_OF_NUMBERS = 10;

  private final AudienceEngine engine;
  private final Ground ground;
  private final Charting charting;
  private final Map<AttributeName, Binned> binned = new ConcurrentHashMap<>();
  private final Map<AttributeName, Dictionary> dictionaries = new ConcurrentHashMap<>();

  private QuestionDesk(AudienceEngine engine, Ground ground) {
    this.engine = engine;
    this.ground = ground;
    this.charting = new Charting(ground);
  }

  /**
   * Opens a connection of its own to the engine's generation.
   *
   * @param workspace as somebody sees it
   * @param population the mart whose rows the segments choose from
   * @param store of who passes single rules
   * @param nanos a clock that only measures how long something took
   */
  public static QuestionDesk beside(
      AudienceEngine engine,
      Workspace workspace,
      Mart population,
      LeafStore store,
      LongSupplier nanos)
      throws ProblemException {
    AudienceEngine own = engine.over(population);
    try {
      CountedSets sets = new CountedSets(own, workspace.catalogue(), store, nanos);
      return new QuestionDesk(own, new Ground(own, workspace, population, sets));
    } catch (ProblemException refused) {
      own.close();
      throw refused;
    }
  }

  public Freshness freshness() {
    return engine.freshness();
  }

  /**
   * How an audience spreads over the values of an attribute.
   *
   * @param against whom it is compared with; everybody when it is empty
   * @param most how many values have a bar of their own
   */
  public Told<Breakdown> breakdown(
      Segment audience, AttributeName by, Optional<Segment> against, int most)
      throws ProblemException, InterruptedException {
    Attribute attribute = ground.attribute(by, audience);
    RowSet people = ground.members(audience);
    RowSet others = against.isPresent() ? ground.members(against.get()) : everyone();
    boolean isNumber = attribute.type() == AttributeType.NUMBER;
    return told(
        isNumber
            ? new NumberBars(ground, binned(attribute)).of(by, people, others)
            : new Spreading(ground, attribute, people, others, most).breakdown());
  }

  /**
   * Charts that are brushed together, ready to be counted again and again. What there is no chart
   * of is told with the reason.
   *
   * @param wishes up to eight
   * @param shares how one pass over all people is shared
   */
  public Told<ChartDeck> charts(
      Segment audience, List<ChartWish> wishes, SegmentCounter.Shares shares)
      throws ProblemException, InterruptedException {
    RowSet people = ground.members(audience);
    List<ChartWish> drawn = new ArrayList<>();
    List<BrushedCharts.Chart> charts = new ArrayList<>();
    Map<ChartWish, Problem> refused = new HashMap<>();
    for (ChartWish wish : wishes) {
      try {
        charts.add(charting.chart(wish, ground.attribute(wish.by(), audience)));
        drawn.add(wish);
      } catch (ProblemException without) {
        refused.put(wish, without.problem());
      }
    }
    return told(
        new ChartDeck(drawn, new BrushedCharts(people, charts, ground.floor(), shares), refused));
  }

  /** How the number of an audience came about, rule by rule. */
  public Told<Waterfall> steps(Segment audience) throws ProblemException, InterruptedException {
    SegmentCounts counts = ground.tally(audience).counts();
    return told(Waterfall.of(audience, counts, ground.floor()).orElseThrow());
  }

  /** How many can be reached, in each of the channels that the workspace describes. */
  public Told<Reach> reach(Segment audience) throws ProblemException, InterruptedException {
    Path folder = ground.workspace().governance().folder();
    return told(
        new Reaching(ground, SuppressionFile.read(folder)).reach(audience, ReachFile.read(folder)));
  }

  /**
   * Some people, chosen by chance.
   *
   * @param most how many at most
   * @param salt the same one always chooses the same people
   */
  public Told<Sample> sample(Segment audience, int most, String salt)
      throws ProblemException, InterruptedException {
    return told(new Sampling(ground).sample(audience, most, salt));
  }

  /** Why the person with a key is in an audience or out of it. */
  public Told<Why> why(Segment audience, String key) throws ProblemException, InterruptedException {
    return told(new Explaining(ground).why(audience, key));
  }

  /** How audiences of the same people lie over one another. */
  public Told<OverlapCounts> overlap(List<Segment> audiences)
      throws ProblemException, InterruptedException {
    List<RowSet> sets = new ArrayList<>();
    for (Segment audience : audiences) {
      sets.add(ground.members(audience));
    }
    return told(OverlapCounts.of(sets, ground.floor()));
  }

  /**
   * How the people of an audience fall into groups by chance. The same salt and key always give the
   * same group.
   *
   * @param arms what they leave of 100 percent is in none of them
   */
  public Told<SplitCounts> split(Segment audience, String salt, List<SplitRule.Arm> arms)
      throws ProblemException, InterruptedException {
    RowSet people = ground.members(audience);
    List<SplitCounts.Arm> counted = new ArrayList<>();
    int left = people.count();
    for (SplitRule.Arm arm : arms) {
      SplitRule rule = new SplitRule(salt, arms, arm.name(), List.of());
      int inside = people.countBoth(ground.members(rule));
      counted.add(new SplitCounts.Arm(rule, ground.told(inside)));
      left -= inside;
    }
    return told(new SplitCounts(ground.told(people.count()), counted, ground.told(left)));
  }

  /**
   * Values of a text, a list or a yes-or-no that fit what somebody types, out of all there are.
   *
   * @param typed in whatever case; blank for all
   * @param most how many are told
   */
  public Told<ValueList> values(AttributeName of, String typed, int most)
      throws ProblemException, InterruptedException {
    Attribute attribute = ground.attribute(of, ground.everyone());
    Dictionary dictionary = dictionaries.get(of);
    if (dictionary == null) {
      dictionary = Dictionary.read(ground, attribute);
      dictionaries.put(of, dictionary);
    }
    return told(dictionary.fitting(typed, most, ground::told));
  }

  private Binned binned(Attribute attribute) throws ProblemException, InterruptedException {
    Binned known = binned.get(attribute.name());
    if (known == null) {
      known = Binned.read(ground, attribute, BARS_OF_NUMBERS, Widths.SAME_WIDTH);
      binned.put(attribute.name(), known);
    }
    return known;
  }

  private RowSet everyone() {
    return RowSet.everyone(ground.people());
  }

  private <T> Told<T> told(T answer) {
    return new Told<>(answer, freshness());
  }

  /** Ends the question that is answered now, if any, which makes its caller's call interrupted. */
  public void stop() {
    engine.stop();
  }

  @Override
  public void close() {
    engine.close();
  }
}
