package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import java.util.stream.Stream;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.model.edit.Place;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.YesNoTest;

/** Audiences of the small table. */
final class Tables {
  static final Group.Join ALL = new Group.Join.AllOf();
  static final Group.Join ANY = new Group.Join.AnyOf();
  static final Place IN = Place.INCLUDE;
  static final Place OUT = Place.EXCLUDE;
  static final Rule GERMAN = country("DE");
  static final Rule GOLD =
      new AttributeRule(SmallTable.TIER.name(), new TextTest.IsAnyOf(List.of("Gold")));
  static final Rule NEWS = new AttributeRule(SmallTable.NEWS.name(), new YesNoTest.IsTrue());

  /** Germans who are any of gold and readers, except the French. */
  static final Segment SEGMENT =
      new Segment(
          "T",
          "",
          "people",
          group(ALL, GERMAN, group(ANY, GOLD, NEWS)),
          List.of(Part.of(country("FR"))));

  static final Ranking TWO = keeping(2);
  static final Ranking ONE = keeping(1);
  static final Segment BLANK = new Segment("New", "", "people", new Everyone());

  private Tables() {}

  private static Ranking keeping(int people) {
    return new Ranking(
        Ranking.End.TOP,
        new Ranking.Amount.People(people),
        new Ranking.Order.ByChance("draw"),
        List.of(),
        Ranking.Ties.BY_KEY);
  }

  static Rule country(String value) {
    return new AttributeRule(SmallTable.COUNTRY.name(), new TextTest.IsAnyOf(List.of(value)));
  }

  static Rule group(Group.Join join, Rule... rules) {
    return new Group(join, Stream.of(rules).map(Part::of).toList());
  }
}
